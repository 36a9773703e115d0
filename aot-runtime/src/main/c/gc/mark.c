/* Marking: depth first over an explicit stack, with a small first-in-first-out queue in front of it so that an
 * object's header is prefetched before it is needed (Cher, Hosking & Vitek, ASPLOS 2004). If the stack cannot grow,
 * marked objects are scanned again until nothing new is found. */
#include "gc/mark.h"
#include "diag/diag.h"
#include "os/memory_functions.h"
#include "os/os.h"

static aotrt_vector stack;
static bool overflowed;

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

void aotrt_mark_clear(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX) {
      memset(&aotrt_heap.blocks[b], 0, sizeof(aotrt_block));
      aotrt_heap.flags[b] &= AOTRT_FLAG_DIRTY;
    } else if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE) {
      aotrt_heap.blocks[b].large.marked = 0;
    }
  }
}

static inline void push(aotrt_object *o) {
  if (aotrt_mark_set(o) && !aotrt_vector_push(&stack, o)) overflowed = true;
}

void aotrt_mark_push(aotrt_object *o) { push(o); }

static void mark_lines(aotrt_object *o, const aotrt_type *type) {
  uint32_t b = aotrt_block_of(o);
  if (aotrt_heap.states[b] != AOTRT_BLOCK_IMMIX) return;
  uint64_t offset = (uintptr_t)o & (AOTRT_BLOCK - 1), last = offset + aotrt_object_size_of(o, type) - 1;
  uint8_t *lines = aotrt_heap.blocks[b].lines;
  for (uint64_t i = offset >> AOTRT_LINE_SHIFT; i <= last >> AOTRT_LINE_SHIFT; i++) lines[i] = AOTRT_LINE_LIVE;
}

static inline void scan(aotrt_object *o, const aotrt_type *type) {
  switch (type->kind) {
    case AOTRT_KIND_REFERENCE:
      aotrt_reference_discover(o, type);
      /* fall through */
    case AOTRT_KIND_INSTANCE:
    case AOTRT_KIND_CLASS:
    case AOTRT_KIND_STATICS: {
      if (!type->ref_map) break;
      const uint32_t *count = aotrt_at(type->ref_map);
      const uint16_t *offsets = (const uint16_t *)(count + 1);
      for (uint32_t i = 0, n = *count; i < n; i++) push(aotrt_ref_get(o, offsets[i]));
      break;
    }
    case AOTRT_KIND_REF_ARRAY: {
      aotrt_slot *s = aotrt_array_slots((aotrt_array *)o);
      for (int32_t i = 0, n = ((aotrt_array *)o)->length; i < n; i++) push(aotrt_slot_load(s + i));
      break;
    }
    case AOTRT_KIND_PRIM_ARRAY: break;
    default: aotrt_diag_fatal("object %x of kind %d (%s) met while marking", (uint64_t)(uintptr_t)o, (int64_t)type->kind, aotrt_type_name(type));
  }
}

void aotrt_mark_scan(aotrt_object *o) { scan(o, aotrt_type_of(o)); }

static void empty_stack(void) {
  enum { AHEAD = 8 };
  aotrt_object *queue[AHEAD] = {NULL};
  uint32_t at = 0, waiting = 0;
  while (stack.count || waiting) {
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

void aotrt_mark_from(aotrt_object *o) {
  aotrt_mark_push(o);
  aotrt_mark_drain();
}

void aotrt_mark_image(void) {
  char *p = aotrt_at(aotrt_image.heap), *end = p + aotrt_image.heap_size;
  while (p < end) {
    aotrt_object *o = (aotrt_object *)p;
    const aotrt_type *type = aotrt_type_of(o);
    scan(o, type);
    if (stack.count) empty_stack();
    p += aotrt_object_size_of(o, type);
  }
  aotrt_mark_drain();
}
