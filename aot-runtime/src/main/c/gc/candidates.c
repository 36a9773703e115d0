/* Which blocks a full collection evacuates, and the blocks that it copies to.
 *
 * The lines that survivors took at the last collection say how sparse a block is; blocks of which holes were handed
 * out since are left alone, for nobody knows how full they are. Those with the fewest lines go first (a histogram
 * finds the limit), as many as there is room for: free blocks up to the heap's limit and some beyond it, which the
 * blocks that become free make up for. All targets are taken beforehand, so that who marks needs no lock; unused ones
 * are free again after the sweep.
 *
 * It is worth its work when nothing is to be had up to the limit, or when blocks in use come near it and holes make up a
 * good part of them. */
#include "boot/options.h"
#include "gc/crew.h"
#include "gc/evacuate.h"

enum { BEYOND_LIMIT = 16 /* a 16th of the heap */, LEAST_BEYOND = 8 /* blocks */ };
enum { FILLED = AOTRT_LINES / 4 * 3 }; /* lines of a target that are expected to be used: not all fits its end */
enum { PARTLY_FILLED = 2 * AOTRT_CREW_MOST };
/* Not worth it: fewer blocks, less than this part of their lines free; less than this part of the heap to be gained, since
 * the next collection would come soon. */
enum { WORTH_BLOCKS = 64, WORTH_SHARE = 4, GAIN_SHARE = 128 };
static bool is_near_limit(void) { return aotrt_heap.used_bytes > aotrt_heap.max_bytes / 4 * 3; }

typedef struct choice {
  uint32_t lines;    /* blocks with fewer are chosen */
  uint64_t with_all; /* and so many of those with just as many */
  uint64_t blocks, live_lines; /* of all these */
} choice;

static aotrt_vector targets; /* starts of blocks */
static uint64_t next_target;

static bool is_eligible(uint32_t b) {
  bool fresh = aotrt_heap.flags[b] & AOTRT_FLAG_FRESH;
  return aotrt_heap.states[b] == AOTRT_BLOCK_IMMIX && (!fresh || aotrt_options.gc_stress_evacuate);
}

static uint32_t lines_of(uint32_t b) {
  return aotrt_heap.flags[b] & AOTRT_FLAG_FRESH ? AOTRT_LINES : aotrt_heap.live_lines[b];
}

static bool is_worth_it(aotrt_gc_cause cause, const uint32_t *by_lines) {
  if (aotrt_options.gc_stress_evacuate || cause == AOTRT_GC_LIMIT || cause == AOTRT_GC_LAST_DITCH) return true;
  if (!is_near_limit()) return false;
  uint64_t blocks = 0, free_lines = 0;
  for (uint32_t n = 0; n <= AOTRT_LINES; n++) {
    blocks += by_lines[n];
    free_lines += (uint64_t)by_lines[n] * (AOTRT_LINES - n);
  }
  return blocks >= WORTH_BLOCKS && free_lines > blocks * AOTRT_LINES / WORTH_SHARE;
}

/* How full a block may be and yet be worth copying. */
static uint32_t densest(aotrt_gc_cause cause) {
  if (aotrt_options.gc_stress_evacuate) return AOTRT_LINES;
  return cause == AOTRT_GC_LIMIT || cause == AOTRT_GC_LAST_DITCH ? AOTRT_LINES / 4 * 3 : AOTRT_LINES / 2;
}

/* What earlier evacuations took beyond the limit and could not make up for counts. */
static uint64_t room_in_blocks(void) {
  uint64_t beyond = aotrt_options.gc_stress_evacuate ? 0 : aotrt_heap.max_bytes / BEYOND_LIMIT;
  uint64_t least = LEAST_BEYOND << AOTRT_BLOCK_SHIFT;
  uint64_t limit = aotrt_heap.max_bytes + (beyond > least ? beyond : least);
  return limit > aotrt_heap.used_bytes ? (limit - aotrt_heap.used_bytes) >> AOTRT_BLOCK_SHIFT : 0;
}

static uint64_t worth_gaining(void) { return 1 + (aotrt_heap.max_bytes >> AOTRT_BLOCK_SHIFT) / GAIN_SHARE; }

static choice choose(const uint32_t *by_lines, uint32_t most, uint64_t room) {
  choice c = {0};
  uint64_t left = room * FILLED;
  for (; c.lines <= most; c.lines++) {
    uint64_t n = by_lines[c.lines];
    c.with_all = c.lines && left / c.lines < n ? left / c.lines : n;
    c.blocks += c.with_all;
    c.live_lines += c.with_all * c.lines;
    left -= c.with_all * c.lines;
    if (c.with_all < n) return c;
  }
  c.with_all = 0;
  return c;
}

static void flag(choice c) {
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (!is_eligible(b)) continue;
    uint32_t n = lines_of(b);
    if (n > c.lines || (n == c.lines && c.with_all == 0)) continue;
    if (n == c.lines) c.with_all--;
    aotrt_heap.flags[b] |= AOTRT_FLAG_EVACUATE;
  }
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) { /* what a stopped thread allocates in stays as it is */
    const aotrt_thread *t = aotrt_thread_running(o);
    if (t->stopped_by_signal && t->block) aotrt_heap.flags[t->block] &= (uint8_t)~AOTRT_FLAG_EVACUATE;
  }
}

static void take_targets(uint64_t count) {
  targets.count = next_target = 0;
  for (uint32_t b; count > 0 && (b = aotrt_space_take_target()) != 0; count--)
    if (!aotrt_vector_push(&targets, (aotrt_object *)aotrt_block_start(b))) return; /* it is free after the sweep */
}

void aotrt_evacuation_plan(aotrt_gc_cause cause) {
  if (!aotrt_options.evacuation && !aotrt_options.gc_stress_evacuate) return;
  uint32_t by_lines[AOTRT_LINES + 1] = {0};
  for (uint32_t b = 1; b < aotrt_heap.committed; b++)
    if (is_eligible(b)) by_lines[lines_of(b)]++;
  if (!is_worth_it(cause, by_lines)) return;
  uint64_t room = room_in_blocks();
  choice c = choose(by_lines, densest(cause), room);
  uint64_t wanted = (c.live_lines + FILLED - 1) / FILLED + PARTLY_FILLED;
  if (c.blocks < wanted + worth_gaining() && !aotrt_options.gc_stress_evacuate) return;
  flag(c);
  take_targets(wanted < room ? wanted : room);
  aotrt_evacuating = true;
}

uint32_t aotrt_evacuation_take_target(void) {
  if (__atomic_load_n(&next_target, __ATOMIC_RELAXED) >= targets.count) return 0;
  uint64_t i = __atomic_fetch_add(&next_target, 1, __ATOMIC_RELAXED);
  return i < targets.count ? aotrt_block_of(targets.at[i]) : 0;
}

void aotrt_evacuation_forget_plan(void) { targets.count = next_target = 0; }
