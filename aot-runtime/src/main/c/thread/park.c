/* LockSupport.park/unpark, Thread.sleep, interruption, yield, state. */
#include "diag/diag.h"
#include "os/os.h"
#include "include/slot.h"
#include "thread/thread.h"

/* Returns early if interrupted; the caller in Java tests and clears the flag. */
void aotrt_thread_park(aotrt_thread *t, int32_t absolute, int64_t time) {
  aotrt_thread *h = t->host; /* stays the same: nothing in here gives up the carrier */
  if (__atomic_exchange_n(&h->permit, 0, __ATOMIC_SEQ_CST) || aotrt_thread_is_interrupted(t)) return;
  int64_t timeout = -1; /* relative: ns, 0 = for ever; absolute: ms since the epoch */
  if (absolute) {
    int64_t now = aotrt_os_realtime();
    if (time <= now / 1000000) return;
    timeout = time > INT64_MAX / 1000000 ? INT64_MAX : time * 1000000 - now;
    if (timeout <= 0) return;
  } else if (time < 0) {
    return;
  } else if (time > 0) {
    timeout = time;
  }
  h->wait_reason = timeout < 0 ? AOTRT_WAIT_PARK : AOTRT_WAIT_PARK_TIMED;
  int64_t start = timeout < 0 ? 0 : aotrt_os_monotonic();
  for (;;) { /* what signals the event may mean something that is over: a notification that was seen before it came */
    uint32_t seen = aotrt_event_seen(h);
    if (__atomic_load_n(&h->permit, __ATOMIC_SEQ_CST) || aotrt_thread_is_interrupted(t)) break;
    int64_t left = timeout < 0 ? -1 : timeout - (aotrt_os_monotonic() - start);
    if (timeout >= 0 && left <= 0) break;
    aotrt_event_wait(t, seen, left, NULL);
  }
  h->wait_reason = AOTRT_WAIT_NONE;
  __atomic_exchange_n(&h->permit, 0, __ATOMIC_SEQ_CST);
}

void aotrt_thread_unpark(aotrt_thread *t, aotrt_object *java_thread) {
  aotrt_thread *o = aotrt_thread_of(java_thread);
  if (!o) return;
  __atomic_store_n(&o->permit, 1, __ATOMIC_SEQ_CST);
  aotrt_event_signal(o);
}

/* 0 = slept, 1 = interrupted (and the flag cleared). */
int32_t aotrt_thread_sleep(aotrt_thread *t, int64_t nanos) {
  int64_t end = aotrt_os_monotonic();
  end = nanos > INT64_MAX - end ? INT64_MAX : end + nanos;
  int32_t interrupted = 0;
  t->host->wait_reason = AOTRT_WAIT_SLEEP;
  for (;;) {
    uint32_t seen = aotrt_event_seen(t->host);
    if (aotrt_thread_is_interrupted(t)) {
      aotrt_thread_clear_interrupt(t);
      interrupted = 1;
      break;
    }
    int64_t left = end - aotrt_os_monotonic();
    if (left <= 0) break;
    aotrt_event_wait(t, seen, left, NULL);
  }
  t->host->wait_reason = AOTRT_WAIT_NONE;
  return interrupted;
}

/* The flag in the Thread object has been set by the caller. */
void aotrt_thread_interrupt(aotrt_thread *t, aotrt_object *java_thread) {
  aotrt_thread *o = aotrt_thread_of(java_thread);
  if (!o) return;
  __atomic_store_n(&o->permit, 1, __ATOMIC_SEQ_CST); /* park after interrupt returns at once, as HotSpot's does */
  aotrt_event_signal(o);
}

void aotrt_thread_yield(aotrt_thread *t) { aotrt_os_yield(); }

/* AOTRT_WAIT_*, or -1 if the thread has no running kernel thread. */
int32_t aotrt_thread_wait_reason(aotrt_thread *t, aotrt_object *java_thread) {
  aotrt_thread *o = aotrt_thread_of(java_thread);
  return o ? (int32_t)__atomic_load_n(&o->wait_reason, __ATOMIC_RELAXED) : -1;
}

/* What the system calls the calling thread: of a longer name only that much. */
void aotrt_thread_set_name(aotrt_thread *t, aotrt_object *string) {
  char b[16];
  aotrt_text name = {b, sizeof b - 1, 0};
  aotrt_text_java(&name, string);
  b[name.length] = 0;
  aotrt_os_thread_name(b);
}

/* Every live Java thread (none whose end has been announced: join may have returned), into an Object[]; returns how
 * many there are (perhaps more than fit). */
int32_t aotrt_thread_list(aotrt_thread *t, aotrt_array *into) {
  aotrt_thread_enter_native(t);
  aotrt_world_acquire(t);
  int32_t n = 0;
  aotrt_no_stop_begin(t);
  aotrt_thread_leave_native(t); /* returns at once: no stop can begin while we hold the world lock */
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    if (!o->platform_thread || aotrt_thread_of(o->platform_thread) != o) continue;
    if (n < into->length) {
      aotrt_slot *slot = aotrt_array_slots(into) + n;
      aotrt_barrier_element(t, &into->header, slot);
      aotrt_slot_store(slot, o->platform_thread);
    }
    n++;
  }
  aotrt_world_release();
  aotrt_no_stop_end(t);
  return n;
}
