/* Natives of Runtime, System, Unsafe's raw memory: what needs no particular system. */
#include "boot/image.h"
#include "boot/options.h"
#include "diag/diag.h"
#include "gc/gc.h"
#include "heap/alloc.h"
#include "heap/space.h"
#include "os/memory_functions.h"
#include "os/os.h"

int64_t aotrt_runtime_max_memory(aotrt_thread *t) { return (int64_t)aotrt_heap.max_bytes; }

static uint64_t used(void) { return aotrt_heap.live_bytes + aotrt_heap.handed_out; }

int64_t aotrt_runtime_total_memory(aotrt_thread *t) { return (int64_t)aotrt_heap_capacity(); }

int64_t aotrt_runtime_free_memory(aotrt_thread *t) {
  int64_t n = aotrt_runtime_total_memory(t) - (int64_t)used();
  return n > 0 ? n : 0;
}

void aotrt_runtime_gc_entered(aotrt_thread *t);
__attribute__((used)) void aotrt_runtime_gc_entered(aotrt_thread *t) { /* from aotrt_runtime_gc, arch/entry.c */
  if (!aotrt_options.ignore_explicit_gc) aotrt_gc_collect(t, AOTRT_GC_EXPLICIT, 0);
}

int64_t aotrt_runtime_gc_count(aotrt_thread *t) { return (int64_t)aotrt_gc_number(); }

int32_t aotrt_runtime_processors(aotrt_thread *t) { return aotrt_processors(); }

aotrt_object *aotrt_string_from_utf8(aotrt_thread *t, aotrt_array *bytes, int32_t offset, int32_t length) {
  return aotrt_heap_new_string(t, bytes->data + offset, (size_t)length);
}

int64_t aotrt_object_address(aotrt_thread *t, aotrt_object *o) { return (int64_t)(uintptr_t)o; }

/* ---- time ---- */

int64_t aotrt_time_millis(aotrt_thread *t) { return aotrt_os_realtime() / 1000000; }
int64_t aotrt_time_nano(aotrt_thread *t) { return aotrt_os_monotonic(); }

/* Nanoseconds between now and the given second; -1 if they do not fit (as VM.getNanoTimeAdjustment says). */
int64_t aotrt_time_nano_adjustment(aotrt_thread *t, int64_t offset_seconds) {
  int64_t now = aotrt_os_realtime(), difference = now / 1000000000 - offset_seconds;
  if (difference > 0x100000000ll || difference < -0x100000000ll) return -1;
  return difference * 1000000000 + now % 1000000000;
}

int64_t aotrt_process_start_millis(aotrt_thread *t) {
  return (aotrt_os_realtime() - (aotrt_os_monotonic() - aotrt_process_start_time)) / 1000000;
}

/* ---- measures ---- */

void aotrt_process_measures(aotrt_thread *t, aotrt_array *longs) {
  int64_t n[] = {aotrt_os_process_cpu(), (int64_t)aotrt_os_physical_memory()};
  memcpy(longs->data, n, sizeof n);
}

/* ---- the end ---- */

void aotrt_process_exit(aotrt_thread *t, int32_t code) { aotrt_os_exit_now(code); }
void aotrt_process_halt(aotrt_thread *t, int32_t code) { aotrt_os_exit_now(code); }

/* For the Java half of the VM: a state that must not be. */
void aotrt_process_abort(aotrt_thread *t, aotrt_array *message) {
  char b[512];
  size_t n = message ? (size_t)message->length : 0;
  if (n > sizeof b - 1) n = sizeof b - 1;
  if (n) memcpy(b, message->data, n);
  b[n] = 0;
  aotrt_diag_fatal("%s", b);
}
