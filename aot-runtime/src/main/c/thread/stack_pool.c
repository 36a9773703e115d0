/* Stacks of continuations. They are cut from slabs, without guard pages (the system allows about 32,000 guarded
 * mappings; generated code checks the stack's limit itself, rule 4). All are of one size, as large as a thread's;
 * only pages that were touched take memory. A stack's thread struct lies at its top, in the page of its first
 * frames.
 *
 * What the collector and the allocator ask about all stacks stands in a table of its own, so that asking touches no
 * stack. Free stacks are used again last in, first out; after each collection, pages of free ones beyond those that
 * are as likely as not to be needed go back to the system. Slabs are never unmapped. */
#include "boot/options.h"
#include "os/os.h"
#include "thread/continuation.h"

enum { SLAB_STACKS = 32, MOST_SLABS = 1 << 16, MOST_STACKS = SLAB_STACKS * MOST_SLABS, LEAST_KEPT = 256 };

typedef struct {
  uint32_t next;  /* free list; 0 = end */
  uint8_t state;  /* aotrt_stack_state; in use: written by who runs on it, in a no_stop region, or by the collector */
} entry;

static aotrt_lock lock;     /* guards what follows but the state of stacks in use; taken in no_stop regions */
static entry *entries;      /* from 1 on */
static char **slabs;
static uint32_t count;
static uint32_t clean, used_before; /* free lists */
static uint32_t in_use, with_pages; /* stacks; free stacks with pages */

static size_t stack_size(void) { return aotrt_stack_with_reserve(aotrt_options.stack_size); }

static char *low_of(uint32_t number) {
  return slabs[(number - 1) / SLAB_STACKS] + (number - 1) % SLAB_STACKS * stack_size();
}

static aotrt_thread *struct_of(uint32_t number) {
  return (aotrt_thread *)(low_of(number) + stack_size() - ((sizeof(aotrt_thread) + 63) & ~(size_t)63));
}

static bool prepare_tables(void) {
  if (entries) return true;
  slabs = aotrt_os_reserve(MOST_SLABS * sizeof *slabs);
  if (!slabs || aotrt_os_commit(slabs, MOST_SLABS * sizeof *slabs) != 0) return false;
  entries = aotrt_os_reserve((MOST_STACKS + 1) * sizeof *entries);
  return entries && aotrt_os_commit(entries, (MOST_STACKS + 1) * sizeof *entries) == 0;
}

static bool add_slab(void) {
  if (!prepare_tables() || count == MOST_STACKS) return false;
  size_t size = SLAB_STACKS * stack_size();
  char *p = aotrt_os_reserve(size);
  if (!p) return false;
  if (aotrt_os_commit(p, size) != 0) {
    aotrt_os_release(p, size);
    return false;
  }
  aotrt_os_small_pages(p, size);
  slabs[count / SLAB_STACKS] = p;
  for (uint32_t i = SLAB_STACKS; i > 0; i--) {
    entries[count + i] = (entry){.next = clean, .state = AOTRT_STACK_CLEAN};
    clean = count + i;
  }
  count += SLAB_STACKS;
  return true;
}

static uint32_t pop(uint32_t *list) {
  uint32_t n = *list;
  *list = entries[n].next;
  return n;
}

static uint32_t take(void) {
  if (used_before) {
    with_pages--;
    return pop(&used_before);
  }
  return clean || add_slab() ? pop(&clean) : 0;
}

aotrt_thread *aotrt_stack_pool_take(aotrt_thread *t) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  uint32_t n = take();
  aotrt_thread *v = NULL;
  if (n) {
    v = struct_of(n);
    aotrt_thread_reset(v);
    v->stack_number = n;
    v->stack_low = (uintptr_t)low_of(n);
    v->stack_high = (uintptr_t)v;
    v->stack_limit = v->stack_low + AOTRT_STACK_RESERVE;
    entries[n].state = AOTRT_STACK_MOUNTED; /* at once */
    in_use++;
  }
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
  return v;
}

void aotrt_stack_pool_give_back(aotrt_thread *t, aotrt_thread *v) {
  uint32_t n = v->stack_number;
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  entries[n] = (entry){.next = used_before, .state = AOTRT_STACK_FREE};
  used_before = n;
  in_use--;
  with_pages++;
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
}

void aotrt_stack_pool_note(aotrt_thread *v, aotrt_stack_state state) {
  entries[v->stack_number].state = (uint8_t)state;
}

void aotrt_stack_pool_each(bool all, void (*visit)(void *, const aotrt_thread *), void *argument) {
  for (uint32_t n = 1; n <= count; n++) {
    uint8_t state = entries[n].state;
    if (state != AOTRT_STACK_LEFT && !(all && state == AOTRT_STACK_SCANNED)) continue;
    visit(argument, struct_of(n));
  }
}

void aotrt_stack_pool_scanned(void) {
  for (uint32_t n = 1; n <= count; n++)
    if (entries[n].state == AOTRT_STACK_LEFT) entries[n].state = AOTRT_STACK_SCANNED;
}

static bool is_free(uint32_t n) {
  return entries[n].state == AOTRT_STACK_CLEAN || entries[n].state == AOTRT_STACK_FREE;
}

/* Gives back the pages of free stacks of a slab, neighbours together, until `excess` have none any more. */
static void trim_slab(uint32_t slab, uint32_t *excess) {
  uint32_t first = slab * SLAB_STACKS + 1, end = first + SLAB_STACKS;
  for (uint32_t n = first; n < end && *excess > 0; n++) {
    uint32_t from = n, freed = 0;
    for (; n < end && is_free(n) && freed < *excess; n++) {
      freed += entries[n].state == AOTRT_STACK_FREE;
      entries[n].state = AOTRT_STACK_CLEAN;
    }
    if (freed == 0) continue;
    aotrt_os_discard(low_of(from), (n - from) * stack_size());
    *excess -= freed;
    with_pages -= freed;
  }
}

static void rebuild_lists(void) { /* lowest numbers first */
  clean = used_before = 0;
  for (uint32_t n = count; n > 0; n--) {
    if (!is_free(n)) continue;
    uint32_t *list = entries[n].state == AOTRT_STACK_CLEAN ? &clean : &used_before;
    entries[n].next = *list;
    *list = n;
  }
}

/* Highest numbers first. No stop can begin meanwhile, so that threads may wait for the lock in their no_stop regions;
 * it is let go of now and then. */
void aotrt_stack_pool_trim(void) {
  enum { SLABS_AT_A_TIME = 64 };
  for (uint32_t slab = UINT32_MAX; slab > 0;) {
    aotrt_lock_acquire(&lock);
    uint32_t keep = in_use > LEAST_KEPT ? in_use : LEAST_KEPT;
    uint32_t excess = with_pages > keep ? with_pages - keep : 0;
    if (slab > count / SLAB_STACKS) slab = count / SLAB_STACKS;
    bool any = excess > 0 && slab > 0;
    for (int i = 0; i < SLABS_AT_A_TIME && slab > 0 && excess > 0; i++) trim_slab(--slab, &excess);
    if (any) rebuild_lists();
    if (excess == 0) slab = 0;
    aotrt_lock_release(&lock);
  }
}
