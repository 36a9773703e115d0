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

/* Highest addresses first, so that the heap keeps to the bottom. */
void aotrt_policy_release_memory(void) {
  uint64_t keep = aotrt_heap.budget;
  uint32_t b = aotrt_heap.committed;
  for (uint32_t i = 1; i < aotrt_heap.committed; i++) { /* the lowest free dirty blocks are kept */
    if (aotrt_heap.states[i] != AOTRT_BLOCK_FREE || !(aotrt_heap.flags[i] & AOTRT_FLAG_DIRTY)) continue;
    if (keep < AOTRT_BLOCK) {
      b = i;
      break;
    }
    keep -= AOTRT_BLOCK;
  }
  while (b < aotrt_heap.committed) {
    uint32_t end = b;
    while (end < aotrt_heap.committed && aotrt_heap.states[end] == AOTRT_BLOCK_FREE && (aotrt_heap.flags[end] & AOTRT_FLAG_DIRTY))
      aotrt_heap.flags[end++] = 0;
    if (end > b) aotrt_os_discard(aotrt_block_start(b), (size_t)(end - b) << AOTRT_BLOCK_SHIFT);
    b = end + 1;
  }
}
