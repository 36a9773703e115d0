/* Text output and fatal errors of the kernel: usable in signal handlers and while the world is stopped. */
#ifndef AOTRT_DIAG_H
#define AOTRT_DIAG_H
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

typedef struct aotrt_text { char *at; size_t capacity, length; } aotrt_text; /* cut, never overrun */
void aotrt_text_string(aotrt_text *t, const char *s);
void aotrt_text_decimal(aotrt_text *t, int64_t v);
void aotrt_text_hex(aotrt_text *t, uint64_t v);
void aotrt_text_fixed(aotrt_text *t, int64_t thousandths); /* 1234 -> 1.234 */
/* %s string, %d int64_t, %u uint64_t, %x uint64_t, %m int64_t thousandths as decimal fraction */
void aotrt_text_format(aotrt_text *t, const char *format, ...);
void aotrt_text_format_list(aotrt_text *t, const char *format, va_list a);
void aotrt_text_file_name(aotrt_text *t, const char *pattern); /* %p becomes the process's number; ends with NUL */
void aotrt_text_java(aotrt_text *t, aotrt_object *string); /* in UTF-8; nothing for NULL */
void aotrt_diag_print(int fd, const char *format, ...);

/* Prints "Error: ..." and leaves with exit code 1 (as the java launcher does when the VM cannot start). */
__attribute__((noreturn)) void aotrt_diag_startup_error(const char *format, ...);
/* A bug in the kernel or the compiler: prints and aborts (core dump). */
__attribute__((noreturn)) void aotrt_diag_fatal(const char *format, ...);
#define AOTRT_CHECK(c) ((c) ? (void)0 : aotrt_diag_fatal("%s:%d: %s", __FILE__, (int64_t)__LINE__, #c))

#pragma GCC visibility pop
#endif
