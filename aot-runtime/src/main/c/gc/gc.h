/* The collector: stop-the-world, mark-region (Immix), generational by sticky mark bits. Full collections may evacuate. */
#ifndef AOTRT_GC_H
#define AOTRT_GC_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

/* ALLOCATION: the budget is spent. LIMIT: nothing to be had up to the heap's limit. LAST_DITCH: as LIMIT, and soft
 * references go too. MONITORS: many locks have one. */
typedef enum aotrt_gc_cause {
  AOTRT_GC_ALLOCATION, AOTRT_GC_LIMIT, AOTRT_GC_LAST_DITCH, AOTRT_GC_EXPLICIT, AOTRT_GC_STRESS, AOTRT_GC_TIMER,
  AOTRT_GC_DUMP, AOTRT_GC_MONITORS
} aotrt_gc_cause;

uint64_t aotrt_gc_number(void); /* of completed collections */

/* Called from what arch/entry.c enters. Collects. For the first three causes: does nothing if another thread has done
 * as much since `seen`. On return the calling thread may have no hole. True if this call did collect. */
bool aotrt_gc_collect(aotrt_thread *t, aotrt_gc_cause cause, uint64_t seen);

/* t in JAVA, outside no_stop regions; whatever its frames and registers have, the kernel's too, stays where it is.
 * Collects if that is still needed when the world has stopped. */
void aotrt_gc_collect_here(aotrt_thread *t, aotrt_gc_cause cause, bool (*needed)(void));

/* t in NATIVE, world lock held: a full collection, then the call, all with the world stopped. */
void aotrt_gc_collect_then(aotrt_thread *t, void (*then)(void *), void *argument);

void aotrt_gc_stress_barrier(aotrt_thread *t); /* counts a slow path of the barrier, and collects if it is due */
void aotrt_gc_start_stress_timer(void);

#pragma GCC visibility pop
#endif
