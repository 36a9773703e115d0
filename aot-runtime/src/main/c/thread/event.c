/* Events: the futex word on which a thread sleeps, parks and waits.
 *
 * Sleeper: asleep = 1; seen = event; test conditions; futex_wait(event, seen). Waker: set condition; event++; wake if
 * asleep. All accesses are sequentially consistent, so either the sleeper sees the condition or the waker sees it
 * asleep; and event has changed, so a futex_wait that comes too late returns at once. Thread structs are never
 * unmapped, so a late signal to a thread that has ended is harmless.
 *
 * The word is the OS thread's: what is mounted there uses its host's, and stays mounted while it sleeps on it. */
#include "os/os.h"
#include "thread/thread.h"

void aotrt_event_signal(aotrt_thread *t) {
  __atomic_fetch_add(&t->event, 1, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&t->asleep, __ATOMIC_SEQ_CST)) aotrt_os_futex_wake(&t->event, 1);
}

uint32_t aotrt_event_begin(aotrt_thread *t) {
  __atomic_store_n(&t->asleep, 1, __ATOMIC_SEQ_CST);
  return __atomic_load_n(&t->event, __ATOMIC_SEQ_CST);
}

void aotrt_event_wait(aotrt_thread *t, uint32_t seen, int64_t timeout_ns) {
  aotrt_os_futex_wait(&t->event, seen, timeout_ns);
}

void aotrt_event_end(aotrt_thread *t) { __atomic_store_n(&t->asleep, 0, __ATOMIC_RELAXED); }

bool aotrt_thread_is_interrupted(aotrt_thread *t) {
  int32_t at = AOTRT_FIELD(Thread, interrupted);
  return at > 0 && t->java_thread && __atomic_load_n((uint8_t *)t->java_thread + at, __ATOMIC_SEQ_CST) != 0;
}

/* Of a virtual thread, Java clears it, and its carrier's. */
void aotrt_thread_clear_interrupt(aotrt_thread *t) {
  if (t->is_virtual) return;
  int32_t at = AOTRT_FIELD(Thread, interrupted);
  if (at > 0 && t->java_thread) __atomic_store_n((uint8_t *)t->java_thread + at, 0, __ATOMIC_SEQ_CST);
}
