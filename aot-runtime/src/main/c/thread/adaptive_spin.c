/* Looking again before blocking: adaptive spinning (Karlin, Li, Manasse and Owicki, "Empirical Studies of Competitive
 * Spinning for a Shared-Memory Multiprocessor", SOSP 1991).
 *
 * To block and be woken costs two system calls and, on a processor that has gone idle meanwhile, tens of microseconds.
 * Two threads that hand something to and fro pay that at every turn, unless the one that waits looks on for a moment.
 * How long is learnt at each place where threads wait: blocked for less than looking on could have lasted, longer the
 * next time; blocked for long, half as long. So in the long run no more is lost than blocking costs. Never more threads
 * look on than there are processors for, besides one that does what they wait for. LockSupport.park does not: whoever
 * is unparked takes a lock that another thread, which runs, could keep for a while. */
#include "boot/options.h"
#include "thread/thread.h"

enum { FIRST = 64, MOST = 2048 }; /* pauses, of some tens of nanoseconds each */
enum { SHORT = 200000 };          /* nanoseconds: about twice what MOST pauses take, or blocking and being woken */

static uint32_t lookers; /* threads that spin now */

static uint32_t places(void) {
  static uint32_t processors; /* 0: not asked yet */
  uint32_t n = __atomic_load_n(&processors, __ATOMIC_RELAXED);
  if (n == 0) {
    n = (uint32_t)aotrt_processors();
    __atomic_store_n(&processors, n, __ATOMIC_RELAXED);
  }
  return n - 1;
}

uint32_t aotrt_spin_begin(const uint32_t *rounds) {
  bool there_is_a_place = __atomic_fetch_add(&lookers, 1, __ATOMIC_RELAXED) < places();
  return there_is_a_place ? __atomic_load_n(rounds, __ATOMIC_RELAXED) : 0;
}

void aotrt_spin_end(void) { __atomic_fetch_sub(&lookers, 1, __ATOMIC_RELAXED); }

void aotrt_spin_learn(uint32_t *rounds, int64_t blocked_ns) {
  uint32_t n = __atomic_load_n(rounds, __ATOMIC_RELAXED);
  if (blocked_ns >= SHORT) n = n > FIRST ? n / 2 : 0;
  else n = n == 0 ? FIRST : n < MOST ? n * 2 : MOST;
  __atomic_store_n(rounds, n, __ATOMIC_RELAXED);
}
