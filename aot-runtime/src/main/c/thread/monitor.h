/* Java monitors: thin locks in the object's status word, inflating to monitors in a side table.
 *
 * Lock bits of the status word: 0 unlocked, THIN (the owner has the object on its lock stack, once for each entry),
 * INFLATED (bits 12..31 hold the number of the monitor). Inspired by lightweight locking in HotSpot (JEP-less change
 * JDK-8291555). A contender cannot know a thin lock's owner, so it inflates with owner ANONYMOUS; the owner recognises
 * itself by its lock stack. Monitors are type-stable memory: whoever acquires one then checks that it still
 * belongs to the object, because the collector deflates idle monitors. */
#ifndef AOTRT_MONITOR_H
#define AOTRT_MONITOR_H
#include "thread/thread.h"
#pragma GCC visibility push(hidden)

typedef struct aotrt_waiter {
  aotrt_thread *thread;
  struct aotrt_waiter *next, *previous;   /* in the wait set or in the queue: never in both */
  uint32_t notified;
  bool unmounted;                         /* its thread waits without a carrier */
  bool entering;                          /* is in the queue; guarded by queue_lock */
} aotrt_waiter;

typedef struct aotrt_waiter_list { aotrt_waiter *first, *last; } aotrt_waiter_list;

typedef struct aotrt_monitor {
  uint32_t word;               /* AOTRT_MONITOR_HELD, _WOKEN, and how many threads are blocked in _BLOCKED's */
  uint32_t permits;            /* futex word: to go on, for as many of those that were blocked */
  uint32_t number;             /* its own */
  aotrt_thread *owner;         /* ANONYMOUS while a thin owner has not noticed; written by the holder */
  aotrt_object *object;        /* NULL: on the free list. Not a root unless in use */
  uint32_t recursion;          /* entries beyond the first; holder only */
  uint32_t interest;           /* threads entering or waiting: keeps the collector from deflating */
  uint32_t enter_rounds;       /* how long to spin before blocking, in an entry and in a wait: see */
  uint32_t wait_rounds;        /* thread/adaptive_spin.c */
  aotrt_waiter_list waiting;   /* wait set, oldest first; holder only */
  aotrt_waiter_list queue;     /* virtual threads to be told when it is free; guarded by queue_lock */
  uint32_t entering;           /* how many they are; changed under the lock, read without */
  aotrt_lock queue_lock;       /* taken in no_stop regions */
  struct aotrt_monitor *next_free;
} __attribute__((aligned(128))) aotrt_monitor; /* those of other locks in lines of the cache of their own */

/* Of a monitor's word. WOKEN: some thread that was blocked is on its way and will look at the word, so that whoever
 * releases the monitor meanwhile need not wake another one. */
enum { AOTRT_MONITOR_HELD = 1, AOTRT_MONITOR_WOKEN = 2, AOTRT_MONITOR_BLOCKED = 4 };

/* thread/monitor_inflated.c: what the inlined paths leave over */
AOTRT_NOINLINE void aotrt_monitor_enter_slow(aotrt_thread *t, aotrt_object *o);
AOTRT_NOINLINE void aotrt_monitor_exit_slow(aotrt_thread *t, aotrt_object *o);
void aotrt_monitor_notify(aotrt_thread *t, aotrt_object *o, int32_t all);

/* Collector, world stopped: calls back for the object of each monitor in use; deflates idle ones and those of dead
 * objects. survivor: where the object is now, NULL if it is dead. */
void aotrt_monitor_roots(void (*visit)(aotrt_object *));
void aotrt_monitor_sweep(aotrt_object *(*survivor)(aotrt_object *));

/* World stopped: calls back for each monitor in use. */
void aotrt_monitor_each(void (*visit)(const aotrt_monitor *m, void *argument), void *argument);

#pragma GCC visibility pop
#endif
