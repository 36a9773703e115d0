/* Inline fast paths of monitor enter and exit. Small enough to be copied into generated code. No thread-local data. */
#include "thread/monitor.h"

void aotrt_monitor_enter(aotrt_thread *t, aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED), n = t->lock_count;
  if (AOTRT_LIKELY((status & AOTRT_STATUS_LOCK_MASK) == 0 && n < AOTRT_LOCK_STACK)) {
    if (AOTRT_LIKELY(__atomic_compare_exchange_n(&o->status, &status, status | AOTRT_STATUS_LOCK_THIN, false,
                                                 __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))) {
      t->lock_stack[n] = o;
      t->lock_count = n + 1;
      return;
    }
  }
  aotrt_monitor_enter_slow(t, o);
}

void aotrt_monitor_exit(aotrt_thread *t, aotrt_object *o) {
  uint32_t n = t->lock_count;
  if (AOTRT_LIKELY(n > 0 && t->lock_stack[n - 1] == o)) {
    if (n > 1 && t->lock_stack[n - 2] == o) { /* a nested entry */
      t->lock_count = n - 1;
      return;
    }
    uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED);
    uint32_t unlocked = status & ~(uint32_t)AOTRT_STATUS_LOCK_MASK;
    if (AOTRT_LIKELY((status & AOTRT_STATUS_LOCK_MASK) == AOTRT_STATUS_LOCK_THIN)) {
      if (AOTRT_LIKELY(__atomic_compare_exchange_n(&o->status, &status, unlocked, false, __ATOMIC_RELEASE,
                                                   __ATOMIC_RELAXED))) {
        t->lock_count = n - 1;
        return;
      }
    }
  }
  aotrt_monitor_exit_slow(t, o);
}
