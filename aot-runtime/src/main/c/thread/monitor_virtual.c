/* Monitors of virtual threads that leave their carrier while they wait, for the lock or for a notification.
 *
 * The lock itself is the word that platform threads use. Who finds it taken joins a queue of the monitor,
 * looks once more, and leaves its carrier; who releases it looks into the queue after that and has the first go on,
 * which then tries again and may come too late. (Both sides change one word and then read the other's, in one total
 * order, so that either the release is seen or the entry in the queue.) First in, first out, but who came too late
 * is first again.
 *
 * Entries lie on the stacks of their threads: nobody touches one that is not in a queue or set. */
#include "thread/continuation.h"
#include "thread/monitor_table.h"

static void begin(aotrt_thread *t, aotrt_monitor *m) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&m->queue_lock);
}

static void end(aotrt_thread *t, aotrt_monitor *m) {
  aotrt_lock_release(&m->queue_lock);
  aotrt_no_stop_end(t);
}

static void join(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w, bool first) {
  begin(t, m);
  if (!w->entering) {
    aotrt_waiters_insert(&m->queue, first ? m->queue.first : NULL, w);
    w->entering = true;
    __atomic_fetch_add(&m->entering, 1, __ATOMIC_SEQ_CST);
  }
  end(t, m);
}

static void take_out(aotrt_monitor *m, aotrt_waiter *w) {
  aotrt_waiters_remove(&m->queue, w);
  w->entering = false;
  __atomic_fetch_sub(&m->entering, 1, __ATOMIC_SEQ_CST);
}

static void leave(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w) {
  begin(t, m);
  if (w->entering) take_out(m, w);
  end(t, m);
}

void aotrt_monitor_tell_entering(aotrt_thread *t, aotrt_monitor *m) {
  aotrt_object *virtual_thread = NULL;
  begin(t, m);
  aotrt_waiter *w = m->queue.first;
  if (w) {
    virtual_thread = w->thread->java_thread;
    take_out(m, w);
  }
  end(t, m);
  if (virtual_thread) aotrt_virtual_unblock(t, virtual_thread);
}

void aotrt_monitor_acquire_unmounted(aotrt_thread *t, aotrt_monitor *m) {
  aotrt_waiter w = {.thread = t};
  t->blocked_on = m;
  for (bool again = false;; again = true) {
    join(t, m, &w, again);
    aotrt_virtual_set_state(t, AOTRT_VIRTUAL_BLOCKING);
    if (aotrt_monitor_try(t, m)) {
      aotrt_virtual_set_state(t, AOTRT_VIRTUAL_RUNNING);
      break;
    }
    aotrt_continuation_unmount(t);
    if (aotrt_monitor_try(t, m)) break;
  }
  t->blocked_on = NULL;
  leave(t, m, &w);
}

void aotrt_monitor_wait_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w, int64_t nanos) {
  w->unmounted = true;
  t->blocked_on = m;
  aotrt_virtual_begin_wait(t, nanos);
  aotrt_monitor_release(t, m);
  aotrt_continuation_unmount(t);
  t->blocked_on = NULL;
  aotrt_monitor_acquire(t, m);
  if (w->notified) leave(t, m, w);
}

/* The notifier holds the monitor; the notified goes on when it is released. */
void aotrt_monitor_notify_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w) {
  w->notified = 1;
  join(t, m, w, false);
  aotrt_virtual_notified(w->thread->java_thread);
}
