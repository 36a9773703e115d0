/* Logs of remembered objects: each thread fills a chunk of its own; full ones wait in a list for the collector. An
 * entry is the address of an object, or that of a card of a large array plus 1. */
#include "gc/remember.h"
#include "boot/options.h"
#include "gc/gc.h"
#include "os/os.h"
#include "thread/thread.h"

enum { CHUNK_BYTES = 64 * 1024, CHUNK_ENTRIES = CHUNK_BYTES / 8 - 2 };

typedef struct aotrt_log {
  struct aotrt_log *next;
  uint64_t count;
  uintptr_t at[CHUNK_ENTRIES];
} aotrt_log;
_Static_assert(sizeof(aotrt_log) == CHUNK_BYTES, "whole pages");

static aotrt_log *full, *empty; /* guarded by lock, or world stopped */
static bool incomplete;
static aotrt_lock lock; /* taken in no_stop regions, or in NATIVE with the world lock held */

static aotrt_log *take_empty(void) {
  aotrt_log *c = empty;
  if (c) {
    empty = c->next;
    return c;
  }
  c = aotrt_os_reserve(CHUNK_BYTES);
  if (!c) return NULL;
  if (aotrt_os_commit(c, CHUNK_BYTES) != 0) {
    aotrt_os_release(c, CHUNK_BYTES);
    return NULL;
  }
  return c;
}

static void put(aotrt_log **list, aotrt_log *c) {
  c->next = *list;
  *list = c;
}

static void note(aotrt_thread *t, uintptr_t entry) { /* in a no_stop region */
  aotrt_log *c = t->log;
  if (!c || c->count == CHUNK_ENTRIES) {
    aotrt_lock_acquire(&lock);
    if (c) put(&full, c);
    t->log = c = take_empty();
    if (!c) incomplete = true;
    aotrt_lock_release(&lock);
  }
  if (c) c->at[c->count++] = entry;
}

/* The bit and the log change together as far as the collector can see. */
AOTRT_NOINLINE AOTRT_KEEPS_REGISTERS void aotrt_barrier_slow(aotrt_thread *t, aotrt_object *o) {
  aotrt_no_stop_begin(t);
  if (__atomic_fetch_and(&o->status, ~(uint32_t)AOTRT_STATUS_UNLOGGED, __ATOMIC_RELAXED) & AOTRT_STATUS_UNLOGGED)
    note(t, (uintptr_t)o);
  aotrt_no_stop_end(t);
  if (AOTRT_UNLIKELY(aotrt_options.gc_stress_barrier)) aotrt_gc_stress_barrier(t);
}

static uint32_t card_number(uintptr_t card) { return (uint32_t)(card & (AOTRT_BLOCK - 1)) >> AOTRT_CARD_SHIFT; }

static uint64_t *card_word(uintptr_t card) {
  return &aotrt_heap.starts[aotrt_block_of((void *)card)].bits[card_number(card) >> 6];
}

/* Has so much of a large array been noted that it is cheaper to look at all of it? */
static bool is_written_all_over(const aotrt_block *array) {
  enum { PART = 8 };
  return __atomic_load_n(&array->large.noted, __ATOMIC_RELAXED) > (array->large.bytes >> AOTRT_CARD_SHIFT) / PART;
}

/* False: the caller's array is noted as a whole from now on, and no more of its cards need be. */
static bool note_card(aotrt_thread *t, aotrt_object *array, uintptr_t card) {
  uint64_t *noted = card_word(card), bit = 1ull << (card_number(card) & 63);
  if (__atomic_load_n(noted, __ATOMIC_RELAXED) & bit) return true;
  aotrt_block *head = &aotrt_heap.blocks[aotrt_block_of(array)];
  aotrt_no_stop_begin(t);
  if (!(__atomic_fetch_or(noted, bit, __ATOMIC_RELAXED) & bit)) {
    note(t, card | 1);
    __atomic_fetch_add(&head->large.noted, 1, __ATOMIC_RELAXED);
  }
  aotrt_no_stop_end(t);
  if (AOTRT_UNLIKELY(is_written_all_over(head))) {
    aotrt_barrier_slow(t, array);
    return false;
  }
  if (AOTRT_UNLIKELY(aotrt_options.gc_stress_barrier)) aotrt_gc_stress_barrier(t);
  return true;
}

static uintptr_t card_of(const void *slot) { return (uintptr_t)slot & ~(uintptr_t)(AOTRT_CARD - 1); }

AOTRT_NOINLINE AOTRT_KEEPS_REGISTERS void aotrt_barrier_element_slow(aotrt_thread *t, aotrt_object *o, void *slot) {
  if (aotrt_space_is_large(o)) note_card(t, o, card_of(slot));
  else aotrt_barrier_slow(t, o);
}

void aotrt_barrier_range(aotrt_thread *t, aotrt_array *a, aotrt_slot *from, int32_t count) {
  if (count <= 0 || !(__atomic_load_n(&a->header.status, __ATOMIC_RELAXED) & AOTRT_STATUS_UNLOGGED)) return;
  if (!aotrt_space_is_large(&a->header)) {
    aotrt_barrier_slow(t, &a->header);
    return;
  }
  uintptr_t end = (uintptr_t)(from + count);
  for (uintptr_t card = card_of(from); card < end && note_card(t, &a->header, card);) card += AOTRT_CARD;
}

void aotrt_remember_end_thread(aotrt_thread *t) {
  if (!t->log) return;
  aotrt_lock_acquire(&lock);
  put(t->log->count ? &full : &empty, t->log);
  t->log = NULL;
  aotrt_lock_release(&lock);
}

bool aotrt_remember_is_whole(void) { return !incomplete; }

/* fetch: gets what visit will need of an entry, some entries ahead of it. */
typedef struct visitor {
  void (*fetch)(uintptr_t entry);
  void (*visit)(uintptr_t entry, void *argument);
  void *argument;
} visitor;

static void each_entry_of(const aotrt_log *c, const visitor *v) {
  enum { AHEAD = 16 };
  for (uint64_t i = 0; i < c->count; i++) {
    if (i + AHEAD < c->count) v->fetch(c->at[i + AHEAD]);
    v->visit(c->at[i], v->argument);
  }
}

static void each_entry(const visitor *v) {
  for (const aotrt_log *c = full; c; c = c->next) each_entry_of(c, v);
  for (aotrt_thread *t = aotrt_threads; t; t = t->next)
    if (aotrt_thread_running(t)->log) each_entry_of(aotrt_thread_running(t)->log, v);
}

static void fetch_nothing(uintptr_t entry) {}

static void visit_object(uintptr_t entry, void *visit) {
  if (!(entry & 1)) (*(void (**)(aotrt_object *))visit)((aotrt_object *)entry);
}

void aotrt_remember_each(void (*visit)(aotrt_object *o)) {
  each_entry(&(visitor){fetch_nothing, visit_object, &visit});
}

typedef void card_visitor(aotrt_array *a, aotrt_slot *from, aotrt_slot *to);

static void fetch_card(uintptr_t entry) {
  if (entry & 1) __builtin_prefetch((void *)entry);
}

static uint32_t first_block_of(uintptr_t card) {
  uint32_t b = aotrt_block_of((void *)card);
  return aotrt_heap.states[b] == AOTRT_BLOCK_LARGE_TAIL ? (uint32_t)aotrt_heap.blocks[b].head : b;
}

static void visit_card(uintptr_t entry, void *visit) {
  if (!(entry & 1)) return;
  uintptr_t card = entry & ~(uintptr_t)1;
  aotrt_array *a = (aotrt_array *)aotrt_block_start(first_block_of(card));
  aotrt_slot *from = (aotrt_slot *)card, *to = (aotrt_slot *)(card + AOTRT_CARD);
  aotrt_slot *first = aotrt_array_slots(a), *end = first + a->length;
  (*(card_visitor **)visit)(a, from < first ? first : from, to > end ? end : to);
}

void aotrt_remember_each_card(card_visitor *visit) { each_entry(&(visitor){fetch_card, visit_card, &visit}); }

static void fetch_card_word(uintptr_t entry) {
  if (entry & 1) __builtin_prefetch(card_word(entry & ~(uintptr_t)1), 1);
}

static void forget_card(uintptr_t entry, void *unused) {
  if (!(entry & 1)) return;
  uintptr_t card = entry & ~(uintptr_t)1;
  *card_word(card) = 0; /* all of the word's cards have an entry */
  aotrt_heap.blocks[first_block_of(card)].large.noted = 0;
}

void aotrt_remember_clear(void) {
  each_entry(&(visitor){fetch_card_word, forget_card, NULL});
  for (aotrt_thread *t = aotrt_threads; t; t = t->next)
    if (aotrt_thread_running(t)->log) aotrt_thread_running(t)->log->count = 0;
  while (full) {
    aotrt_log *c = full;
    full = c->next;
    c->count = 0;
    put(&empty, c);
  }
  incomplete = false;
}
