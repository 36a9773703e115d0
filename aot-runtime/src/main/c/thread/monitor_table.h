/* Private to thread/monitor*.c. */
#ifndef AOTRT_MONITOR_TABLE_H
#define AOTRT_MONITOR_TABLE_H
#include "thread/monitor.h"
#pragma GCC visibility push(hidden)

#define AOTRT_MONITOR_ANONYMOUS ((aotrt_thread *)1)
enum { AOTRT_MONITOR_NUMBER_MASK = -(1 << AOTRT_STATUS_MONITOR_SHIFT) };

aotrt_monitor *aotrt_monitor_numbered(uint32_t number);
aotrt_monitor *aotrt_monitor_take(aotrt_thread *t);       /* off the free list, interest counted */
void aotrt_monitor_give_back(aotrt_thread *t, aotrt_monitor *m);

/* The monitor of o, inflating if need be, with interest counted (it stays until interest is dropped). */
aotrt_monitor *aotrt_monitor_of(aotrt_thread *t, aotrt_object *o);
static inline void aotrt_monitor_drop(aotrt_monitor *m) { __atomic_fetch_sub(&m->interest, 1, __ATOMIC_SEQ_CST); }

void aotrt_waiters_insert(aotrt_waiter_list *l, aotrt_waiter *before, aotrt_waiter *w); /* NULL: as the last */
void aotrt_waiters_remove(aotrt_waiter_list *l, aotrt_waiter *w);

/* Whether t owns m, the monitor of o; settles an anonymous owner. */
bool aotrt_monitor_try(aotrt_thread *t, aotrt_monitor *m); /* acquires if it is free */
bool aotrt_monitor_owned(aotrt_thread *t, aotrt_monitor *m, aotrt_object *o);
void aotrt_monitor_acquire(aotrt_thread *t, aotrt_monitor *m); /* blocks; interest is counted by the caller */
void aotrt_monitor_release(aotrt_thread *t, aotrt_monitor *m);

/* thread/monitor_virtual.c: as acquire and wait, for threads that leave their carrier meanwhile */
void aotrt_monitor_acquire_unmounted(aotrt_thread *t, aotrt_monitor *m);
void aotrt_monitor_wait_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w, int64_t nanos); /* held then */
void aotrt_monitor_notify_unmounted(aotrt_thread *t, aotrt_monitor *m, aotrt_waiter *w);
void aotrt_monitor_tell_entering(aotrt_thread *t, aotrt_monitor *m); /* it is free: wakes one */
uint32_t aotrt_lock_stack_count(const aotrt_thread *t, const aotrt_object *o);
void aotrt_lock_stack_remove(aotrt_thread *t, const aotrt_object *o, bool all);
void aotrt_monitor_not_owner(aotrt_thread *t);             /* sets pending */

#pragma GCC visibility pop
#endif
