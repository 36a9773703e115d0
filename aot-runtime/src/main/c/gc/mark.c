/* Marking: depth first over an explicit stack of objects that are marked and still to be scanned. A reference that is
 * found does not go there but to the end of a short queue; what its mark and lines need, and its header, is fetched
 * meanwhile (Cher, Hosking & Vitek, ASPLOS 2004; Garner, Blackburn & Frampton, ISMM 2007, who call it edge
 * enqueuing). At the head of the queue it is looked at: who sets its mark puts it on the stack, if it has references
 * at all. So no object is on the stack twice, and lists that are linked both ways keep it short. Long arrays of
 * references are scanned in pieces, for the same reason. If the stack cannot grow, marked objects are scanned again
 * until nothing new is found. When much is to be done, other threads take part (gc/crew.h), each with a stack of its
 * own; whose atomic operation sets an object's mark scans it.
 *
 * Marks are sticky (Demers et al., "Combining generational and conservative garbage collection", POPL 1990): a young
 * collection keeps them, so that it stops at every object that survived an earlier one. Every object with references
 * that is scanned leaves with its STATUS_UNLOGGED set (gc/remember.h). */
#include "gc/mark.h"
#include "gc/crew.h"
#include "gc/evacuate.h"
#include "diag/diag.h"
#include "os/memory_functions.h"
#include "os/os.h"

static aotrt_marker markers[AOTRT_CREW_MOST]; /* the first is the collecting thread's */
static bool overflowed;
enum { PIECE = 1024 }; /* elements of an array that are scanned at once */

bool aotrt_vector_grow(aotrt_vector *v) {
  size_t capacity = v->capacity ? v->capacity * 2 : 65536 / sizeof(aotrt_object *);
  size_t size = capacity * sizeof(aotrt_object *);
  aotrt_object **at = aotrt_os_reserve(size);
  if (!at) return false;
  if (aotrt_os_commit(at, size) != 0) {
    aotrt_os_release(at, size);
    return false;
  }
  if (v->at) {
    memcpy(at, v->at, v->count * sizeof(aotrt_object *));
    aotrt_os_release(v->at, v->capacity * sizeof(aotrt_object *));
  }
  v->at = at;
  v->capacity = capacity;
  return true;
}

void aotrt_vector_free(aotrt_vector *v) {
  if (v->at) aotrt_os_release(v->at, v->capacity * sizeof(aotrt_object *));
  *v = (aotrt_vector){0};
}

void aotrt_mark_begin_full(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX) {
      memset(&aotrt_heap.blocks[b], 0, sizeof(aotrt_block));
      aotrt_heap.flags[b] = (aotrt_heap.flags[b] & (AOTRT_FLAG_DIRTY | AOTRT_FLAG_EVACUATE)) | AOTRT_FLAG_CHANGED;
    } else if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE) {
      aotrt_heap.blocks[b].large.marked = 0;
    }
  }
}

/* Lines handed out become free until a survivor is found on them. In the hole that a stopped thread kept over the last
 * collection there may be survivors of that one: their lines stay. */
static void free_fresh_lines(uint32_t b) {
  aotrt_block *m = &aotrt_heap.blocks[b];
  enum { WORDS = AOTRT_BLOCK / 8 / 64, LINES_A_WORD = AOTRT_LINES / WORDS };
  bool handed_out[WORDS] = {false}; /* words of mark bits that belong to such lines, before any is found live again */
  for (uint32_t i = 0; i < AOTRT_LINES; i++)
    if (m->lines[i] != AOTRT_LINE_LIVE) {
      m->lines[i] = AOTRT_LINE_FREE;
      handed_out[i / LINES_A_WORD] = true;
    }
  char *start = aotrt_block_start(b);
  for (uint32_t w = 0; w < WORDS; w++) {
    if (!handed_out[w]) continue;
    for (uint64_t bits = m->bits[w]; bits; bits &= bits - 1) {
      aotrt_object *o = (aotrt_object *)(start + ((w * 64 + (uint32_t)__builtin_ctzll(bits)) << 3));
      aotrt_mark_lines(o, aotrt_type_of(o));
    }
  }
}

void aotrt_mark_begin_young(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX || !(aotrt_heap.flags[b] & AOTRT_FLAG_FRESH)) continue;
    free_fresh_lines(b);
    aotrt_heap.flags[b] = (aotrt_heap.flags[b] & AOTRT_FLAG_DIRTY) | AOTRT_FLAG_CHANGED;
  }
}

static void overflow(void) { __atomic_store_n(&overflowed, true, __ATOMIC_RELAXED); }

static inline void push(aotrt_marker *m, aotrt_object *o) {
  if (AOTRT_UNLIKELY(!aotrt_vector_push(&m->stack, o))) overflow(); /* what is marked is scanned again */
}

/* Kinds that there should not be are found out when they are scanned. */
static inline bool is_worth_scanning(const aotrt_type *type) {
  return type->kind == AOTRT_KIND_INSTANCE ? type->ref_map != 0 : type->kind != AOTRT_KIND_PRIM_ARRAY;
}

static inline void settle(aotrt_marker *m, aotrt_object *o) {
  if (!aotrt_mark_set(o)) return;
  const aotrt_type *type = aotrt_type_of(o);
  aotrt_mark_lines(o, type);
  if (is_worth_scanning(type)) push(m, o);
}

static void settle_queue(aotrt_marker *m) {
  for (uint32_t i = 0; i < AOTRT_MARK_AHEAD; i++) {
    aotrt_object *o = m->queue[i];
    m->queue[i] = NULL;
    if (o) settle(m, o);
  }
  m->queued = 0;
}

static inline void prefetch(const aotrt_object *o) {
  const aotrt_block *block = &aotrt_heap.blocks[aotrt_block_of(o)];
  __builtin_prefetch(o);
  __builtin_prefetch(&block->bits[aotrt_granule_of(o) >> 6], 1);
  __builtin_prefetch(&block->lines[((uintptr_t)o & (AOTRT_BLOCK - 1)) >> AOTRT_LINE_SHIFT], 1);
}

/* A reference to o, which may be NULL or of the image, has been found. */
static inline void enqueue(aotrt_marker *m, aotrt_object *o) {
  if (!aotrt_heap_contains(o)) return;
  prefetch(o);
  uint32_t at = m->queue_at;
  aotrt_object *first = m->queue[at];
  m->queue[at] = o;
  m->queue_at = (at + 1) % AOTRT_MARK_AHEAD;
  if (AOTRT_LIKELY(first != NULL)) settle(m, first);
  else m->queued++;
}

void aotrt_mark_root(aotrt_object *o) {
  if (!aotrt_evacuating || !aotrt_evacuation_concerns(o)) {
    settle(markers, o);
  } else if (aotrt_mark_set(o)) {
    aotrt_evacuation_stay(o);
    push(markers, o);
  }
}

static AOTRT_NOINLINE void evacuate(aotrt_marker *m, aotrt_slot *slot, aotrt_object *o) {
  bool found;
  aotrt_object *place = aotrt_evacuate(m, o, &found);
  if (place != o) aotrt_slot_store(slot, place);
  if (found) push(m, place);
}

static inline void push_slot(aotrt_marker *m, aotrt_slot *slot, bool evacuating) {
  aotrt_object *o = aotrt_slot_load(slot);
  if (AOTRT_UNLIKELY(evacuating) && aotrt_evacuation_concerns(o)) evacuate(m, slot, o);
  else enqueue(m, o);
}

void aotrt_mark_push_slot(aotrt_marker *m, aotrt_slot *slot) { push_slot(m, slot, aotrt_evacuating); }

void aotrt_mark_scan_later(aotrt_object *o) {
  if (!aotrt_vector_push(&markers->stack, o)) aotrt_mark_scan(o);
}

void aotrt_mark_scan_range(aotrt_marker *m, aotrt_array *a, aotrt_range r) {
  aotrt_slot *s = aotrt_array_slots(a);
  if (r.to - r.from > PIECE && aotrt_range_push(&m->partial, a, (aotrt_range){r.from + PIECE, r.to}))
    r.to = r.from + PIECE;
  bool evacuating = aotrt_evacuating;
  for (int32_t i = r.from; i < r.to; i++) push_slot(m, s + i, evacuating);
}

static inline void remember_next_store(aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED); /* the world stands still; markers write the same */
  if (!(status & AOTRT_STATUS_UNLOGGED)) __atomic_store_n(&o->status, status | AOTRT_STATUS_UNLOGGED, __ATOMIC_RELAXED);
}

static inline void scan(aotrt_marker *m, aotrt_object *o, const aotrt_type *type) {
  switch (type->kind) {
    case AOTRT_KIND_REFERENCE:
      remember_next_store(o);
      aotrt_reference_discover(m, o, type);
      /* fall through */
    case AOTRT_KIND_INSTANCE:
    case AOTRT_KIND_CLASS:
    case AOTRT_KIND_STATICS: {
      if (!type->ref_map) break;
      remember_next_store(o);
      const uint32_t *count = aotrt_at(type->ref_map);
      const uint16_t *offsets = (const uint16_t *)(count + 1);
      bool evacuating = aotrt_evacuating;
      for (uint32_t i = 0, n = *count; i < n; i++) push_slot(m, aotrt_slot_at(o, offsets[i]), evacuating);
      break;
    }
    case AOTRT_KIND_REF_ARRAY:
      remember_next_store(o);
      aotrt_mark_scan_range(m, (aotrt_array *)o, (aotrt_range){0, ((aotrt_array *)o)->length});
      break;
    case AOTRT_KIND_PRIM_ARRAY: break;
    default:
      aotrt_diag_fatal("object %x of kind %d (%s) met while marking", (uint64_t)(uintptr_t)o, (int64_t)type->kind,
                       aotrt_type_name(type));
  }
}

void aotrt_mark_scan_slots(aotrt_array *a, aotrt_slot *from, aotrt_slot *to) {
  for (; from < to; from++) enqueue(markers, aotrt_slot_load(from));
}

void aotrt_mark_scan(aotrt_object *o) { scan(markers, o, aotrt_type_of(o)); }

void aotrt_mark_visit(aotrt_marker *m, aotrt_object *o) { scan(m, o, aotrt_type_of(o)); }

/* Until there is nothing left for m to do. Leaves work to the crew if some of it is idle. */
void aotrt_mark_empty(aotrt_marker *m) {
  enum { SOON = 8, SHARE_EVERY = 256 };
  for (uint32_t until_sharing = SHARE_EVERY;;) {
    if (AOTRT_LIKELY(m->stack.count)) {
      aotrt_object *o = m->stack.at[--m->stack.count];
      if (m->stack.count >= SOON) __builtin_prefetch(m->stack.at[m->stack.count - SOON]);
      aotrt_mark_visit(m, o);
      if (--until_sharing) continue;
    } else if (m->partial.arrays.count) {
      aotrt_range r;
      aotrt_array *a = aotrt_range_pop(&m->partial, &r);
      aotrt_mark_scan_range(m, a, r);
    } else if (m->queued) {
      settle_queue(m);
      continue;
    } else {
      return;
    }
    until_sharing = SHARE_EVERY;
    aotrt_crew_share(m);
  }
}

static void empty_stack(void) { aotrt_mark_empty(markers); }

static void scan_again(aotrt_object *o) {
  if (aotrt_evacuating && aotrt_evacuation_place(o) != o) return; /* its copy has a mark of its own */
  aotrt_mark_lines(o, aotrt_type_of(o));
  aotrt_mark_scan(o);
  empty_stack();
}

void aotrt_mark_each(void (*visit)(aotrt_object *o)) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    const aotrt_block *m = &aotrt_heap.blocks[b];
    char *start = aotrt_block_start(b);
    if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE && m->large.marked) visit((aotrt_object *)start);
    if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) continue;
    for (uint32_t w = 0; w < AOTRT_BLOCK / 8 / 64; w++)
      for (uint64_t bits = m->bits[w]; bits; bits &= bits - 1)
        visit((aotrt_object *)(start + ((w * 64 + (uint32_t)__builtin_ctzll(bits)) << 3)));
  }
}

void aotrt_mark_drain(void) {
  empty_stack();
  aotrt_crew_finish(markers);
  while (overflowed) {
    overflowed = false;
    aotrt_mark_each(scan_again);
    aotrt_crew_finish(markers);
  }
}

aotrt_marker *aotrt_mark_marker(uint32_t number) { return &markers[number]; }
