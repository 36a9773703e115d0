/* Inline fast path of the write barrier. Small enough to be copied into generated code. No thread-local data.
 *
 * Rule 2: called before each store of a reference into an object, with the object's bit read after the stored value
 * exists. A collection between the test and the store makes both objects old: the stored value is on the stack, and
 * whatever a stack refers to is looked at once more by the next collection (gc/collect.c). */
#include "gc/remember.h"

void aotrt_barrier(aotrt_thread *t, aotrt_object *o) {
  if (AOTRT_UNLIKELY(*(volatile uint8_t *)&o->status & AOTRT_STATUS_UNLOGGED)) aotrt_barrier_slow(t, o);
}

void aotrt_barrier_element(aotrt_thread *t, aotrt_object *o, void *slot) {
  if (AOTRT_UNLIKELY(*(volatile uint8_t *)&o->status & AOTRT_STATUS_UNLOGGED)) aotrt_barrier_element_slow(t, o, slot);
}

/* For Unsafe, whose base may be null: no object then. */
void aotrt_barrier_unsafe(aotrt_thread *t, aotrt_object *o, void *slot) {
  if (o) aotrt_barrier_element(t, o, slot);
}
