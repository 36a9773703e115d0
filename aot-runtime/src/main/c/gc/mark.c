/* Marking: depth first over an explicit stack of references to objects that were not marked when they were found,
 * with a small first-in-first-out queue in front of it, so that an object's header, mark and line are prefetched
 * before they are needed (Cher, Hosking & Vitek, ASPLOS 2004; Garner, Blackburn & Frampton, ISMM 2007). Long arrays
 * of references are scanned in pieces, so that the stack stays short. If the stack cannot grow, marked objects are
 * scanned again until nothing new is found. When much is to be done, other threads take part (gc/crew.h), each with a
 * stack of its own; whose atomic operation sets an object's mark scans it. An item of the stack with its lowest bit
 * set is an old object that is to be scanned though it is marked.
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
enum { PIECE = 4096 };            /* elements of an array that are scanned at once */

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
  if (aotrt_mark_is_live(o) || AOTRT_LIKELY(aotrt_vector_push(&m->stack, o))) return;
  overflow();
  aotrt_mark_set(o); /* what is marked is scanned again; who refers to it may be a root */
}

void aotrt_mark_push(aotrt_object *o) { push(markers, o); }

enum { SCAN_AGAIN = 1 };

static void push_marked(aotrt_marker *m, aotrt_object *o) {
  if (!aotrt_vector_push(&m->stack, (aotrt_object *)((uintptr_t)o | SCAN_AGAIN))) overflow();
}

void aotrt_mark_root(aotrt_object *o) {
  if (!aotrt_evacuating || !aotrt_evacuation_concerns(o)) {
    push(markers, o);
  } else if (aotrt_mark_set(o)) {
    aotrt_evacuation_stay(o);
    push_marked(markers, o);
  }
}

static AOTRT_NOINLINE void evacuate(aotrt_marker *m, aotrt_slot *slot, aotrt_object *o) {
  bool found;
  aotrt_object *place = aotrt_evacuate(m, o, &found);
  if (place != o) aotrt_slot_store(slot, place);
  if (found) push_marked(m, place);
}

static inline void push_slot(aotrt_marker *m, aotrt_slot *slot, bool evacuating) {
  aotrt_object *o = aotrt_slot_load(slot);
  if (AOTRT_UNLIKELY(evacuating) && aotrt_evacuation_concerns(o)) evacuate(m, slot, o);
  else push(m, o);
}

void aotrt_mark_push_slot(aotrt_marker *m, aotrt_slot *slot) { push_slot(m, slot, aotrt_evacuating); }

void aotrt_mark_scan_later(aotrt_object *o) {
  if (!aotrt_vector_push(&markers->stack, (aotrt_object *)((uintptr_t)o | SCAN_AGAIN))) aotrt_mark_scan(o);
}

static void scan_array(aotrt_marker *m, aotrt_array *a, int32_t from) {
  aotrt_slot *s = aotrt_array_slots(a);
  int32_t to = a->length;
  if (to - from > PIECE && aotrt_vector_push(&m->partial, &a->header)) {
    if (aotrt_vector_push(&m->partial_from, (aotrt_object *)(intptr_t)(from + PIECE))) to = from + PIECE;
    else m->partial.count--;
  }
  bool evacuating = aotrt_evacuating;
  for (int32_t i = from; i < to; i++) push_slot(m, s + i, evacuating);
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
      scan_array(m, (aotrt_array *)o, 0);
      break;
    case AOTRT_KIND_PRIM_ARRAY: break;
    default:
      aotrt_diag_fatal("object %x of kind %d (%s) met while marking", (uint64_t)(uintptr_t)o, (int64_t)type->kind,
                       aotrt_type_name(type));
  }
}

void aotrt_mark_scan_slots(aotrt_array *a, aotrt_slot *from, aotrt_slot *to) {
  for (; from < to; from++) push(markers, aotrt_slot_load(from));
}

void aotrt_mark_scan(aotrt_object *o) { scan(markers, o, aotrt_type_of(o)); }

void aotrt_mark_visit(aotrt_marker *m, aotrt_object *item) {
  aotrt_object *o = (aotrt_object *)((uintptr_t)item & ~(uintptr_t)SCAN_AGAIN);
  if (o == item) {
    if (!aotrt_mark_set(o)) return;
    aotrt_mark_lines(o, aotrt_type_of(o));
  }
  scan(m, o, aotrt_type_of(o));
}

static inline void prefetch(const aotrt_object *item) {
  __builtin_prefetch(item);
  if (!aotrt_heap_contains(item)) return;
  const aotrt_block *m = &aotrt_heap.blocks[aotrt_block_of(item)];
  __builtin_prefetch(&m->bits[aotrt_granule_of(item) >> 6], 1);
  __builtin_prefetch(&m->lines[((uintptr_t)item & (AOTRT_BLOCK - 1)) >> AOTRT_LINE_SHIFT], 1);
}

/* Until there is nothing on m's stack. Leaves work to the crew if some of it is idle. */
void aotrt_mark_empty(aotrt_marker *m) {
  enum { AHEAD = 16, SHARE_EVERY = 256 };
  aotrt_object *queue[AHEAD] = {NULL};
  uint32_t at = 0, waiting = 0, until_sharing = SHARE_EVERY;
  while (m->stack.count || waiting || m->partial.count) {
    if (!m->stack.count && !waiting) {
      int32_t from = (int32_t)(intptr_t)m->partial_from.at[--m->partial_from.count];
      scan_array(m, (aotrt_array *)m->partial.at[--m->partial.count], from);
      continue;
    }
    aotrt_object *o = queue[at];
    if (m->stack.count) {
      aotrt_object *next = m->stack.at[--m->stack.count];
      prefetch(next);
      queue[at] = next;
      waiting += o == NULL;
    } else {
      queue[at] = NULL;
      waiting -= o != NULL;
    }
    at = (at + 1) % AHEAD;
    if (!o) continue;
    aotrt_mark_visit(m, o);
    if (--until_sharing == 0) {
      until_sharing = SHARE_EVERY;
      aotrt_crew_share(m);
    }
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
