/* Counts, times and sizes of collections since the start. Written while the world is stopped, under its lock; read
 * under that lock too. */
#include "gc/account.h"
#include "diag/log.h"
#include "heap/space.h"
#include "thread/thread.h"

static struct { int64_t count[2], ns[2], peak, after; } account; /* index 1: full collections */

void aotrt_account_collection(bool full, uint64_t used_before, int64_t ns) {
  account.count[full]++;
  account.ns[full] += ns;
  if ((int64_t)used_before > account.peak) account.peak = (int64_t)used_before;
  account.after = (int64_t)aotrt_heap.live_bytes;
}

void aotrt_gc_account(aotrt_thread *t, aotrt_array *longs) {
  aotrt_world_enter(t);
  int64_t n[] = {account.count[0], account.ns[0], account.count[1], account.ns[1], account.peak, account.after};
  aotrt_world_leave(t);
  __builtin_memcpy(longs->data, n, sizeof n);
}

void aotrt_gc_reset_peak(aotrt_thread *t) {
  aotrt_world_enter(t);
  account.peak = 0;
  aotrt_world_leave(t);
}

int32_t aotrt_gc_logs(aotrt_thread *t) { return aotrt_log_wants(AOTRT_LOG_GC); }
void aotrt_gc_set_log(aotrt_thread *t, int32_t on) { aotrt_log_turn(on); }
