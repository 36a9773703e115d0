/* Reservation, commitment and hand-out of blocks. */
#include "heap/space.h"
#include "boot/options.h"
#include "diag/diag.h"
#include "gc/policy.h"
#include "os/memory_functions.h"
#include "os/os.h"

aotrt_heap_record aotrt_heap;

static uint64_t round_up(uint64_t v, uint64_t unit) { return (v + unit - 1) / unit * unit; }

#if AOTRT_NARROW
/* References have 32 bits. The uppermost 512 MB stay free: as addresses, small negative numbers lead there. */
static const uintptr_t LOW_END = 3584ull << 20;
static uintptr_t low_start(void) { return round_up(aotrt_image.end, AOTRT_BLOCK) + AOTRT_BLOCK; }
static char *reserve_blocks(size_t size) {
  return aotrt_os_reserve_between(size, AOTRT_HUGE_PAGE, low_start(), LOW_END);
}
/* The largest that reserve_blocks may find room for, less what heap_init asks for on top. */
static uint64_t largest(void) {
  return LOW_END - low_start() - (uint64_t)AOTRT_CHUNK_BLOCKS * AOTRT_BLOCK - 2 * AOTRT_HUGE_PAGE - (16 << 20);
}
#else
static char *reserve_blocks(size_t size) { return aotrt_os_reserve(size); }
static uint64_t largest(void) { return UINT64_MAX; }
#endif

static bool reserve(uint64_t bytes) {
  size_t size = round_up(bytes, (uint64_t)AOTRT_CHUNK_BLOCKS * AOTRT_BLOCK), blocks = size >> AOTRT_BLOCK_SHIFT;
  if (blocks > UINT32_MAX) return false; /* they are numbered in 32 bits */
  char *p = reserve_blocks(size + AOTRT_HUGE_PAGE);
  if (!p) return false;
  size_t meta = blocks * (sizeof(aotrt_block) + sizeof(aotrt_starts) + AOTRT_LINES), bytes_each = round_up(blocks, 65536);
  char *m = aotrt_os_reserve(meta + 3 * bytes_each);
  if (!m || aotrt_os_commit(m, 3 * bytes_each) != 0) {
    aotrt_os_release(p, size + AOTRT_HUGE_PAGE);
    if (m) aotrt_os_release(m, meta + 3 * bytes_each);
    return false;
  }
  aotrt_heap.base = round_up((uintptr_t)p, AOTRT_HUGE_PAGE);
  aotrt_heap.reserved = (uint32_t)blocks;
  aotrt_heap.states = (uint8_t *)m;
  aotrt_heap.flags = (uint8_t *)m + bytes_each;
  aotrt_heap.live_lines = (uint8_t *)m + 2 * bytes_each;
  aotrt_heap.blocks = (aotrt_block *)(m + 3 * bytes_each);
  aotrt_heap.starts = (aotrt_starts *)(aotrt_heap.blocks + blocks);
  aotrt_heap.uses = (uint8_t *)(aotrt_heap.starts + blocks);
  return true;
}

static bool commit_more(void) {
  uint32_t at = aotrt_heap.committed;
  if (at == aotrt_heap.reserved) return false;
  if (aotrt_os_commit(aotrt_block_start(at), (size_t)AOTRT_CHUNK_BLOCKS << AOTRT_BLOCK_SHIFT) != 0 ||
      aotrt_os_commit(&aotrt_heap.blocks[at], AOTRT_CHUNK_BLOCKS * sizeof(aotrt_block)) != 0 ||
      aotrt_os_commit(&aotrt_heap.starts[at], AOTRT_CHUNK_BLOCKS * sizeof(aotrt_starts)) != 0 ||
      aotrt_os_commit(&aotrt_heap.uses[(size_t)at * AOTRT_LINES], AOTRT_CHUNK_BLOCKS * AOTRT_LINES) != 0)
    return false;
  /* Small programs keep to the pages that they touch. In those that need more, objects lie far apart, and finding their
   * pages costs more than the last few of them. */
  enum { SMALL_PROGRAM = 2 * AOTRT_HUGE_PAGE };
  size_t small = at == 0 ? SMALL_PROGRAM : 0;
  if (aotrt_options.huge_pages)
    aotrt_os_huge_pages(aotrt_block_start(at) + small, ((size_t)AOTRT_CHUNK_BLOCKS << AOTRT_BLOCK_SHIFT) - small);
  aotrt_heap.committed = at + AOTRT_CHUNK_BLOCKS;
  return true;
}

static __attribute__((noreturn)) void no_space_for(uint64_t bytes) {
  aotrt_diag_startup_error("could not reserve enough space for a heap of %u KB", bytes >> 10);
}

static uint64_t memory(void) { return aotrt_options.max_ram ? aotrt_options.max_ram : aotrt_os_physical_memory(); }

static uint64_t part(uint64_t bytes, uint32_t millionths) { return bytes / 1000 * millionths / 1000; }

/* As HotSpot's (java command, MaxRAMPercentage and MinRAMPercentage): half of a small memory, a quarter of a large one,
 * between them what is enough for most programs. */
static uint64_t default_limit(void) {
  enum { ENOUGH = 130862280, QUARTER = 250000 };
  uint32_t share = aotrt_options.max_heap_share ? aotrt_options.max_heap_share : QUARTER;
  uint64_t small = part(memory(), aotrt_options.min_heap_share), large = part(memory(), share);
  return small < ENOUGH ? small : large > ENOUGH ? large : ENOUGH;
}

void aotrt_heap_init(void) {
  uint64_t max = aotrt_options.max_heap, smallest = 2 << 20;
  if (!max && !aotrt_options.max_heap_share) max = (uint64_t)(uint32_t)aotrt_default_max_heap_pages << 12;
  bool asked = max != 0;
  if (asked && aotrt_options.initial_heap > max)
    aotrt_diag_startup_error("Initial heap size set to a larger value than the maximum heap size");
  if (max > 1ull << 46 || aotrt_options.initial_heap > 1ull << 46) /* what an address has room for */
    no_space_for(max ? max : aotrt_options.initial_heap);
  if (!asked) max = default_limit();
  if (max < aotrt_options.initial_heap) max = aotrt_options.initial_heap;
  if (max < smallest) max = smallest;
  if (max > largest()) {
    if (asked || aotrt_options.initial_heap > largest())
      aotrt_diag_startup_error("the heap of this program can have %um at most; publish it with aot.maxHeap set to what "
                               "it needs", largest() >> 20);
    max = largest() & ~(uint64_t)(AOTRT_BLOCK - 1);
  }
  max = round_up(max, AOTRT_BLOCK);
  /* Twice the limit if the address space allows; a default limit shrinks to what can be had. Some room is held back
   * meanwhile (ulimit -v) for stacks and for malloc. */
  size_t headroom = aotrt_options.main_stack_size + (24 << 20);
  void *held_back = aotrt_os_reserve(headroom);
  while (!reserve(2 * max + (64 << 20)) && !reserve(max + (16 << 20))) {
    if (asked || max <= smallest) no_space_for(max);
    max = round_up(max / 2, AOTRT_BLOCK);
  }
  if (held_back) aotrt_os_release(held_back, headroom);
  aotrt_heap.max_bytes = max;
  if (!aotrt_options.initial_heap && aotrt_options.initial_heap_share) {
    uint64_t initial = part(memory(), aotrt_options.initial_heap_share);
    aotrt_options.initial_heap = initial < max ? initial : max;
  }
  if (!commit_more()) aotrt_diag_startup_error("could not allocate memory for the heap");
  aotrt_heap.states[0] = AOTRT_BLOCK_LARGE_TAIL; /* block 0 stands for "none"; its head, itself, is never marked */
  aotrt_heap.recycle_cursor = aotrt_heap.free_cursor = aotrt_heap.large_cursor = 1;
  aotrt_policy_init();
}

static bool may_hand_out(uint64_t bytes, bool ignore_budget) {
  return ignore_budget || aotrt_heap.handed_out + bytes <= aotrt_heap.budget;
}

uint32_t aotrt_space_take_recyclable(bool ignore_budget) {
  if (!may_hand_out(AOTRT_LINE, ignore_budget)) return 0;
  uint32_t b = aotrt_heap.recycle_cursor;
  while (b < aotrt_heap.committed && !(aotrt_block_flags(b) & AOTRT_FLAG_RECYCLABLE)) b++;
  if (b == aotrt_heap.committed) {
    aotrt_heap.recycle_cursor = b;
    return 0;
  }
  aotrt_heap.recycle_cursor = b + 1;
  aotrt_heap.flags[b] &= (uint8_t)~AOTRT_FLAG_RECYCLABLE;
  aotrt_heap.handed_out += (uint64_t)(AOTRT_LINES - aotrt_heap.live_lines[b]) << AOTRT_LINE_SHIFT;
  return b;
}

static uint32_t take_free(void) {
  uint32_t b = aotrt_heap.free_cursor;
  for (;; b++) {
    if (b == aotrt_heap.committed && !commit_more()) {
      aotrt_heap.free_cursor = b;
      return 0;
    }
    if (aotrt_heap.states[b] == AOTRT_BLOCK_FREE) break;
  }
  aotrt_heap.free_cursor = b + 1;
  aotrt_heap.states[b] = AOTRT_BLOCK_IMMIX;
  aotrt_heap.used_bytes += AOTRT_BLOCK;
  return b;
}

uint32_t aotrt_space_take_free(bool ignore_budget) {
  if (!may_hand_out(AOTRT_BLOCK, ignore_budget) || aotrt_heap.used_bytes + AOTRT_BLOCK > aotrt_heap.max_bytes) return 0;
  uint32_t b = take_free();
  if (b) aotrt_heap.handed_out += AOTRT_BLOCK;
  return b;
}

uint32_t aotrt_space_take_target(void) {
  uint32_t b = take_free();
  if (!b) return 0;
  aotrt_block_set_flags(b, AOTRT_FLAG_DIRTY);
  aotrt_space_count_use(b, 0, AOTRT_LINES);
  return b;
}

void aotrt_space_count_use(uint32_t b, uint32_t first, uint32_t end) {
  uint8_t *uses = &aotrt_heap.uses[(size_t)b * AOTRT_LINES];
  for (uint32_t i = first; i < end; i++) uses[i]++;
}

/* First fit for a run. */
uint32_t aotrt_space_take_large(uint64_t size, bool ignore_budget) {
  uint64_t bytes = round_up(size, AOTRT_PAGE), wide = (size + AOTRT_BLOCK - 1) >> AOTRT_BLOCK_SHIFT;
  if (bytes > aotrt_heap.max_bytes || aotrt_heap.used_bytes + bytes > aotrt_heap.max_bytes ||
      !may_hand_out(bytes, ignore_budget))
    return 0;
  uint32_t n = (uint32_t)wide, b = aotrt_heap.large_cursor, run = 0;
  bool skipped = false; /* saw a free block that was too narrow: the cursor must not pass it */
  for (;; b++) {
    if (b == aotrt_heap.committed && !commit_more()) return 0;
    if (aotrt_heap.states[b] != AOTRT_BLOCK_FREE) {
      if (run) skipped = true;
      else if (!skipped) aotrt_heap.large_cursor = b + 1;
      run = 0;
    } else if (++run == n) {
      break;
    }
  }
  uint32_t first = b - n + 1;
  if (!skipped) aotrt_heap.large_cursor = b + 1;
  for (uint32_t i = first; i <= b; i++) {
    aotrt_heap.states[i] = AOTRT_BLOCK_LARGE_TAIL;
    aotrt_heap.blocks[i].head = first;
  }
  memset(&aotrt_heap.starts[first], 0, n * sizeof *aotrt_heap.starts);
  aotrt_heap.states[first] = AOTRT_BLOCK_LARGE;
  aotrt_heap.blocks[first].large.blocks = n;
  aotrt_heap.blocks[first].large.bytes = bytes;
  aotrt_heap.blocks[first].large.marked = 0;
  aotrt_heap.blocks[first].large.noted = 0;
  aotrt_heap.used_bytes += bytes;
  aotrt_heap.handed_out += bytes;
  return first;
}

void aotrt_space_clean(uint32_t first, uint32_t count) {
  enum { CHEAPER_TO_MAP_ANEW = 64 };
  for (uint32_t b = first, end = first + count; b < end;) {
    uint32_t run = b;
    while (run < end && (aotrt_heap.flags[run] & AOTRT_FLAG_DIRTY)) run++;
    size_t size = (size_t)(run - b) << AOTRT_BLOCK_SHIFT;
    if (run - b >= CHEAPER_TO_MAP_ANEW) aotrt_os_discard(aotrt_block_start(b), size);
    else if (size) memset(aotrt_block_start(b), 0, size);
    b = run + 1;
  }
  for (uint32_t b = first; b < first + count; b++) aotrt_block_set_flags(b, AOTRT_FLAG_DIRTY);
}

void aotrt_space_free_large(uint32_t b) {
  uint32_t n = (uint32_t)aotrt_heap.blocks[b].large.blocks;
  aotrt_heap.used_bytes -= aotrt_heap.blocks[b].large.bytes;
  for (uint32_t i = b; i < b + n; i++) {
    aotrt_heap.states[i] = AOTRT_BLOCK_FREE;
    memset(&aotrt_heap.blocks[i], 0, sizeof(aotrt_block));
  }
}
