/* Marking: depth first over an explicit stack, with a small first-in-first-out queue in front of it so that an
 * object's header is prefetched before it is needed (Cher, Hosking & Vitek, ASPLOS 2004). Long arrays of references
 * are scanned in pieces, so that the stack stays short. If the stack cannot grow, marked objects are scanned again
 * until nothing new is found.
 *
 * Marks are sticky (Demers et al., "Combining generational and conservative garbage collection", POPL 1990): a young
 * collection keeps them, so that it stops at every object that survived an earlier one. Every object with references
 * that is scanned leaves with its STATUS_UNLOGGED set (gc/remember.h). */
#include "gc/mark.h"
#include "diag/diag.h"
#include "os/memory_functions.h"
#include "os/os.h"

static aotrt_vector stack;
static aotrt_vector partial;      /* arrays scanned in part; how far: the vector below, one entry each */
static aotrt_vector partial_from; /* numbers, not objects */
static bool overflowed;
enum { PIECE = 4096 };            /* elements of an array that are scanned at once */

bool aotrt_vector_grow(aotrt_vector *v) {
  size_t capacity = v->capacity ? v->capacity * 2 : 65536 / sizeof(aotrt_object *), size = capacity * sizeof(aotrt_object *);
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

static void mark_lines(aotrt_object *o, const aotrt_type *type) {
  uint32_t b = aotrt_block_of(o);
  if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) return;
  uint64_t offset = (uintptr_t)o & (AOTRT_BLOCK - 1), last = offset + aotrt_object_size_of(o, type) - 1;
  uint8_t *lines = aotrt_heap.blocks[b].lines;
  for (uint64_t i = offset >> AOTRT_LINE_SHIFT; i <= last >> AOTRT_LINE_SHIFT; i++) lines[i] = AOTRT_LINE_LIVE;
}

void aotrt_mark_begin_full(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX) {
      memset(&aotrt_heap.blocks[b], 0, sizeof(aotrt_block));
      aotrt_heap.flags[b] &= AOTRT_FLAG_DIRTY;
    } else if (aotrt_heap.states[b] != AOTRT_BLOCK_FREE) {
      if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE) aotrt_heap.blocks[b].large.marked = 0;
      memset(aotrt_heap.blocks[b].lines, 0, AOTRT_LINES); /* noted ones */
    }
  }
}

/* Lines handed out become free until a survivor is found on them. In the hole that a stopped thread kept over the last
 * collection there may be survivors of that one: their lines stay. */
static void free_fresh_lines(uint32_t b) {
  aotrt_block *m = &aotrt_heap.blocks[b];
  for (uint32_t i = 0; i < AOTRT_LINES; i++)
    if (m->lines[i] != AOTRT_LINE_LIVE) m->lines[i] = AOTRT_LINE_FREE;
  enum { LINES_A_WORD = 64 * 8 / AOTRT_LINE };
  char *start = aotrt_block_start(b);
  for (uint32_t w = 0; w < AOTRT_BLOCK / 8 / 64; w++) {
    bool covered = true;
    for (uint32_t i = 0; i < LINES_A_WORD; i++) covered &= m->lines[w * LINES_A_WORD + i] == AOTRT_LINE_LIVE;
    if (covered) continue; /* what starts here and goes on behind it was here before the hole, and its lines are live */
    for (uint64_t bits = m->bits[w]; bits; bits &= bits - 1) {
      aotrt_object *o = (aotrt_object *)(start + ((w * 64 + (uint32_t)__builtin_ctzll(bits)) << 3));
      mark_lines(o, aotrt_type_of(o));
    }
  }
}

void aotrt_mark_begin_young(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) continue;
    if (aotrt_heap.flags[b] & AOTRT_FLAG_FRESH) free_fresh_lines(b);
    aotrt_heap.flags[b] &= AOTRT_FLAG_DIRTY;
  }
}

static inline void push(aotrt_object *o) {
  if (aotrt_mark_set(o) && !aotrt_vector_push(&stack, o)) overflowed = true;
}

void aotrt_mark_push(aotrt_object *o) { push(o); }

static void scan_array(aotrt_array *a, int32_t from) {
  aotrt_slot *s = aotrt_array_slots(a);
  int32_t to = a->length;
  if (to - from > PIECE) {
    if (!aotrt_vector_push(&partial, &a->header)) overflowed = true;
    else if (aotrt_vector_push(&partial_from, (aotrt_object *)(intptr_t)(from + PIECE))) to = from + PIECE;
    else partial.count--, overflowed = true;
  }
  for (int32_t i = from; i < to; i++) push(aotrt_slot_load(s + i));
}

static inline void remember_next_store(aotrt_object *o) {
  if (!(o->status & AOTRT_STATUS_UNLOGGED)) o->status |= AOTRT_STATUS_UNLOGGED; /* the world stands still */
}

static inline void scan(aotrt_object *o, const aotrt_type *type) {
  switch (type->kind) {
    case AOTRT_KIND_REFERENCE:
      remember_next_store(o);
      aotrt_reference_discover(o, type);
      /* fall through */
    case AOTRT_KIND_INSTANCE:
    case AOTRT_KIND_CLASS:
    case AOTRT_KIND_STATICS: {
      if (!type->ref_map) break;
      remember_next_store(o);
      const uint32_t *count = aotrt_at(type->ref_map);
      const uint16_t *offsets = (const uint16_t *)(count + 1);
      for (uint32_t i = 0, n = *count; i < n; i++) push(aotrt_ref_get(o, offsets[i]));
      break;
    }
    case AOTRT_KIND_REF_ARRAY:
      remember_next_store(o);
      scan_array((aotrt_array *)o, 0);
      break;
    case AOTRT_KIND_PRIM_ARRAY: break;
    default: aotrt_diag_fatal("object %x of kind %d (%s) met while marking", (uint64_t)(uintptr_t)o, (int64_t)type->kind, aotrt_type_name(type));
  }
}

void aotrt_mark_scan_slots(aotrt_array *a, aotrt_slot *from, aotrt_slot *to) {
  for (; from < to; from++) push(aotrt_slot_load(from));
}

void aotrt_mark_scan(aotrt_object *o) { scan(o, aotrt_type_of(o)); }

static void empty_stack(void) {
  enum { AHEAD = 8 };
  aotrt_object *queue[AHEAD] = {NULL};
  uint32_t at = 0, waiting = 0;
  while (stack.count || waiting || partial.count) {
    if (!stack.count && !waiting) {
      int32_t from = (int32_t)(intptr_t)partial_from.at[--partial_from.count];
      scan_array((aotrt_array *)partial.at[--partial.count], from);
      continue;
    }
    aotrt_object *o = queue[at];
    if (stack.count) {
      aotrt_object *next = stack.at[--stack.count];
      __builtin_prefetch(next);
      queue[at] = next;
      waiting += o == NULL;
    } else {
      queue[at] = NULL;
      waiting -= o != NULL;
    }
    at = (at + 1) % AHEAD;
    if (!o) continue;
    const aotrt_type *type = aotrt_type_of(o);
    mark_lines(o, type);
    scan(o, type);
  }
}

static void scan_marked_again(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    const aotrt_block *m = &aotrt_heap.blocks[b];
    char *start = aotrt_block_start(b);
    if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE && m->large.marked) {
      aotrt_mark_scan((aotrt_object *)start);
      empty_stack();
    }
    if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) continue;
    for (uint32_t w = 0; w < AOTRT_BLOCK / 8 / 64; w++)
      for (uint64_t bits = m->bits[w]; bits; bits &= bits - 1) {
        aotrt_object *o = (aotrt_object *)(start + ((w * 64 + (uint32_t)__builtin_ctzll(bits)) << 3));
        mark_lines(o, aotrt_type_of(o));
        aotrt_mark_scan(o);
        empty_stack();
      }
  }
}

void aotrt_mark_drain(void) {
  empty_stack();
  while (overflowed) {
    overflowed = false;
    scan_marked_again();
  }
}
