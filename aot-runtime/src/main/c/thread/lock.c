/* The kernel's own lock: three-state futex mutex (Drepper, "Futexes Are Tricky", mutex 2). */
#include "os/os.h"
#include "thread/thread.h"

bool aotrt_lock_try(aotrt_lock *l) {
  uint32_t free = 0;
  return __atomic_compare_exchange_n(&l->word, &free, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

void aotrt_lock_acquire(aotrt_lock *l) {
  for (int spin = 0; spin < 50; spin++)
    if (aotrt_lock_try(l)) return;
  while (__atomic_exchange_n(&l->word, 2, __ATOMIC_ACQUIRE) != 0) aotrt_os_futex_wait(&l->word, 2, -1);
}

void aotrt_lock_release(aotrt_lock *l) {
  if (__atomic_exchange_n(&l->word, 0, __ATOMIC_RELEASE) == 2) aotrt_os_futex_wake(&l->word, 1);
}
