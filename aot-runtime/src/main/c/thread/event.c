/* Events: the futex word on which a thread sleeps, parks and waits.
 *
 * Sleeper: seen = event; test conditions; asleep = 1; futex_wait(event, seen). Waker: set condition; event++; wake if
 * asleep. All accesses are sequentially consistent, so either the sleeper sees the condition, or event has changed and
 * futex_wait returns at once, or the waker sees it asleep. Thread structs are never unmapped, so a late signal to a
 * thread that has ended is harmless.
 *
 * The word is the OS thread's: what is mounted there uses its host's, and stays mounted while it sleeps on it. */
#include "arch/pause.h"
#include "os/os.h"
#include "thread/thread.h"

void aotrt_event_signal(aotrt_thread *host) {
  __atomic_fetch_add(&host->event, 1, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&host->asleep, __ATOMIC_SEQ_CST)) aotrt_os_futex_wake(&host->event, 1);
}

uint32_t aotrt_event_seen(const aotrt_thread *host) { return __atomic_load_n(&host->event, __ATOMIC_SEQ_CST); }

static bool signalled_while_spinning(const aotrt_thread *host, uint32_t seen, const uint32_t *rounds) {
  uint32_t left = aotrt_spin_begin(rounds);
  while (left > 0 && aotrt_event_seen(host) == seen) aotrt_arch_pause(), left--;
  aotrt_spin_end();
  return left > 0;
}

void aotrt_event_wait(aotrt_thread *t, uint32_t seen, int64_t timeout_ns, uint32_t *rounds) {
  aotrt_thread *h = t->host;
  if (rounds && signalled_while_spinning(h, seen, rounds)) return;
  int64_t start = rounds ? aotrt_os_monotonic() : 0;
  aotrt_thread_enter_native(t);
  __atomic_store_n(&h->asleep, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wait(&h->event, seen, timeout_ns);
  __atomic_store_n(&h->asleep, 0, __ATOMIC_RELAXED);
  aotrt_thread_leave_native(t);
  if (rounds) aotrt_spin_learn(rounds, aotrt_os_monotonic() - start);
}

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
