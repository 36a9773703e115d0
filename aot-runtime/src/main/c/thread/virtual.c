/* What the kernel does for java.lang.VirtualThread (JDK 24 and later): virtual threads that block on a monitor or in
 * Object.wait leave their carrier, and Java's unblocker thread submits them again.
 *
 * The contract is that class's: who blocks sets `state` to one of the transitional values and leaves; the carrier's
 * afterYield settles it. Who wakes one puts it on a list through its field `next`, unless `onWaitingList` says that
 * it is there; the unblocker takes the list, clears the field, and then makes the thread run if its state is
 * BLOCKED. So threads may be woken for nothing, and look again. */
#include "include/slot.h"
#include "gc/remember.h"
#include "os/os.h"
#include "thread/continuation.h"

static aotrt_object *unblocked; /* the list; a root */
static uint32_t news;           /* futex word: bumped when the list has got longer */

static int32_t *state_of(aotrt_object *v) { return (int32_t *)((char *)v + AOTRT_FIELD(VirtualThread, state)); }

/* Not if it is in a transition already, as when a class that VirtualThread.park needs is being initialised. */
bool aotrt_virtual_may_unmount(const aotrt_thread *t) {
  return t->is_virtual && t->pins == 0 && AOTRT_FIELD(VirtualThread, onWaitingList) > 0 &&
         __atomic_load_n(state_of(t->java_thread), __ATOMIC_SEQ_CST) == AOTRT_VIRTUAL_RUNNING;
}

void aotrt_virtual_set_state(aotrt_thread *t, int32_t state) {
  __atomic_store_n(state_of(t->java_thread), state, __ATOMIC_SEQ_CST);
}

void aotrt_virtual_begin_wait(aotrt_thread *t, int64_t nanos) {
  enum { MILLISECOND = 1000000 };
  char *v = (char *)t->java_thread;
  *(int64_t *)(v + AOTRT_FIELD(VirtualThread, timeout)) = nanos > 0 ? (nanos - 1) / MILLISECOND + 1 : 0;
  __atomic_store_n((uint8_t *)v + AOTRT_FIELD(VirtualThread, notified), 0, __ATOMIC_SEQ_CST);
  aotrt_virtual_set_state(t, nanos > 0 ? AOTRT_VIRTUAL_TIMED_WAITING : AOTRT_VIRTUAL_WAITING);
}

void aotrt_virtual_notified(aotrt_object *v) {
  __atomic_store_n((uint8_t *)v + AOTRT_FIELD(VirtualThread, notified), 1, __ATOMIC_SEQ_CST);
  int32_t state = __atomic_load_n(state_of(v), __ATOMIC_SEQ_CST);
  if (state == AOTRT_VIRTUAL_WAIT || state == AOTRT_VIRTUAL_TIMED_WAIT) /* else whoever changed it sees to it */
    __atomic_compare_exchange_n(state_of(v), &state, AOTRT_VIRTUAL_BLOCKED, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

void aotrt_virtual_unblock(aotrt_thread *t, aotrt_object *v) {
  if (__atomic_exchange_n((uint8_t *)v + AOTRT_FIELD(VirtualThread, onWaitingList), 1, __ATOMIC_SEQ_CST)) return;
  int32_t next = AOTRT_FIELD(VirtualThread, next);
  aotrt_no_stop_begin(t);
  aotrt_object *first = __atomic_load_n(&unblocked, __ATOMIC_RELAXED);
  do {
    aotrt_barrier(t, v);
    aotrt_ref_set(v, next, first);
  } while (!__atomic_compare_exchange_n(&unblocked, &first, v, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED));
  __atomic_fetch_add(&news, 1, __ATOMIC_SEQ_CST);
  aotrt_no_stop_end(t);
  if (!first) aotrt_os_futex_wake(&news, 1);
}

aotrt_object *aotrt_virtual_unblocked(void) { return __atomic_load_n(&unblocked, __ATOMIC_RELAXED); }

/* VirtualThread.takeVirtualThreadListToUnblock: waits until there are some. */
aotrt_object *aotrt_virtual_take_unblocked(aotrt_thread *t) {
  for (;;) {
    uint32_t seen = __atomic_load_n(&news, __ATOMIC_SEQ_CST);
    aotrt_object *first = __atomic_exchange_n(&unblocked, NULL, __ATOMIC_SEQ_CST);
    if (first) return first;
    aotrt_thread_enter_native(t);
    aotrt_os_futex_wait(&news, seen, -1);
    aotrt_thread_leave_native(t);
  }
}
