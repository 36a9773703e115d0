/* Private to thread/monitor*.c. */
#ifndef AOTRT_MONITOR_TABLE_H
#define AOTRT_MONITOR_TABLE_H
#include "thread/monitor.h"
#pragma GCC visibility push(hidden)

#define AOTRT_MONITOR_ANONYMOUS ((aotrt_thread *)1)
enum { AOTRT_MONITOR_NUMBER_MASK = -(1 << AOTRT_STATUS_MONITOR_SHIFT) };

extern aotrt_monitor *aotrt_monitors; /* by number */

static inline aotrt_monitor *aotrt_monitor_numbered(uint32_t number) { return &aotrt_monitors[number]; }
static inline bool aotrt_monitor_is_inflated(uint32_t status) {
  return (status & AOTRT_STATUS_LOCK_MASK) == AOTRT_STATUS_LOCK_INFLATED;
}
aotrt_monitor *aotrt_monitor_take(aotrt_thread *t);       /* off the free list, interest counted */
void aotrt_monitor_give_back(aotrt_thread *t, aotrt_monitor *m);

/* The monitor of o, inflating if need be, with interest counted (it stays until interest is dropped). */
aotrt_monitor *aotrt_monitor_of(aotrt_thread *t, aotrt_object *o);
static inline void aotrt_monitor_drop(aotrt_monitor *m) { __atomic_fetch_sub(&m->interest, 1, __ATOMIC_SEQ_CST); }

void aotrt_waiters_insert(aotrt_waiter_list *l, aotrt_waiter *before, aotrt_waiter *w); /* NULL: as the last */
void aotrt_waiters_remove(aotrt_waiter_list *l, aotrt_waiter *w);

/* Whether t owns m, the monitor of o; settles an anonymous owner. */
bool aotrt_monitor_try(aotrt_thread *t, aotrt_monitor *m); /* acquires if it is free */
bool aotrt_monitor_owned(aotrt_thread *t, aotrt_monitor *m, aotrt_object *o);
void aotrt_monitor_acquire(aotrt_thread *t, aotrt_monitor *m); /* blocks; interest is counted by the caller */

/* Whether someone is to be woken by whoever made the word what it is. */
static inline bool aotrt_monitor_wakes(uint32_t word) {
  return word >= AOTRT_MONITOR_BLOCKED && !(word & (AOTRT_MONITOR_HELD | AOTRT_MONITOR_WOKEN));
}
AOTRT_NOINLINE void aotrt_monitor_wake(aotrt_thread *t, aotrt_monitor *m);

/* Enter and exit in all other cases than those of thread/monitor_inflated.c. */
AOTRT_NOINLINE void aotrt_monitor_enter_held(aotrt_thread *t, aotrt_object *o); /* ends a no_stop region */
AOTRT_NOINLINE void aotrt_monitor_exit_any(aotrt_thread *t, aotrt_object *o);

/* The caller is the owner, which entered once. */
static inline void aotrt_monitor_release(aotrt_thread *t, aotrt_monitor *m) {
  __atomic_store_n(&m->owner, NULL, __ATOMIC_RELAXED);
  uint32_t word = __atomic_sub_fetch(&m->word, AOTRT_MONITOR_HELD, __ATOMIC_SEQ_CST);
  uint32_t entering = __atomic_load_n(&m->entering, __ATOMIC_SEQ_CST);
  if (AOTRT_UNLIKELY(entering || aotrt_monitor_wakes(word))) aotrt_monitor_wake(t, m);
}

/* thread/monitor_virtual.c: as acquire and wait, for threads that leave their carrier meanwhile */
void aotrt_monitor_acquire_unmounted(aotrt_thread *t, aotrt_monitor *m);
void aotrt_monitor_wait_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w, int64_t nanos); /* held then */
void aotrt_monitor_notify_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w);
void aotrt_monitor_tell_entering(aotrt_thread *t, aotrt_monitor *m); /* it is free: wakes one */
uint32_t aotrt_lock_stack_count(const aotrt_thread *t, const aotrt_object *o);
void aotrt_lock_stack_remove(aotrt_thread *t, const aotrt_object *o, bool all);
void aotrt_monitor_not_owner(aotrt_thread *t);             /* sets pending */

#pragma GCC visibility pop
#endif
