/* Stackful continuations: jdk.internal.vm.Continuation's stacks, and what the kernel knows of virtual threads. */
#ifndef AOTRT_CONTINUATION_H
#define AOTRT_CONTINUATION_H
#include "thread/thread.h"
#pragma GCC visibility push(hidden)

/* Leaves the calling stack, which has one below, for that one; returns when it is mounted again, perhaps by another
 * OS thread. The caller holds no lock of the kernel. */
void aotrt_continuation_unmount(aotrt_thread *t);

/* ---- thread/stack_pool.c ---- */
typedef enum { /* a stack can be in use and */
  AOTRT_STACK_CLEAN,    /* free, without pages */
  AOTRT_STACK_FREE,     /* free, with pages */
  AOTRT_STACK_MOUNTED,
  AOTRT_STACK_LEFT,     /* not mounted, has run since the last collection */
  AOTRT_STACK_SCANNED   /* not mounted, nor since the last collection */
} aotrt_stack_state;
aotrt_thread *aotrt_stack_pool_take(aotrt_thread *t);                /* NULL: no memory */
void aotrt_stack_pool_give_back(aotrt_thread *t, aotrt_thread *v);   /* nobody runs on it */
void aotrt_stack_pool_note(aotrt_thread *v, aotrt_stack_state state);
/* World stopped: stacks that are not mounted; not those that are SCANNED, unless `all`. */
void aotrt_stack_pool_each(bool all, void (*visit)(void *argument, const aotrt_thread *v), void *argument);
void aotrt_stack_pool_scanned(void); /* collector: what those refer to that it has visited survives */
void aotrt_stack_pool_trim(void);                                    /* world lock held, world running */

/* ---- thread/virtual.c ---- */
enum { /* values of VirtualThread.state */
  AOTRT_VIRTUAL_RUNNING = 2, AOTRT_VIRTUAL_BLOCKING = 12, AOTRT_VIRTUAL_BLOCKED = 13,
  AOTRT_VIRTUAL_WAITING = 15, AOTRT_VIRTUAL_WAIT = 16, AOTRT_VIRTUAL_TIMED_WAITING = 17, AOTRT_VIRTUAL_TIMED_WAIT = 18
};
/* Whether the stack may be unmounted while it waits for something that the kernel will tell of. */
bool aotrt_virtual_may_unmount(const aotrt_thread *t);
void aotrt_virtual_set_state(aotrt_thread *t, int32_t state);
void aotrt_virtual_begin_wait(aotrt_thread *t, int64_t nanos); /* 0 = no limit */
void aotrt_virtual_notified(aotrt_object *virtual_thread);     /* it is in Object.wait, or about to be or have been */
/* Has Java's unblocker thread make it go on; in a no_stop region or not. */
void aotrt_virtual_unblock(aotrt_thread *t, aotrt_object *virtual_thread);
aotrt_object *aotrt_virtual_unblocked(void);                   /* root: first of those to go on */

#pragma GCC visibility pop
#endif
