/* Stack walks. Every function keeps a frame pointer: [fp] is the caller's, [fp + 8] the return address, on x64 and
 * arm64 alike. Addresses in kernel code are left in; they decode to nothing. */
#include "heap/alloc.h"
#include "os/os.h"
#include "signal/signal.h"
#include "stack/stack.h"
#include "thread/thread.h"

__attribute__((no_sanitize("address", "thread")))
int32_t aotrt_stack_walk(const aotrt_thread *t, uintptr_t fp, uint64_t *into, int32_t max) {
  int32_t n = 0;
  while (n < max && fp >= t->stack_low && fp < t->base_frame && (fp & 7) == 0) {
    const uintptr_t *frame = (const uintptr_t *)fp;
    if (frame[0] <= fp || frame[0] >= t->base_frame) break; /* the base frame is the kernel's */
    if (into) into[n] = frame + 1 == t->return_slot ? t->return_address : frame[1];
    n++;
    fp = frame[0];
  }
  return n;
}

AOTRT_NOINLINE aotrt_array *aotrt_stack_capture(aotrt_thread *t, int32_t max_depth) {
  uintptr_t fp = (uintptr_t)__builtin_frame_address(0);
  aotrt_array *a = aotrt_heap_new_long_array(t, aotrt_stack_walk(t, fp, NULL, max_depth));
  if (a) aotrt_stack_walk(t, fp, (uint64_t *)a->data, a->length);
  return a;
}

/* As capture, into a long[] that exists already: for errors thrown when nothing can be allocated. */
AOTRT_NOINLINE void aotrt_stack_fill(aotrt_thread *t, aotrt_array *into) {
  aotrt_stack_walk(t, (uintptr_t)__builtin_frame_address(0), (uint64_t *)into->data, into->length);
}

/* The return address of a function that was stopped before its frame stood or after it was gone, or 0: the chain then
 * begins with the caller's frame. Told by the instructions that make and leave frames, the same in all code of ours. */
__attribute__((no_sanitize("address", "thread")))
static uint64_t frameless_return(const aotrt_stop_context *c) {
  uintptr_t start = aotrt_stack_function_start(c->pc);
  if (!start) return 0;
#if defined(__x86_64__)
  enum { PUSH_RBP = 0x55, RET = 0xc3 };
  const uint8_t *at = (const uint8_t *)c->pc;
  const uint64_t *sp = (const uint64_t *)c->sp;
  if (*at == RET || (c->pc == start && *at == PUSH_RBP)) return sp[0];
  if (c->pc == start + 1 && at[-1] == PUSH_RBP) return sp[1]; /* before mov %rsp, %rbp */
  return 0;
#else
  enum { RET = 0xd65f03c0u, ADD_FP_SP = 0x910003fdu, IMMEDIATE = 0xfffu << 10, LONGEST_PROLOGUE = 8 };
  if (*(const uint32_t *)c->pc == RET) return c->link;
  const uint32_t *i = (const uint32_t *)start;
  for (uint32_t n = 0; n < LONGEST_PROLOGUE && (uintptr_t)i < c->pc; n++, i++)
    if ((*i & ~IMMEDIATE) == ADD_FP_SP) return 0;
  return (uintptr_t)i == c->pc ? c->link : 0;
#endif
}

int32_t aotrt_stack_of_stopped(const aotrt_thread *t, uint64_t *into, int32_t max) {
  int32_t n = 0;
  bool by_signal = t->stopped_by_signal && t == aotrt_thread_running(t->host);
  uint64_t caller = by_signal ? frameless_return(t->stop) : 0;
  if (by_signal && n < max) into[n++] = t->stop->pc + 1; /* as if it returned there: decodes to this instruction */
  if (caller && n < max) into[n++] = t->return_slot && caller == *t->return_slot ? t->return_address : caller;
  return n + aotrt_stack_walk(t, by_signal ? t->stop->fp : t->saved_registers[AOTRT_SAVED_FP], into + n, max - n);
}

/* NULL without pending: the thread is not running, or is a virtual thread that is not mounted. The first element may
 * stand for the instruction before it rather than be a return address. */
aotrt_array *aotrt_stack_capture_other(aotrt_thread *t, aotrt_object *java_thread, int32_t max_depth) {
  enum { DEEPEST = 1024 };
  uint64_t found[DEEPEST];
  int32_t n = -1;
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
  aotrt_world_stop(t);
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    /* The one asked for can be a carrier that has something mounted, or what it has mounted. */
    const aotrt_thread *r = aotrt_thread_running(o), *asked = o->platform_thread == java_thread ? o : r;
    if ((asked == r && r->java_thread != java_thread) || r == t || !asked->base_frame) continue;
    n = aotrt_stack_of_stopped(asked, found, max_depth < DEEPEST ? max_depth : DEEPEST);
  }
  aotrt_world_resume();
  aotrt_world_release();
  aotrt_thread_leave_native(t);
  if (n < 0) return NULL;
  aotrt_array *a = aotrt_heap_new_long_array(t, n);
  for (int32_t i = 0; a && i < n; i++) ((uint64_t *)a->data)[i] = found[i];
  return a;
}
