/* Access to reference slots of heap objects: the only place that knows how a reference is stored (RefFormat). WIDE: 8
 * bytes, plain pointers. NARROW: 4 bytes, plain pointers too, since heap and image lie below 3.5 GiB. Which one is
 * decided when the kernel is compiled; a program gets the kernel that fits it. */
#ifndef AOTRT_SLOT_H
#define AOTRT_SLOT_H
#include "aotrt.h"

#if AOTRT_NARROW
typedef uint32_t aotrt_slot;
enum { AOTRT_SLOT_SIZE = 4, AOTRT_SLOT_SHIFT = 2 };
static inline aotrt_object *aotrt_slot_load(const aotrt_slot *s) {
  return (aotrt_object *)(uintptr_t)__atomic_load_n(s, __ATOMIC_RELAXED);
}
static inline void aotrt_slot_store(aotrt_slot *s, aotrt_object *o) {
  __atomic_store_n(s, (uint32_t)(uintptr_t)o, __ATOMIC_RELAXED);
}
#else
typedef aotrt_object *aotrt_slot;
enum { AOTRT_SLOT_SIZE = 8, AOTRT_SLOT_SHIFT = 3 };
static inline aotrt_object *aotrt_slot_load(const aotrt_slot *s) { return __atomic_load_n(s, __ATOMIC_RELAXED); }
static inline void aotrt_slot_store(aotrt_slot *s, aotrt_object *o) { __atomic_store_n(s, o, __ATOMIC_RELAXED); }
#endif

static inline aotrt_slot *aotrt_slot_at(aotrt_object *o, int32_t offset) { return (aotrt_slot *)((char *)o + offset); }
static inline aotrt_object *aotrt_ref_get(aotrt_object *o, int32_t offset) {
  return aotrt_slot_load(aotrt_slot_at(o, offset));
}
static inline void aotrt_ref_set(aotrt_object *o, int32_t offset, aotrt_object *v) {
  aotrt_slot_store(aotrt_slot_at(o, offset), v);
}
static inline aotrt_slot *aotrt_array_slots(aotrt_array *a) { return (aotrt_slot *)a->data; }
#endif
