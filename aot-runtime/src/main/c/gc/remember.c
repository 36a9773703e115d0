/* Logs of remembered objects: each thread fills a chunk of its own; full ones wait in a list for the collector. */
#include "gc/remember.h"
#include "os/os.h"
#include "thread/thread.h"

enum { CHUNK_BYTES = 64 * 1024, CHUNK_ENTRIES = CHUNK_BYTES / 8 - 2 };

typedef struct aotrt_log {
  struct aotrt_log *next;
  uint64_t count;
  aotrt_object *at[CHUNK_ENTRIES];
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

/* The bit and the log change together as far as the collector can see. */
AOTRT_NOINLINE AOTRT_KEEPS_REGISTERS void aotrt_barrier_slow(aotrt_thread *t, aotrt_object *o) {
  aotrt_no_stop_begin(t);
  if (__atomic_fetch_and(&o->status, ~(uint32_t)AOTRT_STATUS_UNLOGGED, __ATOMIC_RELAXED) & AOTRT_STATUS_UNLOGGED) {
    aotrt_log *c = t->log;
    if (!c || c->count == CHUNK_ENTRIES) {
      aotrt_lock_acquire(&lock);
      if (c) put(&full, c);
      t->log = c = take_empty();
      if (!c) incomplete = true;
      aotrt_lock_release(&lock);
    }
    if (c) c->at[c->count++] = o;
  }
  aotrt_no_stop_end(t);
}

void aotrt_remember_end_thread(aotrt_thread *t) {
  if (!t->log) return;
  aotrt_lock_acquire(&lock);
  put(t->log->count ? &full : &empty, t->log);
  t->log = NULL;
  aotrt_lock_release(&lock);
}

bool aotrt_remember_is_whole(void) { return !incomplete; }

static void visit_chunk(const aotrt_log *c, void (*visit)(aotrt_object *o)) {
  for (uint64_t i = 0; i < c->count; i++) visit(c->at[i]);
}

void aotrt_remember_each(void (*visit)(aotrt_object *o)) {
  for (const aotrt_log *c = full; c; c = c->next) visit_chunk(c, visit);
  for (aotrt_thread *t = aotrt_threads; t; t = t->next)
    if (t->log) visit_chunk(t->log, visit);
}

void aotrt_remember_clear(void) {
  for (aotrt_thread *t = aotrt_threads; t; t = t->next)
    if (t->log) t->log->count = 0;
  while (full) {
    aotrt_log *c = full;
    full = c->next;
    c->count = 0;
    put(&empty, c);
  }
  incomplete = false;
}
