/* Copying survivors out of the chosen blocks, and what is left to do when all are marked.
 *
 * An object whose identity hash was asked for takes it along: behind the copy stand 8 more bytes with the hash, and the
 * hash bits say so (STATUS_HASH_CARRIED). Each thread that marks copies into blocks of its own, small objects and
 * such as are larger than a line apart (as allocation does). Without room left an object stays. */
#include "gc/crew.h"
#include "gc/evacuate.h"
#include "arch/pause.h"
#include "boot/options.h"
#include "diag/log.h"
#include "os/memory_functions.h"
#include "os/os.h"

enum { MOVED = 1 }; /* in a header: the rest is the address of the copy. Types are multiples of 4 */

bool aotrt_evacuating;

static uint64_t header_of(const aotrt_object *o) { return __atomic_load_n((const uint64_t *)o, __ATOMIC_ACQUIRE); }
static uint32_t status_in(uint64_t header) { return (uint32_t)(header >> 32); }
static aotrt_object *copy_in(uint64_t header) { return (aotrt_object *)(uintptr_t)(header & ~(uint64_t)MOVED); }

void aotrt_evacuation_hold(aotrt_object *o) {
  if (aotrt_evacuation_concerns(o)) __atomic_fetch_or(&o->status, AOTRT_STATUS_STAYS, __ATOMIC_RELEASE);
}

void aotrt_evacuation_stay(aotrt_object *o) {
  aotrt_mark_lines(o, aotrt_type_of(o));
  aotrt_evacuation_hold(o);
}

aotrt_object *aotrt_evacuation_place(aotrt_object *o) {
  enum { PATIENCE = 1000 }; /* turns; then whoever copies it has probably lost its processor */
  if (!aotrt_evacuation_concerns(o)) return o;
  for (uint32_t turns = 1;; turns++) {
    uint64_t header = header_of(o);
    if (header & MOVED) return copy_in(header);
    if (status_in(header) & AOTRT_STATUS_STAYS) return o;
    if (turns % PATIENCE) aotrt_arch_pause();
    else aotrt_os_yield();
  }
}

static char *make_room(aotrt_marker *m, uint64_t size) {
  aotrt_room *r = &m->rooms[size > AOTRT_LINE];
  if ((uint64_t)(r->end - r->at) < size) {
    uint32_t b = aotrt_evacuation_take_target();
    if (!b) return NULL;
    r->at = aotrt_block_start(b);
    r->end = r->at + AOTRT_BLOCK;
  }
  char *p = r->at;
  r->at += size;
  m->copied += size;
  return p;
}

aotrt_object *aotrt_evacuate(aotrt_marker *m, aotrt_object *o, bool *found) {
  *found = aotrt_mark_set(o);
  if (!*found) return aotrt_evacuation_place(o);
  uint64_t size = aotrt_object_size(o);
  bool is_hashed = (o->status & AOTRT_STATUS_HASH_MASK) == AOTRT_STATUS_HASHED;
  bool is_held = status_in(header_of(o)) & AOTRT_STATUS_STAYS;
  aotrt_object *copy = is_held ? NULL : (aotrt_object *)make_room(m, size + (is_hashed ? AOTRT_CARRIED_HASH : 0));
  if (!copy) {
    aotrt_evacuation_stay(o);
    return o;
  }
  memcpy(copy, o, size);
  if (is_hashed) {
    *(uint64_t *)((char *)copy + size) = (uint32_t)aotrt_object_address_hash(o);
    copy->status |= AOTRT_STATUS_HASH_CARRIED;
  }
  aotrt_mark_set(copy);
  aotrt_mark_lines(copy, aotrt_type_of(copy));
  __atomic_store_n((uint64_t *)o, (uint64_t)(uintptr_t)copy | MOVED, __ATOMIC_RELEASE);
  return copy;
}

/* So that a stale reference shows. Free lines are made zero when they are handed out. */
static void spoil_free_lines(uint32_t b) {
  for (uint32_t i = 0; i < AOTRT_LINES; i++)
    if (aotrt_heap.blocks[b].lines[i] == AOTRT_LINE_FREE)
      memset(aotrt_block_start(b) + ((size_t)i << AOTRT_LINE_SHIFT), 0xa5, AOTRT_LINE);
}

/* Only what stays is a survivor of this block; the number of those. */
static uint32_t clear(uint32_t b) {
  aotrt_block *block = &aotrt_heap.blocks[b];
  uint32_t staying = 0;
  for (uint32_t w = 0; w < AOTRT_BLOCK / 8 / 64; w++)
    for (uint64_t bits = block->bits[w]; bits; bits &= bits - 1) {
      aotrt_object *o = (aotrt_object *)(aotrt_block_start(b) + ((w * 64 + (uint32_t)__builtin_ctzll(bits)) << 3));
      if (header_of(o) & MOVED) {
        block->bits[w] &= ~(bits & -bits);
      } else {
        o->status &= ~(uint32_t)AOTRT_STATUS_STAYS;
        staying++;
      }
    }
  if (aotrt_options.gc_stress_evacuate) spoil_free_lines(b);
  aotrt_heap.flags[b] &= (uint8_t)~AOTRT_FLAG_EVACUATE;
  return staying;
}

void aotrt_evacuation_end(void) {
  if (!aotrt_evacuating) return;
  uint64_t blocks = 0, emptied = 0, staying = 0, copied = 0;
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    if (!(aotrt_heap.flags[b] & AOTRT_FLAG_EVACUATE)) continue;
    uint32_t n = clear(b);
    blocks++;
    emptied += n == 0;
    staying += n;
  }
  for (uint32_t i = 0; i < AOTRT_CREW_MOST; i++) {
    aotrt_marker *m = aotrt_mark_marker(i);
    copied += m->copied;
    m->copied = 0;
    m->rooms[0] = m->rooms[1] = (aotrt_room){0};
  }
  aotrt_evacuating = false;
  aotrt_evacuation_forget_plan();
  if (aotrt_log_wants(AOTRT_LOG_PHASES))
    aotrt_log_print("gc,phases", "GC(%u) Evacuated %uK from %u blocks, emptied %u, left %u objects",
                    aotrt_gc_number(), copied >> 10, blocks, emptied, staying);
}
