/* Entering and leaving a lock that has a monitor, as long as nobody has to wait or be woken: a lock for which threads
 * waited keeps its monitor for a while, and is mostly free then. Apart from thread/monitor.c, whose functions the
 * compiler would give a frame and saved registers; what is done here needs none. */
#include "thread/monitor_table.h"

static bool take_free(aotrt_thread *t, aotrt_monitor *m) {
  uint32_t word = __atomic_load_n(&m->word, __ATOMIC_RELAXED);
  if (word & AOTRT_MONITOR_HELD) return false;
  if (!__atomic_compare_exchange_n(&m->word, &word, word | AOTRT_MONITOR_HELD, false, __ATOMIC_SEQ_CST,
                                   __ATOMIC_RELAXED))
    return false;
  m->recursion = 0;
  __atomic_store_n(&m->owner, t, __ATOMIC_RELAXED);
  return true;
}

/* Since nobody stops this thread meanwhile, the collector does not deflate, and no interest need be counted. */
AOTRT_NOINLINE void aotrt_monitor_enter_slow(aotrt_thread *t, aotrt_object *o) {
  aotrt_no_stop_begin(t);
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
  bool entered = false;
  if (AOTRT_LIKELY(aotrt_monitor_is_inflated(status))) {
    aotrt_monitor *m = aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT);
    if (__atomic_load_n(&m->owner, __ATOMIC_RELAXED) == t) {
      m->recursion++;
      entered = true;
    } else {
      entered = take_free(t, m);
    }
  }
  if (AOTRT_LIKELY(entered)) aotrt_no_stop_end(t);
  else aotrt_monitor_enter_held(t, o);
}

/* The owner's monitor cannot go away. */
AOTRT_NOINLINE void aotrt_monitor_exit_slow(aotrt_thread *t, aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
  if (AOTRT_LIKELY(aotrt_monitor_is_inflated(status))) {
    aotrt_monitor *m = aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT);
    if (AOTRT_LIKELY(__atomic_load_n(&m->owner, __ATOMIC_RELAXED) == t)) {
      if (m->recursion > 0) m->recursion--;
      else aotrt_monitor_release(t, m);
      return;
    }
  }
  aotrt_monitor_exit_any(t, o);
}
