/* Allocation's slow path: next hole, overflow block, large object, collection, OutOfMemoryError.
 *
 * A thread owns the Immix block it allocates in and takes its holes one after another; objects larger than a line
 * that do not fit the hole go to a second block of the thread (Immix overflow allocation). Everything that changes
 * the hole is inside a no_stop region, so a stopped thread's cursor, limit and hole belong together. */
#include "heap/alloc.h"
#include "arch/pause.h"
#include "boot/options.h"
#include "diag/out_of_memory.h"
#include "gc/gc.h"
#include "heap/space.h"
#include "os/memory_functions.h"
#include "stack/stack.h"

/* HotSpot's limit: two elements below the largest int. */
enum { LONGEST_ARRAY = INT32_MAX - 2 };

static void hand_out_lines(uint32_t b, uint32_t first, uint32_t end) {
  aotrt_block *m = &aotrt_heap.blocks[b];
  m->lines[first] = AOTRT_LINE_FRESH_START;
  memset(m->lines + first + 1, AOTRT_LINE_FRESH, end - first - 1);
  aotrt_space_count_use(b, first, end);
  aotrt_block_set_flags(b, aotrt_block_flags(b) | AOTRT_FLAG_FRESH);
}

/* Sets the thread's hole to the next one of its block; false if there is none. */
static bool next_hole(aotrt_thread *t) {
  if (t->block == 0) return false;
  const uint8_t *lines = aotrt_heap.blocks[t->block].lines;
  uint32_t first = t->line, end;
  while (first < AOTRT_LINES && lines[first] != AOTRT_LINE_FREE) first++;
  if (first == AOTRT_LINES) return false;
  for (end = first + 1; end < AOTRT_LINES && lines[end] == AOTRT_LINE_FREE;) end++;
  char *p = aotrt_block_start(t->block) + ((size_t)first << AOTRT_LINE_SHIFT);
  size_t size = (size_t)(end - first) << AOTRT_LINE_SHIFT;
  memset(p, 0, size);
  hand_out_lines(t->block, first, end);
  t->line = end;
  t->hole_start = t->cursor = (uintptr_t)p;
  t->hole_end = t->limit = (uintptr_t)p + size;
  return true;
}

static void use_clean_block(aotrt_thread *t, uint32_t b) {
  aotrt_space_clean(b, 1);
  hand_out_lines(b, 0, AOTRT_LINES);
  t->block = b;
  t->line = AOTRT_LINES;
  t->hole_start = t->cursor = (uintptr_t)aotrt_block_start(b);
  t->hole_end = t->limit = t->hole_start + AOTRT_BLOCK;
}

static uint32_t take(uint32_t (*how)(bool), bool ignore_budget) {
  aotrt_lock_acquire(&aotrt_heap.lock);
  uint32_t b = how(ignore_budget);
  aotrt_lock_release(&aotrt_heap.lock);
  return b;
}

static bool next_hole_or_block(aotrt_thread *t, bool ignore_budget) {
  while (!next_hole(t)) {
    uint32_t b = take(aotrt_space_take_recyclable, ignore_budget);
    if (b) {
      t->block = b;
      t->line = 0;
      continue;
    }
    b = take(aotrt_space_take_free, ignore_budget);
    if (!b) return false;
    use_clean_block(t, b);
    return true;
  }
  return true;
}

static uintptr_t carve_medium(aotrt_thread *t, uint64_t size, bool ignore_budget) {
  if (size > t->overflow_limit - t->overflow_cursor) {
    uint32_t b = take(aotrt_space_take_free, ignore_budget);
    if (b) {
      aotrt_space_clean(b, 1);
      hand_out_lines(b, 0, AOTRT_LINES);
      t->overflow_cursor = (uintptr_t)aotrt_block_start(b);
      t->overflow_limit = t->overflow_cursor + AOTRT_BLOCK;
    } else { /* no block left: any hole that is wide enough; the narrow ones are lost until the next collection */
      if (!ignore_budget) return 0;
      while (size > t->hole_end - t->cursor)
        if (!next_hole_or_block(t, true)) return 0;
      uintptr_t p = t->cursor;
      t->cursor = p + size;
      return p;
    }
  }
  uintptr_t p = t->overflow_cursor;
  t->overflow_cursor = p + size;
  return p;
}

static uintptr_t carve(aotrt_thread *t, uint64_t size, bool ignore_budget) {
  if (size > AOTRT_LARGE) {
    aotrt_lock_acquire(&aotrt_heap.lock);
    uint32_t b = aotrt_space_take_large(size, ignore_budget);
    aotrt_lock_release(&aotrt_heap.lock);
    if (b) aotrt_space_clean(b, (uint32_t)aotrt_heap.blocks[b].large.blocks);
    return b ? (uintptr_t)aotrt_block_start(b) : 0;
  }
  if (size > t->hole_end - t->cursor) {
    if (size > AOTRT_LINE) return carve_medium(t, size, ignore_budget);
    if (!next_hole_or_block(t, ignore_budget)) return 0;
  }
  uintptr_t p = t->cursor;
  t->cursor = p + size;
  return p;
}

void aotrt_heap_throw_oom(aotrt_thread *t, int32_t reason) {
  aotrt_oom_report(t, reason);
  aotrt_result r = aotrt_java_new_oom(reason, t);
  t->pending = r.thrown ? r.thrown : r.value;
}

/* Survivors fill the heap: it is not other threads that have been quicker. */
static bool is_crowded(void) { return aotrt_heap.live_bytes > aotrt_heap.max_bytes / 16 * 15; }

__attribute__((used))
void *aotrt_heap_alloc_slow_entered(aotrt_thread *t, uint32_t type, uint64_t size, int32_t length) {
  if (length > LONGEST_ARRAY) {
    aotrt_heap_throw_oom(t, AOTRT_OOM_ARRAY_SIZE);
    return NULL;
  }
  if (aotrt_options.gc_stress && t->stress_count-- <= 1) {
    t->stress_count = aotrt_options.gc_stress;
    aotrt_gc_collect(t, AOTRT_GC_STRESS, aotrt_gc_number());
  }
  /* Within the budget; else after a collection, up to the limit; else after a full one; else after such as clear soft
   * references.
   * Other threads may be quicker to take what a collection has freed, their own or this one. */
  enum { LAST_DITCHES = 2 };
  for (int attempt = 0, last_ditches = 0;; attempt++) {
    uint64_t seen = aotrt_gc_number();
    aotrt_no_stop_begin(t);
    uintptr_t p = carve(t, size, attempt > 0);
    if (p) {
      if (length >= 0) *(volatile int32_t *)(p + AOTRT_LENGTH_OFFSET) = length;
      __atomic_store_n((uint64_t *)p, (uint64_t)type, __ATOMIC_RELEASE);
    }
    if (aotrt_options.gc_stress) t->limit = t->cursor; /* every allocation comes here */
    aotrt_no_stop_end(t);
    if (p) {
      __atomic_thread_fence(__ATOMIC_RELEASE);
      return (void *)p;
    }
    if (last_ditches >= LAST_DITCHES) break;
    if (attempt == 0) aotrt_gc_collect(t, AOTRT_GC_ALLOCATION, seen);
    else if (attempt == 1) aotrt_gc_collect(t, AOTRT_GC_LIMIT, seen);
    else if (aotrt_gc_collect(t, AOTRT_GC_LAST_DITCH, seen)) last_ditches += is_crowded() ? LAST_DITCHES : 1;
  }
  aotrt_heap_throw_oom(t, AOTRT_OOM_HEAP);
  aotrt_return_barrier_set(t, *(uintptr_t *)__builtin_frame_address(0));
  return NULL;
}
