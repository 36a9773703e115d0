/* Entering and leaving where others are in the way, and what that shares with wait and notify. */
#include "arch/pause.h"
#include "os/os.h"
#include "thread/continuation.h"
#include "thread/monitor_table.h"

enum { SPINS = 100, MOST_PAUSES = 64 }; /* before blocking; a pause lasts some tens of nanoseconds */

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

static void own(aotrt_thread *t, aotrt_monitor *m) {
  m->recursion = 0;
  __atomic_store_n(&m->owner, t, __ATOMIC_RELAXED);
}

/* clear: WOKEN, or nothing */
static bool take(aotrt_monitor *m, uint32_t clear) {
  uint32_t word = __atomic_load_n(&m->word, __ATOMIC_SEQ_CST);
  while (!(word & AOTRT_MONITOR_HELD))
    if (__atomic_compare_exchange_n(&m->word, &word, (word | AOTRT_MONITOR_HELD) & ~clear, false, __ATOMIC_SEQ_CST,
                                    __ATOMIC_SEQ_CST))
      return true;
  return false;
}

static bool take_after(int pauses, aotrt_monitor *m, uint32_t clear) {
  while (pauses-- > 0) aotrt_arch_pause();
  return take(m, clear);
}

/* Looks more and more seldom (Anderson, "The Performance of Spin Lock Alternatives", 1990): a lock that goes to and fro
 * between processors takes along all that it guards, so who has it is to keep it for a while. */
static bool take_spinning(aotrt_monitor *m, uint32_t clear) {
  bool taken = take(m, clear);
  for (int pauses = 1; !taken && pauses < MOST_PAUSES; pauses *= 2) taken = take_after(pauses, m, clear);
  if (taken) return true;
  for (uint32_t left = aotrt_spin_begin(&m->enter_rounds); !taken && left >= MOST_PAUSES; left -= MOST_PAUSES)
    taken = take_after(MOST_PAUSES, m, clear);
  aotrt_spin_end();
  return taken;
}

bool aotrt_monitor_try(aotrt_thread *t, aotrt_monitor *m) {
  bool taken = take(m, 0);
  if (taken) own(t, m);
  return taken;
}

/* Counts the caller as blocked, unless the monitor is free: then takes it and returns true. */
static bool take_or_count(aotrt_monitor *m, uint32_t clear) {
  uint32_t word = __atomic_load_n(&m->word, __ATOMIC_SEQ_CST), next;
  do next = (word & AOTRT_MONITOR_HELD ? word + AOTRT_MONITOR_BLOCKED : word | AOTRT_MONITOR_HELD) & ~clear;
  while (!__atomic_compare_exchange_n(&m->word, &word, next, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
  return !(word & AOTRT_MONITOR_HELD);
}

static void await_permit(aotrt_monitor *m) {
  int64_t start = aotrt_os_monotonic();
  for (;;) {
    uint32_t n = __atomic_load_n(&m->permits, __ATOMIC_SEQ_CST);
    if (n == 0) aotrt_os_futex_wait(&m->permits, 0, -1);
    else if (__atomic_compare_exchange_n(&m->permits, &n, n - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) break;
  }
  aotrt_spin_learn(&m->enter_rounds, aotrt_os_monotonic() - start);
}

void aotrt_monitor_acquire(aotrt_thread *t, aotrt_monitor *m) {
  if (!take_spinning(m, 0)) {
    if (aotrt_virtual_may_unmount(t)) {
      aotrt_monitor_acquire_unmounted(t, m);
      return;
    }
    t->host->wait_reason = AOTRT_WAIT_MONITOR_ENTER;
    t->blocked_on = m;
    aotrt_thread_enter_native(t);
    if (!take_or_count(m, 0)) {
      do await_permit(m);
      while (!take_spinning(m, AOTRT_MONITOR_WOKEN) && !take_or_count(m, AOTRT_MONITOR_WOKEN));
    }
    aotrt_thread_leave_native(t);
    t->blocked_on = NULL;
    t->host->wait_reason = AOTRT_WAIT_NONE;
  }
  own(t, m);
}

/* One of those that are blocked is woken, but none as long as another one is on its way; they try again like anybody
 * else. (A thread that runs takes a lock often in the time that one needs to wake up.) Whoever is counted in the word
 * has an interest, so that the monitor stays what it is. */
AOTRT_NOINLINE void aotrt_monitor_wake(aotrt_thread *t, aotrt_monitor *m) {
  uint32_t word = __atomic_load_n(&m->word, __ATOMIC_SEQ_CST);
  while (aotrt_monitor_wakes(word))
    if (__atomic_compare_exchange_n(&m->word, &word, (word - AOTRT_MONITOR_BLOCKED) | AOTRT_MONITOR_WOKEN, false,
                                    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
      __atomic_fetch_add(&m->permits, 1, __ATOMIC_SEQ_CST);
      aotrt_os_futex_wake(&m->permits, 1);
      break;
    }
  if (AOTRT_UNLIKELY(__atomic_load_n(&m->entering, __ATOMIC_SEQ_CST))) aotrt_monitor_tell_entering(t, m);
}

AOTRT_NOINLINE void aotrt_monitor_enter_held(aotrt_thread *t, aotrt_object *o) {
  aotrt_no_stop_end(t);
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

AOTRT_NOINLINE void aotrt_monitor_exit_any(aotrt_thread *t, aotrt_object *o) {
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
