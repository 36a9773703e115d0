/* Slow paths of monitor enter and exit, and what they share with wait and notify. */
#include "arch/pause.h"
#include "os/os.h"
#include "thread/continuation.h"
#include "thread/monitor_table.h"

enum { SPINS = 100 }; /* rounds of looking again before blocking; each a pause of some tens of cycles */

uint32_t aotrt_lock_stack_count(const aotrt_thread *t, const aotrt_object *o) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < t->lock_count; i++) n += t->lock_stack[i] == o;
  return n;
}

/* Newest entry first; keeps the others' order. */
void aotrt_lock_stack_remove(aotrt_thread *t, const aotrt_object *o, bool all) {
  for (uint32_t i = t->lock_count; i-- > 0;) {
    if (t->lock_stack[i] != o) continue;
    for (uint32_t j = i + 1; j < t->lock_count; j++) t->lock_stack[j - 1] = t->lock_stack[j];
    t->lock_count--;
    if (!all) return;
  }
}

void aotrt_monitor_not_owner(aotrt_thread *t) {
  aotrt_result r = aotrt_java_new_illegal_monitor_state(0, t);
  t->pending = r.thrown ? r.thrown : r.value;
}

bool aotrt_monitor_owned(aotrt_thread *t, aotrt_monitor *m, aotrt_object *o) {
  aotrt_thread *owner = __atomic_load_n(&m->owner, __ATOMIC_RELAXED);
  if (owner == t) return true;
  if (owner != AOTRT_MONITOR_ANONYMOUS) return false;
  uint32_t n = aotrt_lock_stack_count(t, o);
  if (n == 0) return false;
  m->recursion = n - 1;
  aotrt_lock_stack_remove(t, o, true);
  __atomic_store_n(&m->owner, t, __ATOMIC_RELAXED);
  return true;
}

bool aotrt_monitor_try(aotrt_thread *t, aotrt_monitor *m) {
  uint32_t free = 0;
  if (__atomic_load_n(&m->word, __ATOMIC_SEQ_CST) != 0 ||
      !__atomic_compare_exchange_n(&m->word, &free, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED))
    return false;
  m->recursion = 0;
  __atomic_store_n(&m->owner, t, __ATOMIC_RELAXED);
  return true;
}

void aotrt_monitor_acquire(aotrt_thread *t, aotrt_monitor *m) {
  for (int i = 0; i < SPINS; i++) {
    if (aotrt_monitor_try(t, m)) return;
    aotrt_arch_pause();
  }
  if (aotrt_virtual_may_unmount(t)) {
    aotrt_monitor_acquire_unmounted(t, m);
    return;
  }
  t->host->wait_reason = AOTRT_WAIT_MONITOR_ENTER;
  t->blocked_on = m;
  aotrt_thread_enter_native(t);
  while (__atomic_exchange_n(&m->word, 2, __ATOMIC_ACQUIRE) != 0) aotrt_os_futex_wait(&m->word, 2, -1);
  aotrt_thread_leave_native(t);
  t->blocked_on = NULL;
  t->host->wait_reason = AOTRT_WAIT_NONE;
  m->recursion = 0;
  __atomic_store_n(&m->owner, t, __ATOMIC_RELAXED);
}

void aotrt_monitor_release(aotrt_thread *t, aotrt_monitor *m) {
  __atomic_store_n(&m->owner, NULL, __ATOMIC_RELAXED);
  if (__atomic_exchange_n(&m->word, 0, __ATOMIC_SEQ_CST) == 2) aotrt_os_futex_wake(&m->word, 1);
  if (AOTRT_UNLIKELY(__atomic_load_n(&m->entering, __ATOMIC_SEQ_CST))) aotrt_monitor_tell_entering(t, m);
}

AOTRT_NOINLINE void aotrt_monitor_enter_slow(aotrt_thread *t, aotrt_object *o) {
  for (int i = 0; i < SPINS; i++) {
    uint32_t status = __atomic_load_n(&o->status, __ATOMIC_RELAXED), lock = status & AOTRT_STATUS_LOCK_MASK;
    if (lock == AOTRT_STATUS_LOCK_INFLATED || t->lock_count == AOTRT_LOCK_STACK) break;
    if (lock == AOTRT_STATUS_LOCK_THIN && i == 0 && aotrt_lock_stack_count(t, o) > 0) {
      if (t->lock_stack[t->lock_count - 1] != o) break; /* nested entries must be neighbours: exit relies on it */
      t->lock_stack[t->lock_count++] = o;
      return;
    }
    if (lock == 0 && __atomic_compare_exchange_n(&o->status, &status, status | AOTRT_STATUS_LOCK_THIN, false,
                                                 __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
      t->lock_stack[t->lock_count++] = o;
      return;
    }
    aotrt_arch_pause();
  }
  aotrt_monitor *m = aotrt_monitor_of(t, o);
  if (aotrt_monitor_owned(t, m, o)) m->recursion++;
  else aotrt_monitor_acquire(t, m);
  aotrt_monitor_drop(m);
}

AOTRT_NOINLINE void aotrt_monitor_exit_slow(aotrt_thread *t, aotrt_object *o) {
  uint32_t status = __atomic_load_n(&o->status, __ATOMIC_ACQUIRE);
  while ((status & AOTRT_STATUS_LOCK_MASK) == AOTRT_STATUS_LOCK_THIN) {
    uint32_t n = aotrt_lock_stack_count(t, o);
    if (n == 0) {
      aotrt_monitor_not_owner(t);
      return;
    }
    if (n > 1 || __atomic_compare_exchange_n(&o->status, &status, status & ~(uint32_t)AOTRT_STATUS_LOCK_MASK, false,
                                             __ATOMIC_RELEASE, __ATOMIC_ACQUIRE)) {
      aotrt_lock_stack_remove(t, o, false);
      return;
    }
  }
  if ((status & AOTRT_STATUS_LOCK_MASK) == 0) {
    aotrt_monitor_not_owner(t);
    return;
  }
  /* If this thread is the owner, the monitor cannot go away. If not, its owner field is never this thread. */
  aotrt_monitor *m = aotrt_monitor_numbered(status >> AOTRT_STATUS_MONITOR_SHIFT);
  if (!aotrt_monitor_owned(t, m, o)) aotrt_monitor_not_owner(t);
  else if (m->recursion > 0) m->recursion--;
  else aotrt_monitor_release(t, m);
}
