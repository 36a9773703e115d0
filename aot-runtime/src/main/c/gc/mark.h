/* Private to gc/: marking. */
#ifndef AOTRT_MARK_H
#define AOTRT_MARK_H
#include "gc/gc.h"
#include "heap/space.h"
#include "include/slot.h"
#pragma GCC visibility push(hidden)

/* A growable vector of objects in memory of its own; usable while the world is stopped. */
typedef struct aotrt_vector { aotrt_object **at; size_t count, capacity; } aotrt_vector;
bool aotrt_vector_grow(aotrt_vector *v);
void aotrt_vector_free(aotrt_vector *v);
static inline bool aotrt_vector_push(aotrt_vector *v, aotrt_object *o) {
  if (AOTRT_UNLIKELY(v->count == v->capacity) && !aotrt_vector_grow(v)) return false;
  v->at[v->count++] = o;
  return true;
}

/* Parts of arrays: elements from `from` to before `to`. */
typedef struct aotrt_range { int32_t from, to; } aotrt_range;
typedef struct aotrt_ranges { aotrt_vector arrays, parts; /* one entry each; parts are numbers */ } aotrt_ranges;
static inline aotrt_object *aotrt_range_packed(aotrt_range r) {
  return (aotrt_object *)(uintptr_t)((uint64_t)(uint32_t)r.to << 32 | (uint32_t)r.from);
}
static inline aotrt_range aotrt_range_at(const aotrt_ranges *v, size_t i) {
  uint64_t packed = (uintptr_t)v->parts.at[i];
  return (aotrt_range){(int32_t)packed, (int32_t)(packed >> 32)};
}
static inline bool aotrt_range_push(aotrt_ranges *v, aotrt_array *a, aotrt_range r) {
  if (!aotrt_vector_push(&v->arrays, &a->header)) return false;
  if (aotrt_vector_push(&v->parts, aotrt_range_packed(r))) return true;
  v->arrays.count--;
  return false;
}
static inline aotrt_array *aotrt_range_pop(aotrt_ranges *v, aotrt_range *r) {
  *r = aotrt_range_at(v, --v->parts.count);
  return (aotrt_array *)v->arrays.at[--v->arrays.count];
}

/* Where a thread that marks copies objects to. */
typedef struct aotrt_room { char *at, *end; } aotrt_room;

enum { AOTRT_MARK_AHEAD = 16 };

/* What one thread that marks has still to do; in cache lines of its own, since its counts change all the time. */
typedef struct __attribute__((aligned(128))) aotrt_marker {
  aotrt_vector stack;        /* marked, to be scanned */
  aotrt_ranges partial;      /* what is left of long arrays */
  aotrt_object *queue[AOTRT_MARK_AHEAD]; /* found lately, not looked at yet; a ring, NULL: no entry */
  uint32_t queue_at, queued;
  aotrt_room rooms[2];       /* for copies (gc/evacuate.c): of objects up to a line, and of larger ones */
  uint64_t copied;           /* bytes */
} aotrt_marker;

/* Threads that mark at the moment, if they are several (gc/crew.c); the collecting one alone changes it from and to
 * 0. */
extern uint32_t aotrt_crew_members;

/* Marks o if it is in the heap and not marked yet; true if this call marked it. Several threads may do so. */
static inline bool aotrt_mark_set(aotrt_object *o) {
  if (!aotrt_heap_contains(o)) return false;
  uint32_t b = aotrt_block_of(o);
  aotrt_block *m = &aotrt_heap.blocks[b];
  if (AOTRT_LIKELY(aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX)) {
    uint32_t g = aotrt_granule_of(o);
    uint64_t bit = 1ull << (g & 63), *w = &m->bits[g >> 6];
    uint64_t marked = __atomic_load_n(w, __ATOMIC_RELAXED);
    if (marked & bit) return false;
    if (__atomic_load_n(&aotrt_crew_members, __ATOMIC_RELAXED))
      return !(__atomic_fetch_or(w, bit, __ATOMIC_RELAXED) & bit);
    *w = marked | bit; /* nobody else marks */
    return true;
  }
  if (__atomic_load_n(&m->large.marked, __ATOMIC_RELAXED)) return false;
  return !__atomic_exchange_n(&m->large.marked, 1, __ATOMIC_RELAXED);
}

/* o is marked: no free line below it. */
static inline void aotrt_mark_lines(const aotrt_object *o, const aotrt_type *type) {
  uint32_t b = aotrt_block_of(o);
  if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) return;
  uint64_t offset = (uintptr_t)o & (AOTRT_BLOCK - 1), last = offset + aotrt_object_size_of(o, type) - 1;
  uint8_t *lines = aotrt_heap.blocks[b].lines;
  for (uint64_t i = offset >> AOTRT_LINE_SHIFT; i <= last >> AOTRT_LINE_SHIFT; i++)
    if (__atomic_load_n(&lines[i], __ATOMIC_RELAXED) != AOTRT_LINE_LIVE) /* others mark in the same cache line */
      __atomic_store_n(&lines[i], AOTRT_LINE_LIVE, __ATOMIC_RELAXED);
}

/* After marking: image objects live for ever. */
static inline bool aotrt_mark_is_live(aotrt_object *o) {
  if (!aotrt_heap_contains(o)) return true;
  uint32_t b = aotrt_block_of(o);
  const aotrt_block *m = &aotrt_heap.blocks[b];
  if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) return __atomic_load_n(&m->large.marked, __ATOMIC_RELAXED) != 0;
  uint32_t g = aotrt_granule_of(o);
  return (__atomic_load_n(&m->bits[g >> 6], __ATOMIC_RELAXED) >> (g & 63)) & 1;
}

void aotrt_mark_begin_full(void);            /* no object is marked */
void aotrt_mark_begin_young(void);           /* survivors of earlier collections stay marked */
void aotrt_mark_root(aotrt_object *o);       /* marks o, if any; it stays where it is. Before the first drain */
void aotrt_mark_push_slot(aotrt_marker *m, aotrt_slot *slot); /* what it leads to; corrects the slot if that moves */
void aotrt_mark_scan_later(aotrt_object *o); /* an object, of heap or image, that is marked already */
void aotrt_mark_visit(aotrt_marker *m, aotrt_object *o); /* scans o, which is marked */
void aotrt_mark_scan_range(aotrt_marker *m, aotrt_array *a, aotrt_range r);
void aotrt_mark_empty(aotrt_marker *m);      /* until it has nothing left to do */
aotrt_marker *aotrt_mark_marker(uint32_t number);
void aotrt_mark_scan(aotrt_object *o);       /* pushes what o refers to; o itself need not be in the heap */
void aotrt_mark_scan_slots(aotrt_array *a, aotrt_slot *from, aotrt_slot *to); /* the same for a part of an array */
void aotrt_mark_drain(void);
void aotrt_mark_each(void (*visit)(aotrt_object *o)); /* after a collection, world stopped: all survivors */

/* roots.c: phase 1, before aotrt_mark_begin_*. Collects the objects that ambiguous roots hit. */
void aotrt_roots_gather(aotrt_vector *into);
void aotrt_roots_gather_suspended(aotrt_vector *into, bool full); /* of continuations that are not mounted */
void aotrt_roots_gather_of(const aotrt_thread *o, aotrt_vector *into); /* of an OS thread, with what it has mounted */
void aotrt_roots_forget_starts(void);        /* after gathering between collections */
void aotrt_roots_retire_holes(void);         /* of threads that stand in kernel code */
void aotrt_roots_mark_precise(void);         /* phase 2: monitors in use, pending references */

/* sweep.c */
void aotrt_sweep(void);

/* reference.c */
void aotrt_reference_begin(bool clear_soft);
void aotrt_reference_discover(aotrt_marker *m, aotrt_object *reference, const aotrt_type *type); /* while scanning */
void aotrt_reference_process(void);          /* after strong marking; marks more */
aotrt_object *aotrt_reference_pending_head(void);

/* heap/intern.c */
void aotrt_intern_sweep(aotrt_object *(*survivor)(aotrt_object *)); /* where it is now, NULL: dead */

/* verify.c */
void aotrt_verify_heap(void);

#pragma GCC visibility pop
#endif
