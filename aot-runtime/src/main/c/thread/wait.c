/* Object.wait, notify, notifyAll, Thread.holdsLock. */
#include "os/os.h"
#include "thread/continuation.h"
#include "thread/monitor_table.h"

/* Nonzero if t owns the lock of o. */
int32_t aotrt_monitor_holds(aotrt_thread *t, aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE), lock = status & AOTRT_STATUS_LOCK_MASK;
  if (lock == AOTRT_STATUS_LOCK_THIN) return aotrt_lock_stack_count(t, o) > 0;
  return lock == AOTRT_STATUS_LOCK_INFLATED &&
         aotrt_monitor_owned(t, aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT), o);
}

void aotrt_waiters_insert(aotrt_waiter_list *l, aotrt_waiter *before, aotrt_waiter *w) {
  w->next = before;
  w->previous = before ? before->previous : l->last;
  *(w->previous ? &w->previous->next : &l->first) = w;
  *(before ? &before->previous : &l->last) = w;
}

void aotrt_waiters_remove(aotrt_waiter_list *l, aotrt_waiter *w) {
  *(w->previous ? &w->previous->next : &l->first) = w->next;
  *(w->next ? &w->next->previous : &l->last) = w->previous;
}

/* The monitor is held again. */
static int32_t finish(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w, uint32_t recursion, bool interrupted) {
  m->recursion = recursion;
  if (!w->notified) aotrt_waiters_remove(&m->waiting, w);
  aotrt_monitor_drop(m);
  if (!interrupted || w->notified) return 0; /* a notification is never lost to an interrupt */
  aotrt_thread_clear_interrupt(t);
  return 1;
}

/* nanos: 0 = no limit. Returns 1 if interrupted (the flag is then cleared; Java throws), else 0. */
int32_t aotrt_monitor_wait(aotrt_thread *t, aotrt_object *o, int64_t nanos) {
  if (!aotrt_monitor_holds(t, o)) {
    aotrt_monitor_not_owner(t);
    return 0;
  }
  if (aotrt_thread_is_interrupted(t)) {
    aotrt_thread_clear_interrupt(t);
    return 1;
  }
  aotrt_monitor *m = aotrt_monitor_of(t, o);
  aotrt_monitor_owned(t, m, o); /* takes over from the thin lock */
  aotrt_waiter w = {.thread = t};
  aotrt_waiters_insert(&m->waiting, NULL, &w);
  uint32_t recursion = m->recursion;
  int64_t end = nanos > 0 ? aotrt_os_monotonic() : 0;
  if (nanos > 0) end = nanos > INT64_MAX - end ? INT64_MAX : end + nanos;
  if (aotrt_virtual_may_unmount(t)) {
    aotrt_monitor_wait_unmounted(t, m, &w, nanos);
    return finish(t, m, &w, recursion, aotrt_thread_is_interrupted(t));
  }
  aotrt_monitor_release(t, m);

  bool interrupted = false;
  aotrt_thread *h = t->host;
  h->wait_reason = nanos > 0 ? AOTRT_WAIT_OBJECT_TIMED : AOTRT_WAIT_OBJECT;
  t->blocked_on = m;
  for (;;) {
    uint32_t seen = aotrt_event_seen(h);
    if (__atomic_load_n(&w.notified, __ATOMIC_SEQ_CST) || (interrupted = aotrt_thread_is_interrupted(t))) break;
    int64_t left = nanos > 0 ? end - aotrt_os_monotonic() : -1;
    if (nanos > 0 && left <= 0) break;
    aotrt_event_wait(t, seen, left, &m->wait_rounds);
  }
  t->blocked_on = NULL;
  h->wait_reason = AOTRT_WAIT_NONE;

  aotrt_monitor_acquire(t, m);
  return finish(t, m, &w, recursion, interrupted);
}

void aotrt_monitor_notify(aotrt_thread *t, aotrt_object *o, int32_t all) {
  if (!aotrt_monitor_holds(t, o)) {
    aotrt_monitor_not_owner(t);
    return;
  }
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
  if ((status & AOTRT_STATUS_LOCK_MASK) != AOTRT_STATUS_LOCK_INFLATED) return; /* nobody waits on a thin lock */
  aotrt_monitor *m = aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT);
  for (aotrt_waiter *w; (w = m->waiting.first) != NULL;) {
    aotrt_thread *woken = w->thread;
    aotrt_waiters_remove(&m->waiting, w);
    if (w->unmounted) {
      aotrt_monitor_notify_unmounted(t, m, w);
    } else {
      __atomic_store_n(&w->notified, 1, __ATOMIC_SEQ_CST);
      aotrt_event_signal(woken->host);
    }
    if (!all) break;
  }
}
