/* Budget: what may be handed out before the next collection, called the nursery although it has no place of its own.
 * It begins small, so that a program that needs little keeps to little, and follows what young collections cost, in
 * processor time (time on the clock would say more about other processes): it grows while they take more than 4 % of it
 * and are far from PAUSE_GOAL, and shrinks while they take less than 1 %, or longer than the goal. Programs in which
 * they take much anyhow, since many old objects are written to, get the largest nursery, whatever the pauses. But where
 * most of a nursery survives that is a small part of what lives (a program that builds something large), each object is
 * marked once whatever its size: then it does not grow, and keeps to the goal. No collection before -Xms is used.
 *
 * A collection is full when what survived has grown by three quarters (and 16 MB) since the last full one, or by half
 * of what there was left up to the limit. */
#include "gc/policy.h"
#include "boot/options.h"
#include "heap/space.h"
#include "os/os.h"

enum { SMALLEST_NURSERY = 8 << 20, HURRIED_NURSERY = 4 << 20, LARGEST_NURSERY = 64 << 20, LEAST_GROWTH = 16 << 20 };
enum { PAUSE_GOAL = 6000000 }; /* ns of the collecting thread's processor time */
enum { WORTH_LESS = 4, BEARABLE = 25, EXCESSIVE = 40 }; /* percent of all processor time since the last collection */

static uint64_t nursery = SMALLEST_NURSERY;
static uint64_t full_above; /* a collection is full if more than this survived the one before */
static int64_t last_end;    /* processor time at the end of the previous collection */
static uint64_t last_live;  /* what survived that one */

static void set_budget(void) {
  uint64_t live = aotrt_heap.live_bytes, initial = aotrt_options.initial_heap;
  uint64_t rest = initial > live ? initial - live : 0;
  aotrt_heap.budget = rest > nursery ? rest : nursery;
}

void aotrt_policy_init(void) {
  last_end = aotrt_os_process_cpu();
  full_above = 2 * LEAST_GROWTH;
  set_budget();
}

/* Soft references go when survivors fill most of the heap, and always before an OutOfMemoryError. */
bool aotrt_policy_clears_soft(aotrt_gc_cause cause) {
  return cause == AOTRT_GC_LAST_DITCH || aotrt_heap.live_bytes > aotrt_heap.max_bytes / 4 * 3;
}

bool aotrt_policy_wants_full(aotrt_gc_cause cause, uint64_t number) {
  enum { STRESS_FULL = 4 };
  switch (cause) {
    case AOTRT_GC_ALLOCATION:
    case AOTRT_GC_MONITORS: return aotrt_heap.live_bytes > full_above;
    case AOTRT_GC_STRESS:
    case AOTRT_GC_TIMER: return number % STRESS_FULL == 0;
    default: return true;
  }
}

static void set_next_full(void) {
  uint64_t live = aotrt_heap.live_bytes, growth = live / 4 * 3;
  uint64_t left = aotrt_heap.max_bytes > live ? aotrt_heap.max_bytes - live : 0;
  if (growth < LEAST_GROWTH) growth = LEAST_GROWTH;
  if (growth > left / 2) growth = left / 2;
  full_above = live + growth;
}

/* A larger nursery would leave objects no more time to die in than they have had. */
static bool is_built_up(void) {
  enum { SMALL_PART = 4 };
  uint64_t live = aotrt_heap.live_bytes, survived = live > last_live ? live - last_live : 0;
  return survived > aotrt_heap.handed_out / 2 && live > SMALL_PART * nursery;
}

/* Full collections depend on what survives, not on the nursery. */
static void size_nursery(int64_t pause, int64_t all, bool built_up) {
  if (pause > PAUSE_GOAL && (built_up || pause < all / 100 * BEARABLE)) {
    nursery = pause > 2 * PAUSE_GOAL ? nursery / 2 : nursery / 16 * 15;
    if (nursery < HURRIED_NURSERY) nursery = HURRIED_NURSERY;
  } else if (!built_up &&
             (pause > all / 100 * EXCESSIVE || (pause > all / 100 * WORTH_LESS && 2 * pause < PAUSE_GOAL))) {
    nursery = nursery < LARGEST_NURSERY / 2 ? 2 * nursery : LARGEST_NURSERY;
  } else if (pause < all / 100 && nursery > SMALLEST_NURSERY) {
    nursery -= nursery / 8;
  }
}

/* Collections that the budget did not cause say nothing about it. */
void aotrt_policy_after_collection(aotrt_gc_cause cause, bool full, int64_t start) {
  int64_t end = aotrt_os_process_cpu();
  if (cause == AOTRT_GC_ALLOCATION && !full)
    size_nursery(aotrt_os_thread_cpu() - start, end - last_end, is_built_up());
  if (full) set_next_full();
  last_end = end;
  last_live = aotrt_heap.live_bytes;
  set_budget();
  aotrt_heap.handed_out = 0;
}

static bool idle(uint32_t b) { /* free, with pages of its own */
  return aotrt_heap.states[b] == AOTRT_BLOCK_FREE && (aotrt_block_flags(b) & AOTRT_FLAG_DIRTY);
}

/* Highest addresses first, so that the heap keeps to the bottom. The world runs meanwhile and hands out blocks: each
 * run is judged and discarded under the heap's lock. (Taken outside a no_stop region: the caller holds the world lock,
 * so that no stop can begin.) */
void aotrt_policy_release_memory(void) {
  enum { LONGEST_RUN = 256 }; /* 8 MB: what others may have to wait for */
  aotrt_lock_acquire(&aotrt_heap.lock);
  uint64_t keep = aotrt_heap.budget;
  uint32_t b = 1;
  for (; b < aotrt_heap.committed; b++) { /* the lowest free dirty blocks are kept */
    if (!idle(b)) continue;
    if (keep < AOTRT_BLOCK) break;
    keep -= AOTRT_BLOCK;
  }
  while (b < aotrt_heap.committed) {
    uint32_t end = b;
    while (end < aotrt_heap.committed && end - b < LONGEST_RUN && idle(end)) aotrt_block_set_flags(end++, 0);
    if (end > b) {
      aotrt_os_discard(aotrt_block_start(b), (size_t)(end - b) << AOTRT_BLOCK_SHIFT);
      aotrt_lock_release(&aotrt_heap.lock);
      aotrt_lock_acquire(&aotrt_heap.lock);
      b = end;
    } else {
      b++;
    }
  }
  aotrt_lock_release(&aotrt_heap.lock);
}
