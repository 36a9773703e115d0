/* The side table of monitors: type-stable memory, as much of it as is needed of what is set aside for all that can be
 * numbered; a free list, inflation, deflation by the collector. */
#include "diag/diag.h"
#include "gc/gc.h"
#include "os/os.h"
#include "thread/monitor_table.h"

enum {
  MOST = 1 << (32 - AOTRT_STATUS_MONITOR_SHIFT),
  CHUNK = 256,
  FEW = 1 << 15,    /* 4 MB of them are not worth a collection */
  RESERVE = 1 << 16 /* for threads that inflate while one of them collects */
};

aotrt_monitor *aotrt_monitors;
static uint32_t count; /* of those there is memory for; the first is no monitor, since 0 is no number */
static uint32_t taken; /* of those, not on the free list */
static uint32_t crowd = FEW; /* as many make it worth while to look which of them are idle */
static aotrt_monitor *free_list;
static aotrt_lock lock; /* guards all above; taken in no_stop regions */

static void add_chunk(void) {
  if (count == MOST) aotrt_diag_fatal("more than a million monitors in use");
  if (!aotrt_monitors) aotrt_monitors = aotrt_os_reserve(MOST * sizeof(aotrt_monitor));
  if (!aotrt_monitors || aotrt_os_commit(&aotrt_monitors[count], CHUNK * sizeof(aotrt_monitor)) != 0)
    aotrt_diag_fatal("no memory for monitors");
  for (uint32_t i = count + CHUNK; i-- > count && i > 0;) {
    aotrt_monitors[i].number = i;
    aotrt_monitors[i].next_free = free_list;
    free_list = &aotrt_monitors[i];
  }
  count += CHUNK;
}

aotrt_monitor *aotrt_monitor_take(aotrt_thread *t) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  if (!free_list) add_chunk();
  aotrt_monitor *m = free_list;
  free_list = m->next_free;
  __atomic_store_n(&taken, taken + 1, __ATOMIC_RELAXED);
  /* Added, not stored: a thread with a stale number may hold a passing interest. */
  __atomic_fetch_add(&m->interest, 1, __ATOMIC_SEQ_CST);
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
  return m;
}

void aotrt_monitor_give_back(aotrt_thread *t, aotrt_monitor *m) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  m->owner = NULL;
  m->word = 0;
  __atomic_store_n(&m->object, NULL, __ATOMIC_RELEASE);
  aotrt_monitor_drop(m);
  m->next_free = free_list;
  free_list = m;
  __atomic_store_n(&taken, taken - 1, __ATOMIC_RELAXED);
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
}

static uint32_t inflated(uint32_t status, uint32_t number) {
  status &= ~(uint32_t)(AOTRT_STATUS_LOCK_MASK | AOTRT_MONITOR_NUMBER_MASK);
  return status | AOTRT_STATUS_LOCK_INFLATED | number << AOTRT_STATUS_MONITOR_SHIFT;
}

static bool is_crowded(void) { return __atomic_load_n(&taken, __ATOMIC_RELAXED) >= crowd; }

/* Idle monitors are the collector's to find: without allocation there may be none for a long time. */
static void make_room(aotrt_thread *t) {
  if (t->no_stop || t->state != AOTRT_STATE_JAVA) return; /* the kernel's own locks */
  aotrt_gc_collect_here(t, AOTRT_GC_MONITORS, is_crowded);
}

aotrt_monitor *aotrt_monitor_of(aotrt_thread *t, aotrt_object *o) {
  for (;;) {
    uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
    if (aotrt_monitor_is_inflated(status)) {
      aotrt_monitor *m = aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT);
      __atomic_fetch_add(&m->interest, 1, __ATOMIC_SEQ_CST);
      uint32_t again = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
      if (((again ^ status) & (uint32_t)(AOTRT_STATUS_LOCK_MASK | AOTRT_MONITOR_NUMBER_MASK)) == 0) return m;
      aotrt_monitor_drop(m);
      continue;
    }
    if (AOTRT_UNLIKELY(is_crowded())) {
      make_room(t);
      status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
      if (aotrt_monitor_is_inflated(status)) continue;
    }
    aotrt_monitor *m = aotrt_monitor_take(t);
    bool thin = (status & AOTRT_STATUS_LOCK_MASK) == AOTRT_STATUS_LOCK_THIN;
    m->recursion = 0;
    m->waiting = m->queue = (aotrt_waiter_list){NULL, NULL};
    m->entering = 0;
    __atomic_store_n(&m->word, thin ? AOTRT_MONITOR_HELD : 0, __ATOMIC_RELAXED);
    __atomic_store_n(&m->owner, thin ? AOTRT_MONITOR_ANONYMOUS : NULL, __ATOMIC_RELAXED);
    __atomic_store_n(&m->object, o, __ATOMIC_RELEASE);
    if (__atomic_compare_exchange_n(&o->status, &status, inflated(status, m->number), false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_RELAXED))
      return m;
    aotrt_monitor_give_back(t, m);
  }
}

void aotrt_monitor_roots(void (*visit)(aotrt_object *)) {
  for (uint32_t i = 0; i < count; i++) {
    aotrt_monitor *m = &aotrt_monitors[i];
    if (m->object && (m->interest || m->word)) visit(m->object);
  }
}

void aotrt_monitor_each(void (*visit)(const aotrt_monitor *, void *), void *argument) {
  for (uint32_t i = 0; i < count; i++)
    if (aotrt_monitors[i].object) visit(&aotrt_monitors[i], argument);
}

void aotrt_monitor_sweep(aotrt_object *(*survivor)(aotrt_object *)) {
  for (uint32_t i = 0; i < count; i++) {
    aotrt_monitor *m = &aotrt_monitors[i];
    if (!m->object || m->interest || m->word) continue;
    aotrt_object *o = survivor(m->object);
    if (o) o->status &= ~(uint32_t)(AOTRT_STATUS_LOCK_MASK | AOTRT_MONITOR_NUMBER_MASK);
    m->object = NULL;
    m->next_free = free_list;
    free_list = m;
    taken--;
  }
  crowd = 2 * taken;
  if (crowd < FEW) crowd = FEW;
  if (crowd > MOST - RESERVE) crowd = taken < MOST - RESERVE ? MOST - RESERVE : MOST;
}
