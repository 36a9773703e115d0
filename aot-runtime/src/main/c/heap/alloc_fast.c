/* Inline fast paths of allocation. Small enough to be copied into generated code. No thread-local data.
 *
 * Rule 1: length, header and cursor are stored in this order, all volatile. A thread may be stopped between any two
 * of these stores: until the cursor has moved, the object lies in [cursor, hole_end), which the collector scans word
 * by word; from the header on it parses as an object whose size is right. */
#include "heap/alloc.h"

/* Publication on weakly ordered processors: the object's zeroes, header and length come first. */
#if defined(__aarch64__)
#define CONSTRUCTED() __asm__ volatile("dmb ishst" ::: "memory")
#else
#define CONSTRUCTED() ((void)0)
#endif

/* A hole never begins at address 0, and an empty one has room for nothing: callers need not test for NULL here. */
#define NEVER_NULL(p) do { if (!(p)) __builtin_unreachable(); } while (0)

void *aotrt_heap_alloc(aotrt_thread *t, uint32_t type, uint64_t size) {
  char *p = *(char *volatile *)&t->cursor; /* a pointer: of a number LLVM forgets that it is not 0 */
  uintptr_t end = (uintptr_t)p + size;     /* no overflow: sizes have 36 bits at most */
  if (AOTRT_LIKELY(end <= *(volatile uintptr_t *)&t->limit)) {
    NEVER_NULL(p);
    *(volatile uint64_t *)p = type; /* status 0 */
    *(volatile uintptr_t *)&t->cursor = end;
    CONSTRUCTED();
    return p;
  }
  return aotrt_heap_alloc_slow(t, type, size, -1);
}

void *aotrt_heap_alloc_array(aotrt_thread *t, uint32_t type, int32_t length, uint32_t shift) {
  uint64_t size = (AOTRT_ARRAY_BASE + ((uint64_t)(uint32_t)length << shift) + 7) & ~7ull;
  char *p = *(char *volatile *)&t->cursor;
  /* Not the end that the array would have: that lies in some other object if there is no room, and code that keeps it on
   * the stack would keep that object alive. */
  if (AOTRT_LIKELY(size <= *(volatile uintptr_t *)&t->limit - (uintptr_t)p)) {
    NEVER_NULL(p);
    *(volatile int32_t *)(p + AOTRT_LENGTH_OFFSET) = length;
    *(volatile uint64_t *)p = type;
    *(volatile uintptr_t *)&t->cursor = (uintptr_t)p + size;
    CONSTRUCTED();
    return p;
  }
  return aotrt_heap_alloc_slow(t, type, size, length);
}
