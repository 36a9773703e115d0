/* Heap dumps: to a file, on request, by signal, at the first OutOfMemoryError. */
#ifndef AOTRT_HEAP_DUMP_H
#define AOTRT_HEAP_DUMP_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

/* World stopped, right after a full collection: writes all that survived it and the image. Bytes, or minus errno. */
int64_t aotrt_heap_dump_write(int fd);
bool aotrt_heap_dump_is_possible(void); /* the program has the names of its fields */

void aotrt_heap_dump_on_error(aotrt_thread *t, const char *message); /* called from what arch/entry.c enters */
void aotrt_heap_dump_start_listener(void); /* -XX:+HeapDumpOnSignal: dumps at each SIGUSR1 */

#pragma GCC visibility pop
#endif
