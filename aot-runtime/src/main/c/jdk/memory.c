/* Unsafe's memory outside and inside the heap. An object base of null makes the offset an address. */
#include "include/aotrt.h"
#include "include/slot.h"
#include "os/memory_functions.h"

extern void *malloc(size_t);
extern void *realloc(void *, size_t);
extern void free(void *);

int64_t aotrt_memory_allocate(aotrt_thread *t, int64_t size) { return (int64_t)(uintptr_t)malloc((size_t)size); }
int64_t aotrt_memory_reallocate(aotrt_thread *t, int64_t address, int64_t size) {
  return (int64_t)(uintptr_t)realloc((void *)address, (size_t)size);
}
void aotrt_memory_free(aotrt_thread *t, int64_t address) { free((void *)address); }

static char *at(aotrt_object *base, int64_t offset) { return (char *)((uintptr_t)base + (uint64_t)offset); }

/* The C library may keep only pointers to one end of what it works on: the objects must be found on the stack. */
#define KEEP_ALIVE(a, b) __asm__ volatile("" : : "r"(a), "r"(b))

void aotrt_memory_set(aotrt_thread *t, aotrt_object *base, int64_t offset, int64_t size, int32_t value) {
  memset(at(base, offset), value, (size_t)size);
  KEEP_ALIVE(base, base);
}

void aotrt_memory_copy(aotrt_thread *t, aotrt_object *from, int64_t from_offset, aotrt_object *to, int64_t to_offset,
                       int64_t size) {
  aotrt_move(at(to, to_offset), at(from, from_offset), (size_t)size);
  KEEP_ALIVE(from, to);
}

/* Elements of 2, 4 or 8 bytes change byte order; the ranges may overlap. */
void aotrt_memory_copy_swap(aotrt_thread *t, aotrt_object *from, int64_t from_offset, aotrt_object *to,
                            int64_t to_offset, int64_t size, int64_t element) {
  char *d = at(to, to_offset);
  memmove(d, at(from, from_offset), (size_t)size);
  for (int64_t i = 0; i < size; i += element)
    for (int64_t a = i, b = i + element - 1; a < b; a++, b--) {
      char c = d[a];
      d[a] = d[b];
      d[b] = c;
    }
  KEEP_ALIVE(from, to);
}
