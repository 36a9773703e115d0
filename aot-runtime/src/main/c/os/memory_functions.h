/* The few C library functions that are the same on every system and that the whole kernel may use. */
#ifndef AOTRT_MEMORY_FUNCTIONS_H
#define AOTRT_MEMORY_FUNCTIONS_H
#include <stddef.h>
extern void *memcpy(void *, const void *, size_t);
extern void *memmove(void *, const void *, size_t);
extern void *memset(void *, int, size_t);
extern int memcmp(const void *, const void *, size_t);
extern size_t strlen(const char *);
extern int strcmp(const char *, const char *);
#endif
