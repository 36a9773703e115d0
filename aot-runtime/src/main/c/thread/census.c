/* How many threads there are, for management beans. Those of the kernel's own do not count. */
#include "thread/census.h"
#include "os/os.h"

static struct { int64_t live, daemon, peak, started; } census; /* guarded by the world lock */

void aotrt_census_enter(aotrt_thread *t) {
  if (t->kernel_only) return;
  census.started++;
  if (t->daemon) census.daemon++;
  if (++census.live > census.peak) census.peak = census.live;
}

void aotrt_census_leave(aotrt_thread *t) {
  if (t->kernel_only) return;
  census.live--;
  if (t->daemon) census.daemon--;
}

void aotrt_thread_census(aotrt_thread *t, aotrt_array *longs) {
  aotrt_world_enter(t);
  int64_t n[] = {census.live, census.daemon, census.peak, census.started};
  aotrt_world_leave(t);
  __builtin_memcpy(longs->data, n, sizeof n);
}

void aotrt_thread_reset_peak(aotrt_thread *t) {
  aotrt_world_enter(t);
  census.peak = census.live;
  aotrt_world_leave(t);
}

int64_t aotrt_thread_cpu(aotrt_thread *t, aotrt_object *java_thread, int32_t user) {
  if (java_thread == t->java_thread) return aotrt_os_thread_cpu_of(0, user);
  aotrt_thread *other = aotrt_thread_of(java_thread);
  aotrt_world_enter(t); /* a thread leaves the list, whatever becomes of its number, under this lock */
  bool lives = other && other->platform_thread == java_thread && other->in_list && other->tid > 0;
  int64_t ns = lives ? aotrt_os_thread_cpu_of(other->tid, user) : -1;
  aotrt_world_leave(t);
  return ns;
}
