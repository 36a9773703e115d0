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

/* Made from the address that the object has when it is first asked for. The status bits say that it was: an object that
 * moves afterwards carries it along. */
static int32_t hash(aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED);
  switch (status & AOTRT_STATUS_HASH_MASK) {
    case AOTRT_STATUS_HASH_PUBLISHED: return published_hash(o);
    case AOTRT_STATUS_HASH_CARRIED:
      return *(const int32_t *)((const char *)o + aotrt_object_size(o) - AOTRT_CARRIED_HASH);
    case AOTRT_STATUS_HASHED: return aotrt_object_address_hash(o);
    default: break;
  }
  int32_t h = aotrt_object_address_hash(o);
  __atomic_fetch_or(&o->status, AOTRT_STATUS_HASHED, __ATOMIC_RELAXED);
  return h;
}

int32_t aotrt_object_hash(aotrt_thread *t, aotrt_object *o) {
  if (!o) return 0;
  int32_t h = hash(o);
  __asm__ volatile("" : : "r"(o)); /* on the stack until the hash is there, so that it does not move meanwhile */
  return h;
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
