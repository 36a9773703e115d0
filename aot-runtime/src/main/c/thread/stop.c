/* Stopping the world (binary-interface.md, rule 8).
 *
 * stop word: even = running, odd = a stop is in progress; its value names the stop. The stopper holds the world lock,
 * makes the word odd, and sends the stop signal to every thread whose state is JAVA. A thread stands still when
 *   - its state is NATIVE (leave_native sees the odd word and waits; both sides use sequentially consistent accesses,
 *     so one of them sees the other), or
 *   - it sits in the signal handler, having stored the word's value in stop_ack.
 * In a no_stop region the handler only notes stop_pending; the region's end then stops the thread in NATIVE. A
 * handler that runs late, after the stop it was meant for, sees an even word, or takes part in the next stop. What is
 * said of a thread is true of the stack that runs on it. A switch of stacks is a no_stop region of both, so that one
 * of them is found whole. The stopper may read which one runs, and then the state of a stack that has moved to
 * another thread meanwhile; therefore it reads the former once more. (A stack seen in NATIVE after the word became
 * odd cannot have come back: leave_native holds it there.) */
#include "diag/diag.h"
#include "os/os.h"
#include "signal/signal.h"
#include "thread/thread.h"

static uint32_t stop_word;
static uint32_t acks; /* futex word: bumped whenever a thread comes to a stand */
static aotrt_thread *stopper;

aotrt_lock aotrt_world;

static void announce(void) {
  __atomic_fetch_add(&acks, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&acks, 1);
}

static void wait_for_resume(uint32_t stop) {
  while (__atomic_load_n(&stop_word, __ATOMIC_SEQ_CST) == stop) aotrt_os_futex_wait(&stop_word, stop, -1);
}

AOTRT_NOINLINE void aotrt_signal_on_stop(const aotrt_stop_context *c) {
  aotrt_thread *t = aotrt_thread_current();
  uint32_t stop = __atomic_load_n(&stop_word, __ATOMIC_SEQ_CST);
  if (t == NULL || !(stop & 1) || t == __atomic_load_n(&stopper, __ATOMIC_RELAXED)) return;
  if (t->no_stop) {
    t->stop_pending = 1;
    return;
  }
  t->stop = c;
  __atomic_store_n(&t->stop_ack, stop, __ATOMIC_SEQ_CST);
  announce();
  wait_for_resume(stop);
}

AOTRT_NOINLINE void aotrt_thread_stop_self(aotrt_thread *t) {
  t->stop_pending = 0;
  aotrt_thread_enter_native(t);
  aotrt_thread_leave_native(t);
}

void aotrt_thread_leave_native(aotrt_thread *t) {
  for (;;) {
    __atomic_store_n(&t->state, AOTRT_STATE_JAVA, __ATOMIC_SEQ_CST);
    uint32_t stop = __atomic_load_n(&stop_word, __ATOMIC_SEQ_CST);
    if (AOTRT_LIKELY(!(stop & 1))) return;
    __atomic_store_n(&t->state, AOTRT_STATE_NATIVE, __ATOMIC_SEQ_CST); /* what enter_native saved still holds */
    announce();
    wait_for_resume(stop);
  }
}

void aotrt_world_acquire(aotrt_thread *t) {
  AOTRT_CHECK(t == NULL || t->state == AOTRT_STATE_NATIVE);
  aotrt_lock_acquire(&aotrt_world);
}

void aotrt_world_release(void) { aotrt_lock_release(&aotrt_world); }

static bool stands(aotrt_thread *t, uint32_t stop) {
  if (__atomic_load_n(&t->stop_ack, __ATOMIC_SEQ_CST) == stop) {
    t->stopped_by_signal = __atomic_load_n(&t->state, __ATOMIC_SEQ_CST) == AOTRT_STATE_JAVA;
    return true;
  }
  t->stopped_by_signal = false;
  return __atomic_load_n(&t->state, __ATOMIC_SEQ_CST) == AOTRT_STATE_NATIVE;
}

/* The system queues real-time signals up to a limit that all processes of a user share; beyond it the call must be
 * repeated until somebody has taken some. */
static void interrupt(const aotrt_thread *o) {
  while (__atomic_load_n(&aotrt_thread_running(o)->state, __ATOMIC_SEQ_CST) == AOTRT_STATE_JAVA) {
    int r = aotrt_os_thread_interrupt(o->tid);
    if (r == 0) return;
    if (r != AOTRT_OS_TRY_AGAIN) aotrt_diag_fatal("cannot signal thread %d: error %d", (int64_t)o->tid, (int64_t)-r);
    aotrt_os_yield();
  }
}

void aotrt_world_stop(aotrt_thread *t) {
  __atomic_store_n(&stopper, t, __ATOMIC_RELAXED);
  uint32_t stop = __atomic_add_fetch(&stop_word, 1, __ATOMIC_SEQ_CST);
  for (aotrt_thread *o = aotrt_threads; o; o = o->next)
    if (o != t->host) interrupt(o);
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    if (o == t->host) continue;
    for (;;) {
      uint32_t seen = __atomic_load_n(&acks, __ATOMIC_SEQ_CST);
      aotrt_thread *r = aotrt_thread_running(o);
      if (stands(r, stop) && aotrt_thread_running(o) == r) break;
      /* With a time limit: a thread that enters NATIVE on its way does not announce it. */
      aotrt_os_futex_wait(&acks, seen, 200000);
    }
  }
  t->stopped_by_signal = false;
}

void aotrt_world_resume(void) {
  __atomic_store_n(&stopper, NULL, __ATOMIC_RELAXED);
  __atomic_add_fetch(&stop_word, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&stop_word, INT32_MAX);
}
