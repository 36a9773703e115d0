/* Stackful continuations under jdk.internal.vm.Continuation, which VirtualThread and its scheduler are built on.
 *
 * Each has a stack and, at its top, a thread struct of its own, which generated code keeps in the thread register
 * for as long as it runs on that stack (rule 3); so locks belong to the virtual thread, and nothing pins it but
 * Continuation.pin. Mounting it passes on what belongs to the OS thread: the allocation buffer and the log of the
 * write barrier. Whoever looks for a running stack finds it through `running` of the OS thread's own struct, its
 * host.
 *
 * A stack is left, and come back to, inside of a no_stop region of its struct (rule 8). If the stop signal arrives
 * meanwhile, one struct or the other notes that a stop is pending; the stack arrived at takes the note over.
 *
 * Limits: one mounts on the OS thread of whoever runs it, so that a blocking call of the system blocks that thread. */
#include "thread/continuation.h"
#include "arch/switch.h"
#include "diag/diag.h"
#include "heap/alloc.h"
#include "stack/stack.h"

enum { PINNED_CRITICAL_SECTION = 2 }; /* Continuation.pinnedReason */

static void hand_over(aotrt_thread *from, aotrt_thread *to) {
  to->cursor = from->cursor;
  to->limit = from->limit;
  to->hole_start = from->hole_start;
  to->hole_end = from->hole_end;
  to->block = from->block;
  to->line = from->line;
  to->overflow_cursor = from->overflow_cursor;
  to->overflow_limit = from->overflow_limit;
  to->stress_count = from->stress_count;
  to->log = from->log;
  from->log = NULL;
  from->cursor = from->limit = from->hole_start = from->hole_end = from->overflow_cursor = from->overflow_limit = 0;
  from->block = from->line = 0;
}

static void arrive(aotrt_thread *t, aotrt_thread *from) {
  if (from->stop_pending) {
    from->stop_pending = 0;
    t->stop_pending = 1;
  }
  aotrt_no_stop_end(t);
}

/* `to` is new or was left here, by a switch from it. Not inlined: its frame is where walks of the stack begin. */
static AOTRT_NOINLINE void switch_to(aotrt_thread *t, aotrt_thread *to) {
  aotrt_no_stop_begin(t);
  hand_over(t, to);
  if (t->below) aotrt_stack_pool_note(t, AOTRT_STACK_LEFT);
  if (to->below) aotrt_stack_pool_note(to, AOTRT_STACK_MOUNTED);
  t->saved_registers[AOTRT_SAVED_FP] = (uintptr_t)__builtin_frame_address(0);
  to->host = t->host;
  aotrt_thread_set_running(to);
  arrive(t, aotrt_arch_switch(t, &t->saved_sp, to->saved_sp));
}

/* Its frame bounds walks. */
static AOTRT_NOINLINE void run_body(aotrt_thread *v) {
  v->base_frame = (uintptr_t)__builtin_frame_address(0);
  aotrt_object *continuation = v->continuation;
  v->continuation = NULL;
  aotrt_object *thrown = aotrt_java_continuation_enter(continuation, v);
  if (thrown) aotrt_diag_print(2, "uncaught %s left a continuation\n", aotrt_type_name(aotrt_type_of(thrown)));
}

static void body(aotrt_thread *v, aotrt_thread *from) {
  arrive(v, from);
  run_body(v);
  v->finished = true;
  switch_to(v, v->below);
  aotrt_diag_fatal("a finished continuation was run");
}

/* Runs it until it yields or ends; 0: it has ended. */
int64_t aotrt_continuation_run(aotrt_thread *t, aotrt_object *continuation, int64_t stack, int32_t is_virtual) {
  aotrt_thread *v = (aotrt_thread *)(uintptr_t)stack;
  if (!v) {
    v = aotrt_stack_pool_take(t);
    if (!v) {
      aotrt_heap_throw_oom(t, AOTRT_OOM_THREAD);
      return 0;
    }
    v->java_thread = t->java_thread;
    v->continuation = continuation;
    v->is_virtual = is_virtual != 0;
    v->no_stop = 1; /* as if it had been left */
    v->saved_sp = aotrt_arch_new_stack(v->stack_high, body, v);
    v->state = AOTRT_STATE_JAVA;
  }
  v->below = t;
  switch_to(t, v);
  if (!v->finished) return (int64_t)(uintptr_t)v;
  aotrt_stack_pool_give_back(t, v);
  return 0;
}

void aotrt_continuation_unmount(aotrt_thread *t) { switch_to(t, t->below); }

/* 0, or why it cannot be. */
int32_t aotrt_continuation_yield(aotrt_thread *t) {
  if (t->pins) return PINNED_CRITICAL_SECTION;
  aotrt_continuation_unmount(t);
  return 0;
}

void aotrt_continuation_pin(aotrt_thread *t, int32_t change) { t->pins += (uint32_t)change; }

int32_t aotrt_continuation_is_pinned(aotrt_thread *t) { return t->pins ? PINNED_CRITICAL_SECTION : 0; }

/* Return addresses of one that is not mounted and, by the caller's care, is not going to be. */
aotrt_array *aotrt_continuation_capture(aotrt_thread *t, int64_t stack, int32_t max_depth) {
  const aotrt_thread *v = (const aotrt_thread *)(uintptr_t)stack;
  uintptr_t fp = v ? v->saved_registers[AOTRT_SAVED_FP] : 0;
  aotrt_array *a = aotrt_heap_new_long_array(t, v ? aotrt_stack_walk(v, fp, NULL, max_depth) : 0);
  if (a) aotrt_stack_walk(v, fp, (uint64_t *)a->data, a->length);
  return a;
}
