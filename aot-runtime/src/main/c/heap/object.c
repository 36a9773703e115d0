/* Identity hash, clone, and the full subtype test. */
#include "heap/alloc.h"
#include "heap/space.h"
#include "os/memory_functions.h"

/* The hash that an object of the image was given when the program was published: tables in the image are built on
 * it. */
static int32_t published_hash(const aotrt_object *o) {
  const uint32_t *pairs = aotrt_at(aotrt_image.hashes);
  uint32_t low = 0, high = aotrt_image.hash_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if ((const aotrt_object *)aotrt_at(pairs[2 * middle]) <= o) low = middle;
    else high = middle;
  }
  return (int32_t)pairs[2 * low + 1];
}

/* Objects do not move, so the hash is made from the address; for image objects from the offset, which does not depend
 * on where the program is loaded. The status bit says "this hash has been seen" for a collector that moves. */
int32_t aotrt_object_hash(aotrt_thread *t, aotrt_object *o) {
  if (!o) return 0;
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED);
  if ((status & AOTRT_STATUS_HASH_MASK) == AOTRT_STATUS_HASH_PUBLISHED) return published_hash(o);
  uint64_t x = ((uintptr_t)o - (aotrt_heap_contains(o) ? 0 : (uintptr_t)aotrt_at(0))) >> 3;
  if (!(status & AOTRT_STATUS_HASH_MASK)) __atomic_fetch_or(&o->status, AOTRT_STATUS_HASHED, __ATOMIC_RELAXED);
  x *= 0x9e3779b97f4a7c15ull; /* spreads neighbours (Fibonacci hashing) */
  int32_t h = (int32_t)(x >> 33);
  return h ? h : 1;
}

void *aotrt_object_clone(aotrt_thread *t, aotrt_object *o) {
  const aotrt_type *type = aotrt_type_of(o);
  if (type->kind == AOTRT_KIND_REF_ARRAY || type->kind == AOTRT_KIND_PRIM_ARRAY) {
    aotrt_array *from = (aotrt_array *)o, *to = aotrt_heap_alloc_array(t, o->type, from->length, type->shift);
    if (to) aotrt_array_copy(t, from, 0, to, 0, from->length);
    return to;
  }
  aotrt_object *to = aotrt_heap_alloc(t, o->type, type->size);
  if (!to) return NULL;
  /* Word by word: the copy of a reference must be atomic, and every field lies within an aligned word. */
  uint64_t *f = (uint64_t *)o, *c = (uint64_t *)to;
  for (uint32_t i = 1; i < type->size / 8; i++)
    __atomic_store_n(&c[i], __atomic_load_n(&f[i], __ATOMIC_RELAXED), __ATOMIC_RELAXED);
  return to;
}

int32_t aotrt_type_is_assignable(aotrt_thread *t, const aotrt_type *from, const aotrt_type *to) {
  while (from != to) {
    if (to->kind == AOTRT_KIND_REF_ARRAY) {
      if (from->kind != AOTRT_KIND_REF_ARRAY) return 0;
      from = aotrt_at(from->component);
      to = aotrt_at(to->component);
      continue;
    }
    if (to->flags & AOTRT_TYPE_FLAG_INTERFACE) {
      const uint8_t *set = aotrt_at(from->interfaces);
      uint32_t byte = to->interface_id >> 3;
      return byte < from->interfaces_bytes && (set[byte] >> (to->interface_id & 7) & 1);
    }
    if (from->flags & AOTRT_TYPE_FLAG_INTERFACE) return to->class_id == 1; /* Object */
    return from->class_id != 0 && to->class_id != 0 && from->class_id - to->class_id < to->class_span;
  }
  return 1;
}
