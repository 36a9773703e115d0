/* Moves memory so that elements of 2, 4 and 8 bytes stay whole for whoever reads or writes them at the same time (JLS
 * 17.6; Unsafe.copyMemory). memmove does on x64, where it uses registers of at least 8 bytes. On arm64 nothing says so: its
 * variant for SVE loads and stores bytes as far as the architecture is concerned, and emulators take that at its word. */
#include "include/aotrt.h"
#include "os/memory_functions.h"

enum { WORD = 8 };

#define UNITS(T, bits)                                                                                            \
  static void units##bits(char *to, const char *from, size_t bytes, bool downwards) {                             \
    T *t = (T *)to;                                                                                               \
    const T *f = (const T *)from;                                                                                 \
    size_t n = bytes / sizeof *t;                                                                                 \
    if (downwards)                                                                                                \
      while (n-- > 0) __atomic_store_n(t + n, __atomic_load_n(f + n, __ATOMIC_RELAXED), __ATOMIC_RELAXED);         \
    else                                                                                                          \
      for (size_t i = 0; i < n; i++)                                                                              \
        __atomic_store_n(t + i, __atomic_load_n(f + i, __ATOMIC_RELAXED), __ATOMIC_RELAXED);                       \
  }
UNITS(uint16_t, 16)
UNITS(uint32_t, 32)

/* Several words at once are as many accesses for the architecture. */
static void words(char *to, const char *from, size_t bytes, bool downwards) {
  uint64_t *t = (uint64_t *)to;
  const uint64_t *f = (const uint64_t *)from;
  size_t n = bytes / WORD;
  if (downwards)
    while (n-- > 0) t[n] = f[n];
  else
    for (size_t i = 0; i < n; i++) t[i] = f[i];
}

static void units(char *to, const char *from, size_t bytes, size_t unit, bool downwards) {
  if (unit == sizeof(uint16_t)) units16(to, from, bytes, downwards);
  else units32(to, from, bytes, downwards);
}

/* In pieces of the size, up to a word, that both ends and the length are multiples of; in words as far as both ends are
 * aligned alike. Not for single bytes. */
AOTRT_NOINLINE void aotrt_move_whole(char *to, const char *from, size_t bytes) {
  uintptr_t t = (uintptr_t)to, f = (uintptr_t)from, bits = (t | f | bytes) & (WORD - 1);
  size_t unit = bits & 2 ? sizeof(uint16_t) : sizeof(uint32_t);
  bool downwards = t - f < bytes; /* else it overwrites what is still to come */
  if ((t ^ f) & (WORD - 1)) {
    units(to, from, bytes, unit, downwards);
    return;
  }
  size_t head = -t & (WORD - 1);
  if (head > bytes) head = bytes;
  size_t middle = (bytes - head) & ~(size_t)(WORD - 1), last = head + middle;
  if (downwards) {
    units(to + last, from + last, bytes - last, unit, true);
    words(to + head, from + head, middle, true);
    units(to, from, head, unit, true);
  } else {
    units(to, from, head, unit, false);
    words(to + head, from + head, middle, false);
    units(to + last, from + last, bytes - last, unit, false);
  }
}

void aotrt_move(void *to, const void *from, size_t bytes) {
#if !defined(__x86_64__)
  if ((((uintptr_t)to | (uintptr_t)from | bytes) & 1) == 0) {
    aotrt_move_whole(to, from, bytes);
    return;
  }
#endif
  memmove(to, from, bytes);
}
