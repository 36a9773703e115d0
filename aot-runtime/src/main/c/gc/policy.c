/* Budget: the heap may double between collections, at least 32 MB (or -Xms) and within the limit. */
#include "gc/policy.h"
#include "boot/options.h"
#include "heap/space.h"
#include "os/os.h"

enum { SMALLEST_BUDGET = 32 << 20 };

static uint64_t smallest(void) {
  return aotrt_options.initial_heap > SMALLEST_BUDGET ? aotrt_options.initial_heap : SMALLEST_BUDGET;
}

void aotrt_policy_init(void) {
  aotrt_heap.budget = smallest();
}

/* Soft references go when survivors fill most of the heap, and always before an OutOfMemoryError. */
bool aotrt_policy_clears_soft(aotrt_gc_cause cause) {
  return cause == AOTRT_GC_LAST_DITCH || aotrt_heap.live_bytes > aotrt_heap.max_bytes / 4 * 3;
}

void aotrt_policy_after_collection(void) {
  uint64_t live = aotrt_heap.live_bytes;
  aotrt_heap.budget = live > smallest() ? live : smallest();
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
