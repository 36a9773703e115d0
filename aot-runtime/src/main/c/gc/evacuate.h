/* Opportunistic evacuation (Blackburn & McKinley, PLDI 2008, section 3.2): a full collection that finds the heap holey
 * copies the survivors of its sparsest blocks together, while it marks, and so makes whole blocks free.
 *
 * Chosen blocks have AOTRT_FLAG_EVACUATE while it marks. Who sets an object's mark there decides what becomes of it:
 * it stays (status bit STATUS_STAYS), or it is copied, and its header becomes the address of the copy plus 1. All
 * others who come upon it wait for one or the other and take the address from there.
 *
 * What ambiguous roots hit stays, and so does what the kernel holds by address (gc.md has the list): all of it is
 * marked before the first object moves. */
#ifndef AOTRT_EVACUATE_H
#define AOTRT_EVACUATE_H
#include "gc/mark.h"
#pragma GCC visibility push(hidden)

extern bool aotrt_evacuating; /* in this collection; the collecting thread changes it before it marks and afterwards */

/* ---- gc/candidates.c ---- */
void aotrt_evacuation_plan(aotrt_gc_cause cause); /* of a full collection; holes retired, old marks still there */
uint32_t aotrt_evacuation_take_target(void);      /* a block for copies, this caller's own; 0 = none left. Any marker */
void aotrt_evacuation_forget_plan(void);

/* ---- gc/evacuate.c ---- */
static inline bool aotrt_evacuation_concerns(const aotrt_object *o) {
  return aotrt_heap_contains(o) && (aotrt_heap.flags[aotrt_block_of(o)] & AOTRT_FLAG_EVACUATE);
}
void aotrt_evacuation_hold(aotrt_object *o); /* before anything is marked: it stays if it is found to be alive */
void aotrt_evacuation_stay(aotrt_object *o); /* of an object that the evacuation concerns and this caller has marked */
/* The place that an object it concerns has from now on; *found: whether this call marked it, and it is to be scanned. */
aotrt_object *aotrt_evacuate(aotrt_marker *m, aotrt_object *o, bool *found);
aotrt_object *aotrt_evacuation_place(aotrt_object *o); /* of any object, but marked if it is in a chosen block */
void aotrt_evacuation_end(void); /* everything that leads to survivors does so by their new addresses */

#pragma GCC visibility pop
#endif
