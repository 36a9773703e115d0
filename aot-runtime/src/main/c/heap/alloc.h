/* Allocation's slow path, and allocation by the kernel itself. */
#ifndef AOTRT_ALLOC_H
#define AOTRT_ALLOC_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

enum { AOTRT_LENGTH_OFFSET = 8 };
/* length < 0: not an array. Returns a complete object, or NULL with pending set (OutOfMemoryError). It enters
 * (arch/entry.c) the second, which nobody else calls. */
void *aotrt_heap_alloc_slow(aotrt_thread *t, uint32_t type, uint64_t size, int32_t length);
void *aotrt_heap_alloc_slow_entered(aotrt_thread *t, uint32_t type, uint64_t size, int32_t length);

/* Sets pending to an OutOfMemoryError. Other reasons than AOTRT_OOM_THREAD: called from what arch/entry.c enters. */
void aotrt_heap_throw_oom(aotrt_thread *t, int32_t reason);

/* Byte array with a copy of the bytes; String from modified-free UTF-8 (malformed: U+FFFD). NULL: pending is set. */
aotrt_array *aotrt_heap_new_bytes(aotrt_thread *t, const void *bytes, size_t length);
aotrt_object *aotrt_heap_new_string(aotrt_thread *t, const char *utf8, size_t length);
aotrt_array *aotrt_heap_new_long_array(aotrt_thread *t, int32_t length);

#pragma GCC visibility pop
#endif
