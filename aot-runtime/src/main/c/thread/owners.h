/* Who waits for whom: the owners of monitors and ownable synchronizers, deadlocks. World stopped. */
#ifndef AOTRT_OWNERS_H
#define AOTRT_OWNERS_H
#include "thread/monitor.h"
#pragma GCC visibility push(hidden)

typedef struct aotrt_wait {
  aotrt_object *lock;             /* whose monitor it enters or waits in, or Thread.parkBlocker; NULL = none */
  const aotrt_monitor *monitor;   /* it is blocked entering this one; NULL = it waits for something else */
  aotrt_object *owner;            /* the java.lang.Thread that has the lock; NULL = nobody or unknown */
} aotrt_wait;

/* Of a listed thread. Nothing while it runs another stack: a carrier does not wait itself. */
aotrt_wait aotrt_owners_wait_of(const aotrt_thread *t);

/* Follows a cycle: the thread that a waiting one waits for; NULL if that is none of the platform's, or it does not
 * wait. */
aotrt_thread *aotrt_owners_next(const aotrt_thread *t, bool synchronizers);

/* Calls back for a thread on each cycle of threads that wait for each other; without `synchronizers` only for
 * monitors. */
void aotrt_owners_each_deadlock(bool synchronizers, void (*cycle)(aotrt_thread *first, void *argument), void *argument);

#pragma GCC visibility pop
#endif
