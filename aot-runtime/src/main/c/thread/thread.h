/* Threads of the kernel: states, the stop protocol, starting and ending, blocking. The rules that make asynchronous
 * stops sound are written in thread/stop.c. */
#ifndef AOTRT_THREAD_H
#define AOTRT_THREAD_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

/* ---- a lock on a futex word, for short critical sections of the kernel ---- */
typedef struct aotrt_lock { uint32_t word; } aotrt_lock; /* 0 free, 1 held, 2 held and perhaps waited for */
void aotrt_lock_acquire(aotrt_lock *l);
bool aotrt_lock_try(aotrt_lock *l);
void aotrt_lock_release(aotrt_lock *l);

/* ---- regions in which the calling thread must not be stopped (it may hold kernel locks, half-changed data) ---- */
void aotrt_thread_stop_self(aotrt_thread *t);
static inline void aotrt_no_stop_begin(aotrt_thread *t) {
  t->no_stop = t->no_stop + 1;
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
}
static inline void aotrt_no_stop_end(aotrt_thread *t) {
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  t->no_stop = t->no_stop - 1;
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  if (AOTRT_UNLIKELY(t->stop_pending) && t->no_stop == 0) aotrt_thread_stop_self(t);
}

/* ---- regions in which the thread counts as stopped; it must not touch the Java heap there ---- */
void aotrt_thread_enter_native(aotrt_thread *t); /* assembly: publishes the callee-saved registers and sp */
void aotrt_thread_enter_native_as_entered(aotrt_thread *t); /* publishes what the kernel's entry noted (arch/entry.c) */
void aotrt_thread_leave_native(aotrt_thread *t); /* waits while the world is stopped */
/* Where saved_registers has the frame pointer. */
enum { AOTRT_SAVED_FP =
#if defined(__x86_64__)
  1
#else
  10
#endif
};

/* ---- the list of threads ---- */
extern aotrt_lock aotrt_world;            /* guards the list; held for the whole of a stop */
extern aotrt_thread *aotrt_threads;       /* live threads */
void aotrt_world_acquire(aotrt_thread *t); /* t in NATIVE, or NULL during start-up */
void aotrt_world_release(void);

/* For a thread in Java: as if in native code while it holds the lock. */
static inline void aotrt_world_enter(aotrt_thread *t) {
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
}
static inline void aotrt_world_leave(aotrt_thread *t) {
  aotrt_world_release();
  aotrt_thread_leave_native(t);
}

/* Stops every other thread / lets them go. World lock held, t in NATIVE. */
void aotrt_world_stop(aotrt_thread *t);
void aotrt_world_resume(void);

/* The stack that runs on a listed thread's OS thread now: its own, or that of a continuation. */
static inline aotrt_thread *aotrt_thread_running(const aotrt_thread *host) {
  return __atomic_load_n(&host->running, __ATOMIC_SEQ_CST);
}

AOTRT_NOINLINE void aotrt_thread_set_running(aotrt_thread *t); /* t->host is set; in a no_stop region */
void aotrt_thread_reset(aotrt_thread *t); /* all fields that belong to one life of the struct */
enum { AOTRT_STACK_RESERVE = 192 * 1024 }; /* below stack_limit: see thread.c */
static inline size_t aotrt_stack_with_reserve(uint64_t size) { /* a multiple of every page size */
  return (size + AOTRT_STACK_RESERVE + 0xffff) & ~(size_t)0xffff;
}
aotrt_thread *aotrt_thread_current(void); /* NULL on a thread that the kernel does not know */
aotrt_thread *aotrt_thread_create_struct(void);
void aotrt_thread_begin(aotrt_thread *t); /* on the new thread: bounds, ids, signal stack; ends in NATIVE */
void aotrt_thread_start_kernel_only(void *(*body)(void *)); /* during start-up; the body never returns */
void aotrt_thread_link(aotrt_thread *t);  /* world lock held */
void aotrt_thread_unlink(aotrt_thread *t);
void aotrt_thread_run_main(void (*body)(aotrt_thread *), uint64_t stack_size); /* returns if it cannot start */

/* ---- events: sleep, park, Object.wait and interruption share one futex word a thread ---- */
/* Waker: make the condition true, then signal. Sleeper: look at the event, test conditions, wait, test again. */
void aotrt_event_signal(aotrt_thread *host);
uint32_t aotrt_event_seen(const aotrt_thread *host);
/* In JAVA, t's host: until signalled since `seen`, for timeout_ns (-1: no limit), or for no reason. rounds: of the place
 * that it waits at; NULL: blocks at once. */
void aotrt_event_wait(aotrt_thread *t, uint32_t seen, int64_t timeout_ns, uint32_t *rounds);

/* ---- thread/adaptive_spin.c; rounds: 0 at first, of each place where threads wait ---- */
uint32_t aotrt_spin_begin(const uint32_t *rounds); /* how many pauses to spin at most */
void aotrt_spin_end(void);
void aotrt_spin_learn(uint32_t *rounds, int64_t blocked_ns); /* after spinning for nothing and blocking */

bool aotrt_thread_is_interrupted(aotrt_thread *t);
void aotrt_thread_clear_interrupt(aotrt_thread *t);
aotrt_thread *aotrt_thread_of(aotrt_object *java_thread); /* NULL if it has no running kernel thread */

#pragma GCC visibility pop
#endif
