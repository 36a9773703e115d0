/* Life of a thread: struct, start, end, the list, waiting for the last non-daemon thread. One OS thread each.
 * A struct enters and leaves the list under the world lock with the stop signal blocked. */
#include "thread/thread.h"
#include "boot/options.h"
#include "diag/diag.h"
#include "gc/remember.h"
#include "heap/alloc.h"
#include "include/slot.h"
#include "os/os.h"
#include "thread/census.h"
#include "thread/monitor.h"

/* AOTRT_STACK_RESERVE holds the longest chain of Java functions without a stack check, the kernel's own frames, a
 * signal frame with the full extended register state. */
enum { SMALLEST_STACK = 512 * 1024 };

aotrt_thread *aotrt_threads;
static _Thread_local aotrt_thread *current;
static aotrt_thread *free_structs; /* guarded by the world lock */
static uint32_t non_daemon;        /* futex word: running non-daemon threads */

aotrt_thread *aotrt_thread_current(void) { return current; }

/* Not inlined: a thread-local address must not be kept across a switch of stacks. */
void aotrt_thread_set_running(aotrt_thread *t) {
  __atomic_store_n(&t->host->running, t, __ATOMIC_RELEASE);
  current = t;
}

void aotrt_thread_reset(aotrt_thread *t) {
  t->cursor = t->limit = t->hole_start = t->hole_end = t->overflow_cursor = t->overflow_limit = 0;
  t->block = t->line = 0;
  t->java_thread = t->pending = t->platform_thread = t->scoped_cache = t->continuation = NULL;
  t->host = t->running = t;
  t->below = NULL;
  t->pins = 0;
  t->no_stop = t->stop_pending = t->stop_ack = 0;
  t->lock_count = 0;
  t->blocked_on = NULL;
  t->stack_low = t->stack_high = t->base_frame = 0;
  t->saved_sp = t->entry_sp = 0;
  t->tid = 0;
  t->return_slot = NULL;
  t->stop = NULL;
  for (int i = 0; i < AOTRT_SAVED_REGISTERS; i++) t->saved_registers[i] = t->entry_registers[i] = 0;
  t->permit = t->asleep = t->wait_reason = 0;
  t->daemon = t->kernel_only = t->is_virtual = t->finished = t->stopped_by_signal = false;
  t->stress_count = aotrt_options.gc_stress;
}

aotrt_thread *aotrt_thread_create_struct(void) { /* world lock held */
  if (!free_structs) {
    enum { CHUNK = 64 * 1024 };
    char *p = aotrt_os_reserve(CHUNK);
    if (!p || aotrt_os_commit(p, CHUNK) != 0) return NULL;
    for (size_t at = 0; at + sizeof(aotrt_thread) <= CHUNK; at += (sizeof(aotrt_thread) + 127) & ~(size_t)127) {
      aotrt_thread *t = (aotrt_thread *)(p + at);
      t->next = free_structs;
      free_structs = t;
    }
  }
  aotrt_thread *t = free_structs;
  free_structs = t->next;
  aotrt_thread_reset(t);
  __atomic_store_n(&t->state, AOTRT_STATE_NATIVE, __ATOMIC_SEQ_CST);
  return t;
}

void aotrt_thread_link(aotrt_thread *t) {
  t->previous = NULL;
  t->next = aotrt_threads;
  if (t->next) t->next->previous = t;
  aotrt_threads = t;
  t->in_list = true;
  if (!t->daemon) __atomic_fetch_add(&non_daemon, 1, __ATOMIC_SEQ_CST);
  aotrt_census_enter(t);
}

void aotrt_thread_unlink(aotrt_thread *t) {
  if (t->previous) t->previous->next = t->next;
  else aotrt_threads = t->next;
  if (t->next) t->next->previous = t->previous;
  t->in_list = false;
  aotrt_census_leave(t);
  if (!t->daemon) {
    __atomic_fetch_sub(&non_daemon, 1, __ATOMIC_SEQ_CST);
    aotrt_os_futex_wake(&non_daemon, INT32_MAX);
  }
  t->next = free_structs;
  free_structs = t;
}

void aotrt_thread_begin(aotrt_thread *t) {
  current = t;
  t->tid = aotrt_os_thread_id();
  t->handle = aotrt_os_thread_self();
  aotrt_os_thread_stack(&t->stack_low, &t->stack_high);
  t->stack_limit = t->stack_low + AOTRT_STACK_RESERVE;
  if (!t->fault_stack) {
    void *p = aotrt_os_reserve(AOTRT_FAULT_STACK);
    if (p && aotrt_os_commit(p, AOTRT_FAULT_STACK) == 0) t->fault_stack = p;
  }
  if (t->fault_stack) aotrt_os_fault_stack(t->fault_stack, AOTRT_FAULT_STACK);
  t->saved_sp = t->stack_high; /* nothing to scan yet */
  aotrt_os_stop_signal_block(false);
}

/* Thread.join and isAlive look at eetop: cleared under the thread's monitor, then everyone waiting is told. The Java
 * body has normally done so already, together with the state TERMINATED. */
static void announce_end(aotrt_thread *t) {
  int32_t at = AOTRT_FIELD(Thread, eetop);
  aotrt_object *o = t->java_thread;
  if (at <= 0 || !o || __atomic_load_n((uint64_t *)((char *)o + at), __ATOMIC_SEQ_CST) == 0) return;
  aotrt_monitor_enter(t, o);
  __atomic_store_n((uint64_t *)((char *)o + at), 0, __ATOMIC_SEQ_CST);
  aotrt_monitor_notify(t, o, 1);
  aotrt_monitor_exit(t, o);
}

static void end(aotrt_thread *t) {
  aotrt_os_stop_signal_block(true);
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
  t->java_thread = t->platform_thread = t->pending = NULL;
  aotrt_remember_end_thread(t);
  if (t->fault_stack) aotrt_os_fault_stack(NULL, 0);
  current = NULL;
  aotrt_thread_unlink(t);
  aotrt_world_release();
}

/* Its frame bounds stack walks. */
static AOTRT_NOINLINE void run_java(aotrt_thread *t) {
  t->base_frame = (uintptr_t)__builtin_frame_address(0);
  aotrt_thread_leave_native(t);
  if (AOTRT_FIELD(Thread, name) > 0)
    aotrt_thread_set_name(t, aotrt_ref_get(t->java_thread, AOTRT_FIELD(Thread, name)));
  aotrt_object *thrown = aotrt_java_thread_run(t->java_thread, t);
  if (thrown) aotrt_diag_print(2, "uncaught %s left a thread's body\n", aotrt_type_name(aotrt_type_of(thrown)));
  announce_end(t);
}

static void *body(void *argument) {
  aotrt_thread *t = argument;
  aotrt_thread_begin(t);
  run_java(t);
  end(t);
  return NULL;
}

static void set_eetop(aotrt_object *java_thread, aotrt_thread *t) {
  int32_t at = AOTRT_FIELD(Thread, eetop);
  if (at > 0) __atomic_store_n((uint64_t *)((char *)java_thread + at), (uint64_t)(uintptr_t)t, __ATOMIC_SEQ_CST);
}

static aotrt_thread *enlist(aotrt_thread *t, aotrt_object *java_thread, bool daemon) {
  aotrt_world_enter(t);
  aotrt_thread *n = aotrt_thread_create_struct();
  if (n) {
    n->java_thread = n->platform_thread = java_thread;
    n->daemon = daemon;
    aotrt_thread_link(n);
  }
  aotrt_world_leave(t);
  return n;
}

/* In NATIVE all the while, since creating a thread takes locks of the C library's: one that was stopped in malloc may
 * hold them until the world goes on, and this one, which no signal reaches, would never stand still. */
static bool create(aotrt_thread *t, aotrt_thread *n, size_t stack_size) {
  aotrt_thread_enter_native(t);
  bool was = aotrt_os_stop_signal_block(true); /* inherited by the new thread until it is ready */
  uint64_t handle;
  bool created = aotrt_os_thread_create(&handle, stack_size, body, n) == 0;
  if (!was) aotrt_os_stop_signal_block(false);
  if (!created) {
    aotrt_world_acquire(t);
    n->java_thread = n->platform_thread = NULL;
    aotrt_thread_unlink(n);
    aotrt_world_release();
  }
  aotrt_thread_leave_native(t);
  return created;
}

void aotrt_thread_start(aotrt_thread *t, aotrt_object *java_thread, int64_t stack_size, int32_t daemon) {
  uint64_t size = stack_size > 0 ? (uint64_t)stack_size : aotrt_options.stack_size;
  if (size < SMALLEST_STACK) size = SMALLEST_STACK;
  aotrt_thread *n = enlist(t, java_thread, daemon != 0);
  if (n) {
    set_eetop(java_thread, n);
    if (create(t, n, aotrt_stack_with_reserve(size))) return;
    set_eetop(java_thread, NULL);
  }
  aotrt_heap_throw_oom(t, AOTRT_OOM_THREAD);
}

void aotrt_thread_attach(aotrt_thread *t, aotrt_object *java_thread) {
  t->java_thread = t->platform_thread = java_thread;
  set_eetop(java_thread, t);
}

/* Thread.setCurrentThread: for the stack that calls. */
void aotrt_thread_set_current(aotrt_thread *t, aotrt_object *java_thread) { t->java_thread = java_thread; }

aotrt_object *aotrt_thread_scoped_cache(aotrt_thread *t) { return t->host->scoped_cache; }
void aotrt_thread_set_scoped_cache(aotrt_thread *t, aotrt_object *object_array) {
  t->host->scoped_cache = object_array;
}

aotrt_thread *aotrt_thread_of(aotrt_object *java_thread) {
  int32_t at = AOTRT_FIELD(Thread, eetop);
  if (at <= 0 || !java_thread) return NULL;
  return (aotrt_thread *)(uintptr_t)__atomic_load_n((uint64_t *)((char *)java_thread + at), __ATOMIC_SEQ_CST);
}

void aotrt_thread_await_non_daemon(aotrt_thread *t) {
  aotrt_thread_enter_native(t);
  uint32_t self = t->daemon ? 0 : 1, n;
  while ((n = __atomic_load_n(&non_daemon, __ATOMIC_SEQ_CST)) > self) aotrt_os_futex_wait(&non_daemon, n, -1);
  aotrt_thread_leave_native(t);
}

void aotrt_thread_start_kernel_only(void *(*body)(void *)) {
  enum { STACK = 256 * 1024 };
  aotrt_world_acquire(NULL);
  aotrt_thread *t = aotrt_thread_create_struct();
  if (!t) aotrt_diag_startup_error("no memory for a thread of the runtime");
  t->daemon = t->kernel_only = true;
  aotrt_thread_link(t);
  aotrt_world_release();
  uint64_t handle;
  if (aotrt_os_thread_create(&handle, STACK, body, t) != 0)
    aotrt_diag_startup_error("cannot create a thread of the runtime");
}

/* ---- the main thread ---- */

static void (*main_body)(aotrt_thread *);

static AOTRT_NOINLINE void run_main_body(aotrt_thread *t) {
  t->base_frame = (uintptr_t)__builtin_frame_address(0);
  aotrt_thread_leave_native(t);
  main_body(t);
}

static void *main_start(void *argument) {
  aotrt_thread *t = argument;
  aotrt_thread_begin(t);
  run_main_body(t);
  end(t);
  return NULL;
}

void aotrt_thread_run_main(void (*to_run)(aotrt_thread *), uint64_t stack_size) {
  main_body = to_run;
  aotrt_world_acquire(NULL);
  aotrt_thread *t = aotrt_thread_create_struct();
  if (!t) aotrt_diag_startup_error("no memory for the main thread");
  aotrt_thread_link(t);
  aotrt_world_release();
  aotrt_os_stop_signal_block(true); /* for this initial thread for good, for the new one until it is ready */
  uint64_t handle;
  int r = aotrt_os_thread_create(&handle, aotrt_stack_with_reserve(stack_size), main_start, t);
  if (r != 0) aotrt_diag_startup_error("cannot create the main thread (error %d)", (int64_t)-r);
}
