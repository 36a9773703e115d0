/* Sweeping: line marks become free blocks and blocks with holes; large objects without a mark go. */
#include "gc/mark.h"
#include "os/memory_functions.h"
#include "thread/thread.h"

/* Dead objects in a hole that stays in use are overwritten with objects that have no references, so that the hole
 * still parses and a stale word that hits one later does no harm. */
static void fill(char *p, char *end) {
  const aotrt_type *bytes = aotrt_at(aotrt_image.byte_array_type);
  size_t size = (size_t)(end - p);
  if (size == 8) {
    *(uint64_t *)p = bytes->super; /* a plain Object */
    return;
  }
  ((aotrt_array *)p)->length = (int32_t)(size - AOTRT_ARRAY_BASE);
  *(uint64_t *)p = bytes->self;
}

/* The hole of a thread stopped by signal stays its own and stays fresh. Objects at or beyond the cursor belong to an
 * allocation in progress and are left alone. */
static void keep_hole(aotrt_thread *t) {
  if (t->hole_start == t->hole_end) return;
  for (char *p = (char *)t->hole_start, *end = (char *)t->cursor; p < end;) {
    char *live = p;
    while (live < end && !aotrt_mark_is_live((aotrt_object *)live)) live += aotrt_object_size((aotrt_object *)live);
    if (live > p) fill(p, live);
    p = live;
    if (p < end) p += aotrt_object_size((aotrt_object *)p);
  }
  uint32_t b = aotrt_block_of((void *)t->hole_start);
  uintptr_t start = (uintptr_t)aotrt_block_start(b);
  uint32_t first = (uint32_t)((t->hole_start - start) >> AOTRT_LINE_SHIFT);
  uint32_t end = (uint32_t)((t->hole_end - start) >> AOTRT_LINE_SHIFT);
  aotrt_block *m = &aotrt_heap.blocks[b];
  m->lines[first] = AOTRT_LINE_FRESH_START;
  memset(m->lines + first + 1, AOTRT_LINE_FRESH, end - first - 1);
  aotrt_heap.flags[b] |= AOTRT_FLAG_FRESH;
}

/* A young collection has found survivors only where holes had been handed out. */
static void sweep_changed(uint32_t b) {
  const aotrt_block *m = &aotrt_heap.blocks[b];
  uint32_t n = 0;
  for (uint32_t i = 0; i < AOTRT_LINES; i++) n += m->lines[i] != AOTRT_LINE_FREE;
  aotrt_heap.live_lines[b] = (uint8_t)n;
  aotrt_heap.flags[b] &= (uint8_t)~AOTRT_FLAG_CHANGED;
  if (n == 0) {
    aotrt_heap.states[b] = AOTRT_BLOCK_FREE;
    aotrt_heap.used_bytes -= AOTRT_BLOCK;
  } else if (n < AOTRT_LINES) {
    aotrt_heap.flags[b] |= AOTRT_FLAG_RECYCLABLE;
  }
}

void aotrt_sweep(void) {
  for (aotrt_thread *o = aotrt_threads; o; o = o->next)
    if (aotrt_thread_running(o)->stopped_by_signal) keep_hole(aotrt_thread_running(o));
  uint64_t live = 0;
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (aotrt_heap.states[b] == AOTRT_BLOCK_LARGE) {
      uint64_t bytes = aotrt_heap.blocks[b].large.bytes;
      if (aotrt_heap.blocks[b].large.marked) live += bytes;
      else aotrt_space_free_large(b);
    } else if (aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX) {
      if (aotrt_heap.flags[b] & AOTRT_FLAG_CHANGED) sweep_changed(b);
      live += (uint64_t)aotrt_heap.live_lines[b] << AOTRT_LINE_SHIFT;
    }
  }
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) { /* a block in a stopped thread's hands goes to nobody else */
    const aotrt_thread *t = aotrt_thread_running(o);
    if (t->stopped_by_signal && t->block) aotrt_heap.flags[t->block] &= (uint8_t)~AOTRT_FLAG_RECYCLABLE;
  }
  aotrt_heap.live_bytes = live;
  aotrt_heap.recycle_cursor = aotrt_heap.free_cursor = aotrt_heap.large_cursor = 1;
}
