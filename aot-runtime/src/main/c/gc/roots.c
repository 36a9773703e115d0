/* Ambiguous roots (binary-interface.md, rules 1 and 7): every aligned word of a stopped thread's stack and registers,
 * and of the unfinished part of its allocation hole. A word counts if it points at or into an object that survived
 * the last collection (mark bit) or was handed out since (found by parsing the holes of its block).
 * With NARROW references both halves of every word are looked at: a spilled reference may take 4 bytes, and an address
 * of 8 bytes that leads into the heap has an upper half of 0.
 * Callbacks in here run before the old marks are cleared. */
#include "diag/diag.h"
#include "gc/evacuate.h"
#include "os/memory_functions.h"
#include "signal/signal.h"
#include "thread/continuation.h"
#include "thread/monitor.h"

/* Finds the starts of the objects in the block's fresh holes. */
static void parse_fresh(uint32_t b) {
  aotrt_block *m = &aotrt_heap.blocks[b];
  aotrt_starts *starts = &aotrt_heap.starts[b];
  memset(starts, 0, sizeof *starts);
  aotrt_heap.flags[b] |= AOTRT_FLAG_PARSED;
  char *start = aotrt_block_start(b);
  for (uint32_t i = 0; i < AOTRT_LINES; i++) {
    if (m->lines[i] != AOTRT_LINE_FRESH_START) continue;
    uint32_t end = i + 1;
    while (end < AOTRT_LINES && m->lines[end] == AOTRT_LINE_FRESH) end++;
    char *p = start + ((size_t)i << AOTRT_LINE_SHIFT), *limit = start + ((size_t)end << AOTRT_LINE_SHIFT);
    while (p < limit && ((aotrt_object *)p)->type != 0) {
      uint32_t g = aotrt_granule_of(p);
      starts->bits[g >> 6] |= 1ull << (g & 63);
      p += aotrt_object_size((aotrt_object *)p);
    }
    i = end - 1;
  }
}

/* The object that the word points at or into, or NULL. */
static aotrt_object *resolve(uintptr_t word) {
  if (!aotrt_heap_contains((void *)word)) return NULL;
  uint32_t b = aotrt_block_of((void *)word);
  aotrt_block *m = &aotrt_heap.blocks[b];
  switch (aotrt_heap.states[b]) {
    case AOTRT_BLOCK_LARGE_TAIL:
      if (b == 0) return NULL;
      b = (uint32_t)m->head;
      /* fall through */
    case AOTRT_BLOCK_LARGE: {
      aotrt_object *o = (aotrt_object *)aotrt_block_start(b);
      return o->type != 0 && word < (uintptr_t)o + aotrt_object_size(o) ? o : NULL;
    }
    case AOTRT_BLOCK_IMMIX: break;
    default: return NULL;
  }
  if (m->lines[(word & (AOTRT_BLOCK - 1)) >> AOTRT_LINE_SHIFT] == AOTRT_LINE_FREE) return NULL;
  if ((aotrt_heap.flags[b] & (AOTRT_FLAG_FRESH | AOTRT_FLAG_PARSED)) == AOTRT_FLAG_FRESH) parse_fresh(b);
  static const aotrt_starts none;
  const aotrt_starts *starts = aotrt_heap.flags[b] & AOTRT_FLAG_PARSED ? &aotrt_heap.starts[b] : &none;
  uint32_t g = aotrt_granule_of((void *)word), w = g >> 6;
  uint64_t bits = (m->bits[w] | starts->bits[w]) & (~0ull >> (63 - (g & 63)));
  while (!bits) {
    if (w-- == 0) return NULL;
    bits = m->bits[w] | starts->bits[w];
  }
  uint32_t at = w * 64 + 63 - (uint32_t)__builtin_clzll(bits);
  aotrt_object *o = (aotrt_object *)(aotrt_block_start(b) + ((size_t)at << 3));
  return word < (uintptr_t)o + aotrt_object_size(o) ? o : NULL;
}

static void add(aotrt_vector *into, uintptr_t word) {
  aotrt_object *o = resolve(word);
  if (!o || (into->count && into->at[into->count - 1] == o)) return;
  if (!aotrt_vector_push(into, o)) aotrt_diag_fatal("no memory for the root list");
}

/* Where objects may move, what the address may be the end of stays as well, if it is alive: a loop can hold that instead
 * of a place inside. */
static void add_place(aotrt_vector *into, uintptr_t word) {
  add(into, word);
  aotrt_object *ended = aotrt_evacuating ? resolve(word - 8) : NULL;
  if (ended) aotrt_evacuation_hold(ended);
}

static inline void add_word(aotrt_vector *into, uintptr_t word) {
#if AOTRT_NARROW
  uintptr_t low = (uint32_t)word, high = word >> 32;
  if (aotrt_heap_contains((void *)low)) add_place(into, low);
  if (aotrt_heap_contains((void *)high)) add_place(into, high);
#else
  if (aotrt_heap_contains((void *)word)) add_place(into, word);
#endif
}

__attribute__((no_sanitize("address", "thread", "undefined")))
static void scan_words(aotrt_vector *into, uintptr_t from, uintptr_t to) {
  for (uintptr_t p = (from + 7) & ~(uintptr_t)7; p + 8 <= to; p += 8) add_word(into, *(volatile uintptr_t *)p);
}

void aotrt_roots_retire_holes(void) {
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    aotrt_thread *t = aotrt_thread_running(o);
    t->overflow_cursor = t->overflow_limit = 0; /* used in no_stop regions only, so never by a stopped thread */
    if (t->stopped_by_signal) continue;
    t->cursor = t->limit = t->hole_start = t->hole_end = 0;
    t->block = t->line = 0;
  }
}

static void gather_fields(aotrt_vector *into, const aotrt_thread *t) {
  add(into, (uintptr_t)t->java_thread);
  add(into, (uintptr_t)t->pending);
  for (uint32_t i = 0; i < AOTRT_LOCK_STACK; i++)
    if (i < t->lock_count) add(into, (uintptr_t)t->lock_stack[i]);
  add(into, (uintptr_t)t->continuation);
}

static void gather_running(aotrt_vector *into, const aotrt_thread *t) {
  gather_fields(into, t);
  if (t->stopped_by_signal) {
    enum { RED_ZONE = 128 };
    scan_words(into, t->stop->sp - RED_ZONE, t->stack_high);
    for (int i = 0; i < t->stop->ranges; i++) scan_words(into, t->stop->registers[i].from, t->stop->registers[i].to);
    scan_words(into, t->cursor, t->hole_end);
  } else {
    for (int i = 0; i < AOTRT_SAVED_REGISTERS; i++) add_word(into, t->saved_registers[i]);
    if (t->saved_sp) scan_words(into, t->saved_sp, t->stack_high);
  }
}

/* A stack that has been switched away from: its registers lie on it. */
static void gather_suspended(void *into, const aotrt_thread *t) {
  gather_fields(into, t);
  scan_words(into, t->saved_sp, t->stack_high);
}

void aotrt_roots_gather_of(const aotrt_thread *o, aotrt_vector *into) {
  const aotrt_thread *t = aotrt_thread_running(o);
  gather_running(into, t);
  if (t != o) gather_suspended(into, o);
  add(into, (uintptr_t)o->platform_thread);
  add(into, (uintptr_t)o->scoped_cache);
}

void aotrt_roots_gather(aotrt_vector *into) {
  for (const aotrt_thread *o = aotrt_threads; o; o = o->next) aotrt_roots_gather_of(o, into);
}

/* What has been handed out later is to be found as well. */
void aotrt_roots_forget_starts(void) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) aotrt_heap.flags[b] &= (uint8_t)~AOTRT_FLAG_PARSED;
}

/* Objects that were hit at the last collection survived it and stay where they are until a full one: a stack that has
 * not run since refers to old objects only, which a young collection leaves alone. Nor can one stand between a store and
 * its barrier. */
void aotrt_roots_gather_suspended(aotrt_vector *into, bool full) {
  aotrt_stack_pool_each(full, gather_suspended, into);
}

void aotrt_roots_mark_precise(void) {
  aotrt_monitor_roots(aotrt_mark_root);
  aotrt_mark_root(aotrt_reference_pending_head());
  aotrt_mark_root(aotrt_virtual_unblocked());
}
