/* What AOT_OPTS has set, for HotSpotDiagnosticMXBean (org.nativeaot.runtime.RuntimeSwitch), which may also change what
 * concerns heap dumps: path and flag are read under the world lock, or only then. */
#include "boot/options.h"
#include "diag/heap_dump.h"
#include "heap/alloc.h"
#include "heap/space.h"
#include "os/memory_functions.h"
#include "thread/thread.h"

void aotrt_options_values(aotrt_thread *t, aotrt_array *longs) {
  const aotrt_options_record *o = &aotrt_options;
  const int64_t values[] = { /* in the order of RuntimeSwitch.all() */
      (int64_t)aotrt_heap.max_bytes, (int64_t)o->initial_heap, (int64_t)o->stack_size, o->trace_depth,
      o->active_processors, o->ignore_explicit_gc, o->exit_on_oom, o->crash_on_oom, o->heap_dump_on_oom, AOTRT_NARROW};
  if ((size_t)longs->length * sizeof(int64_t) >= sizeof values) memcpy(longs->data, values, sizeof values);
}

int64_t aotrt_options_max_direct_memory(aotrt_thread *t) { return (int64_t)aotrt_options.max_direct_memory; }

aotrt_array *aotrt_options_heap_dump_path(aotrt_thread *t) {
  return aotrt_heap_new_bytes(t, aotrt_options.heap_dump_path, strlen(aotrt_options.heap_dump_path));
}

void aotrt_options_set_heap_dump(aotrt_thread *t, int32_t on) {
  __atomic_store_n(&aotrt_options.heap_dump_on_oom, on != 0, __ATOMIC_RELAXED);
}

int32_t aotrt_options_set_heap_dump_path(aotrt_thread *t, aotrt_array *path) {
  size_t n = strlen(path->data) + 1;
  if (n > sizeof aotrt_options.heap_dump_path) return 0;
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
  memcpy(aotrt_options.heap_dump_path, path->data, n);
  aotrt_world_release();
  aotrt_thread_leave_native(t);
  return 1;
}
