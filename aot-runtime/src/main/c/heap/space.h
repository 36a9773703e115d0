/* The heap's address space: Immix blocks and lines (Blackburn & McKinley, PLDI 2008), large objects, their metadata.
 *
 * One contiguous reservation of 32 KB blocks, twice the maximal heap so that large objects always find a run of
 * addresses; committed from the bottom up in chunks. Block states stand in a byte array. Side metadata of a block:
 *   bits   one for each 8 bytes: start of an object that survived a collection (the mark bits)
 *   lines  one byte for each 256 bytes: FREE, LIVE (touched by a survivor), FRESH_START/FRESH (handed out as a hole
 *          since the last collection; START at the first line of each hole, where parsing begins)
 * A hole is zero when handed out, so parsing it ends at the first type word 0. */
#ifndef AOTRT_SPACE_H
#define AOTRT_SPACE_H
#include "include/aotrt.h"
#include "thread/thread.h"
#pragma GCC visibility push(hidden)

enum {
  AOTRT_BLOCK_SHIFT = 15, AOTRT_BLOCK = 1 << AOTRT_BLOCK_SHIFT,
  AOTRT_LINE_SHIFT = 8, AOTRT_LINE = 1 << AOTRT_LINE_SHIFT, AOTRT_LINES = AOTRT_BLOCK / AOTRT_LINE,
  AOTRT_CARD_SHIFT = 4, AOTRT_CARD = 1 << AOTRT_CARD_SHIFT,
  AOTRT_LARGE = AOTRT_BLOCK / 2,  /* objects larger than this have blocks of their own */
  AOTRT_PAGE = 4096,              /* unit in which large objects count against the limit */
  AOTRT_HUGE_PAGE = 2 << 20,      /* the heap begins at one, and chunks are multiples of it */
  AOTRT_CHUNK_BLOCKS = 512        /* unit of committing: 16 MB; metadata of a chunk is a multiple of 64 KB */
};
enum { AOTRT_BLOCK_FREE, AOTRT_BLOCK_IMMIX, AOTRT_BLOCK_LARGE, AOTRT_BLOCK_LARGE_TAIL };
/* DIRTY: has pages of its own. FRESH: holes were handed out since the last collection. PARSED: its `starts` say what is
 * in them. RECYCLABLE: has holes, in nobody's hands. CHANGED: during a collection, its lines are to be counted anew.
 * EVACUATE: during one, its survivors are copied elsewhere (gc/evacuate.h). */
enum {
  AOTRT_FLAG_DIRTY = 1, AOTRT_FLAG_FRESH = 2, AOTRT_FLAG_PARSED = 4, AOTRT_FLAG_RECYCLABLE = 8, AOTRT_FLAG_CHANGED = 16,
  AOTRT_FLAG_EVACUATE = 32
};
enum { AOTRT_LINE_FREE, AOTRT_LINE_LIVE, AOTRT_LINE_FRESH, AOTRT_LINE_FRESH_START };

typedef struct aotrt_block {
  union {
    uint64_t bits[AOTRT_BLOCK / 8 / 64];
    struct { uint64_t blocks, bytes, marked, noted; } large; /* LARGE: run length, size in whole pages, mark, and how
                                                              * many of its cards are in the remembered set */
    uint64_t head;                                           /* LARGE_TAIL: index of the LARGE block */
  };
  uint8_t lines[AOTRT_LINES];
} aotrt_block;

/* IMMIX blocks: one bit for each 8 bytes, where objects start that were handed out since the last collection. Written
 * by parsing the block while roots are resolved (flag PARSED); meaningless otherwise.
 * Blocks of large objects: one bit for each card of 16 bytes, whether it is in the remembered set. */
typedef struct aotrt_starts { uint64_t bits[AOTRT_BLOCK / 8 / 64]; } aotrt_starts;

typedef struct aotrt_heap_record {
  uintptr_t base;
  uint32_t reserved, committed; /* blocks; block 0 is never used */
  uint8_t *states, *flags;      /* one byte a block */
  uint8_t *live_lines;          /* the same: lines of an IMMIX block that survivors touched at the last collection */
  aotrt_block *blocks;
  aotrt_starts *starts;
  uint8_t *uses;                /* one for each line: how many times it was handed out, modulo 256 */
  uint64_t max_bytes;           /* limit of used_bytes */
  uint64_t used_bytes;          /* Immix blocks in use whole, large objects in pages. Under lock or world stopped */
  uint64_t live_bytes;          /* survivors of the last collection */
  uint64_t handed_out;          /* bytes given to threads since */
  uint64_t budget;              /* collect when handed_out passes this */
  uint32_t recycle_cursor, free_cursor, large_cursor; /* where to look next; reset by each collection */
  aotrt_lock lock;              /* guards states and the above; taken in no_stop regions */
} aotrt_heap_record;

extern aotrt_heap_record aotrt_heap;

void aotrt_heap_init(void);

static inline char *aotrt_block_start(uint32_t b) {
  return (char *)(aotrt_heap.base + ((uintptr_t)b << AOTRT_BLOCK_SHIFT));
}
static inline bool aotrt_heap_contains(const void *p) {
  return (uintptr_t)p - aotrt_heap.base < (uintptr_t)aotrt_heap.committed << AOTRT_BLOCK_SHIFT;
}
static inline uint32_t aotrt_block_of(const void *p) {
  return (uint32_t)(((uintptr_t)p - aotrt_heap.base) >> AOTRT_BLOCK_SHIFT);
}
static inline uint32_t aotrt_granule_of(const void *p) { return (uint32_t)((uintptr_t)p & (AOTRT_BLOCK - 1)) >> 3; }

/* In blocks of its own? */
static inline bool aotrt_space_is_large(const aotrt_object *o) {
  return aotrt_heap_contains(o) && aotrt_heap.states[aotrt_block_of(o)] == AOTRT_BLOCK_LARGE;
}

/* A block's flags are written by whoever owns the block; others only look for RECYCLABLE, which no owned block has. */
static inline uint8_t aotrt_block_flags(uint32_t b) { return __atomic_load_n(&aotrt_heap.flags[b], __ATOMIC_RELAXED); }
static inline void aotrt_block_set_flags(uint32_t b, int flags) {
  __atomic_store_n(&aotrt_heap.flags[b], (uint8_t)flags, __ATOMIC_RELAXED);
}

/* Lock held. 0 = none: budget spent (unless ignored), limit or address space reached. */
uint32_t aotrt_space_take_recyclable(bool ignore_budget);
uint32_t aotrt_space_take_free(bool ignore_budget);
uint32_t aotrt_space_take_large(uint64_t size, bool ignore_budget);
void aotrt_space_clean(uint32_t first, uint32_t count); /* makes blocks just taken zero; no lock needed */
void aotrt_space_free_large(uint32_t b);                /* world stopped */
void aotrt_space_count_use(uint32_t b, uint32_t first, uint32_t end); /* lines that new objects come to */
/* World stopped: a block for copies of survivors; beyond the limit, too. 0 = no memory. */
uint32_t aotrt_space_take_target(void);

/* What the heap offers objects as it is sized now, survivors included. */
static inline uint64_t aotrt_heap_capacity(void) {
  uint64_t budget = aotrt_heap.budget, handed_out = aotrt_heap.handed_out;
  uint64_t n = aotrt_heap.live_bytes + (budget > handed_out ? budget : handed_out);
  return n < aotrt_heap.max_bytes ? n : aotrt_heap.max_bytes;
}

/* The identity hash of an object that has not moved since its hash was asked for; afterwards it stands in the last 8
 * bytes of the object, which has become longer by them (STATUS_HASH_CARRIED). Others come to where it was: so that they
 * have another hash, a line's uses count as well. */
enum { AOTRT_CARRIED_HASH = 8 };
static inline int32_t aotrt_object_address_hash(const aotrt_object *o) {
  uint64_t x = (uint64_t)(uintptr_t)o >> 3;
  uint64_t line = ((uintptr_t)o - aotrt_heap.base) >> AOTRT_LINE_SHIFT;
  if (aotrt_heap_contains(o)) x ^= (uint64_t)aotrt_heap.uses[line] << 40;
  else x = (uint64_t)((uintptr_t)o - (uintptr_t)aotrt_at(0)) >> 3; /* image: does not depend on where it is loaded */
  x *= 0x9e3779b97f4a7c15ull; /* spreads neighbours (Fibonacci hashing) */
  int32_t h = (int32_t)(x >> 33);
  return h ? h : 1;
}

/* Size in bytes of an object, multiple of 8. */
static inline uint64_t aotrt_array_size(int32_t length, uint32_t shift) {
  return (AOTRT_ARRAY_BASE + ((uint64_t)(uint32_t)length << shift) + 7) & ~7ull;
}
static inline uint64_t aotrt_object_size_of(const aotrt_object *o, const aotrt_type *ti) {
  uint32_t hash = __atomic_load_n(&o->status, __ATOMIC_RELAXED) & AOTRT_STATUS_HASH_MASK;
  uint32_t behind = hash == AOTRT_STATUS_HASH_CARRIED ? AOTRT_CARRIED_HASH : 0;
  if (ti->kind == AOTRT_KIND_REF_ARRAY || ti->kind == AOTRT_KIND_PRIM_ARRAY)
    return aotrt_array_size(((const aotrt_array *)o)->length, ti->shift) + behind;
  return ti->size + behind;
}
static inline uint64_t aotrt_object_size(const aotrt_object *o) { return aotrt_object_size_of(o, aotrt_type_of(o)); }

#pragma GCC visibility pop
#endif
