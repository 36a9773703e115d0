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

/* NULL without pending: the thread is not running, or is a virtual thread that is not mounted. The first element may
 * stand for the instruction before it rather than be a return address. */
aotrt_array *aotrt_stack_capture_other(aotrt_thread *t, aotrt_object *java_thread, int32_t max_depth) {
  enum { DEEPEST = 1024 };
  uint64_t found[DEEPEST];
  int32_t n = -1;
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
  aotrt_stack_stop_world(t, java_thread);
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
