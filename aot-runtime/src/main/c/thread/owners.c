/* Waiting threads form a graph in which each has at most one edge, to the owner of what it waits for; a deadlock is a
 * cycle of it, found by following the edges from each thread in turn and numbering threads as they are come by.
 *
 * A monitor's owner is the stack in its record; a thin lock that was just inflated has an owner only on that one's lock
 * stack. An ownable synchronizer (what extends AbstractOwnableSynchronizer) says its owner itself. As in HotSpot only
 * platform threads are looked at: virtual threads are not in deadlock, whatever they wait for. */
#include "thread/owners.h"
#include "gc/gc.h"
#include "gc/mark.h"
#include "include/slot.h"
#include "os/memory_functions.h"
#include "thread/monitor_table.h"

static const char synchronizer_class[] = "java.util.concurrent.locks.AbstractOwnableSynchronizer";

static bool is_synchronizer(const aotrt_type *t) {
  if (AOTRT_FIELD(Synchronizer, exclusiveOwnerThread) <= 0 || t->kind != AOTRT_KIND_INSTANCE) return false;
  for (; t; t = t->super ? aotrt_at(t->super) : NULL)
    if (!strcmp(aotrt_type_name(t), synchronizer_class)) return true;
  return false;
}

static aotrt_object *owner_of_synchronizer(const aotrt_object *o) {
  return aotrt_ref_get((aotrt_object *)o, AOTRT_FIELD(Synchronizer, exclusiveOwnerThread));
}

/* While a virtual thread is mounted, its carrier's stack has it as current thread too. */
static aotrt_object *thread_of_stack(const aotrt_thread *t) {
  return t->host == t ? t->platform_thread : t->java_thread;
}

static aotrt_object *owner_of_monitor(const aotrt_monitor *m) {
  if (m->owner != AOTRT_MONITOR_ANONYMOUS) return m->owner ? thread_of_stack(m->owner) : NULL;
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    const aotrt_thread *t = aotrt_thread_running(o);
    if (aotrt_lock_stack_count(o, m->object)) return thread_of_stack(o);
    if (t != o && aotrt_lock_stack_count(t, m->object)) return thread_of_stack(t);
  }
  return NULL;
}

aotrt_wait aotrt_owners_wait_of(const aotrt_thread *t) {
  aotrt_wait w = {0};
  if (aotrt_thread_running(t) != t || !t->platform_thread) return w;
  switch (t->wait_reason) {
    case AOTRT_WAIT_MONITOR_ENTER:
    case AOTRT_WAIT_OBJECT:
    case AOTRT_WAIT_OBJECT_TIMED:
      if (!t->blocked_on) break;
      w.lock = t->blocked_on->object;
      w.owner = owner_of_monitor(t->blocked_on);
      if (t->wait_reason == AOTRT_WAIT_MONITOR_ENTER) w.monitor = t->blocked_on;
      break;
    case AOTRT_WAIT_PARK:
    case AOTRT_WAIT_PARK_TIMED:
      if (AOTRT_FIELD(Thread, parkBlocker) <= 0) break;
      w.lock = aotrt_ref_get(t->platform_thread, AOTRT_FIELD(Thread, parkBlocker));
      if (w.lock && is_synchronizer(aotrt_type_of(w.lock))) w.owner = owner_of_synchronizer(w.lock);
      break;
    default: break;
  }
  return w;
}

aotrt_thread *aotrt_owners_next(const aotrt_thread *t, bool synchronizers) {
  aotrt_wait w = aotrt_owners_wait_of(t);
  bool parked = t->wait_reason == AOTRT_WAIT_PARK || t->wait_reason == AOTRT_WAIT_PARK_TIMED;
  if (!w.owner || !(w.monitor || (parked && synchronizers))) return NULL;
  for (aotrt_thread *o = aotrt_threads; o; o = o->next)
    if (o->platform_thread == w.owner) return o;
  return NULL;
}

void aotrt_owners_each_deadlock(bool synchronizers, void (*cycle)(aotrt_thread *first, void *argument),
                                void *argument) {
  static uint64_t number; /* of the thread last come by, in all searches */
  uint64_t before = number;
  aotrt_thread *from = aotrt_threads;
  while (from && from->next) from = from->next;
  for (; from; from = from->previous) { /* the first started first */
    uint64_t start = number;
    aotrt_thread *t = from;
    for (; t && t->searched <= before; t = aotrt_owners_next(t, synchronizers)) t->searched = ++number;
    if (t && t->searched > start) cycle(t, argument);
  }
}

/* ---- for management beans ---- */

static aotrt_vector found; /* what they ask for; under the world lock */

/* Ends the stop, and puts what was found into an Object[]. The world lock keeps collections away meanwhile; it is
 * released. How much there was: perhaps more than fits. */
static int32_t deliver(aotrt_thread *t, aotrt_array *into, bool stopped) {
  if (stopped) aotrt_world_resume();
  aotrt_no_stop_begin(t);
  aotrt_thread_leave_native(t); /* at once */
  for (size_t i = 0; i < found.count && i < (size_t)into->length; i++) {
    aotrt_slot *slot = aotrt_array_slots(into) + i;
    aotrt_barrier_element(t, &into->header, slot);
    aotrt_slot_store(slot, found.at[i]);
  }
  int32_t n = (int32_t)found.count;
  aotrt_world_release();
  aotrt_no_stop_end(t);
  return n;
}

static void begin(aotrt_thread *t) {
  aotrt_world_enter(t);
  aotrt_world_stop(t);
  found.count = 0;
}

static void add_cycle(aotrt_thread *first, void *synchronizers) {
  const aotrt_thread *t = first;
  do {
    aotrt_vector_push(&found, t->platform_thread);
    t = aotrt_owners_next(t, synchronizers != NULL);
  } while (t && t != first);
}

int32_t aotrt_deadlock_find(aotrt_thread *t, aotrt_array *threads, int32_t synchronizers) {
  begin(t);
  aotrt_owners_each_deadlock(synchronizers, add_cycle, synchronizers ? &found : NULL);
  return deliver(t, threads, true);
}

static const aotrt_thread *listed(const aotrt_object *java_thread) {
  const aotrt_thread *o = aotrt_threads;
  while (o && o->platform_thread != java_thread) o = o->next;
  return o;
}

int32_t aotrt_thread_awaits(aotrt_thread *t, aotrt_object *java_thread, aotrt_array *lock_and_owner) {
  begin(t);
  const aotrt_thread *o = listed(java_thread);
  int32_t reason = o ? (int32_t)o->wait_reason : AOTRT_WAIT_NONE;
  aotrt_wait w = {0};
  if (o) w = aotrt_owners_wait_of(o);
  if (w.lock && aotrt_vector_push(&found, w.lock) && w.owner) aotrt_vector_push(&found, w.owner);
  deliver(t, lock_and_owner, true);
  return reason;
}

static void add_owned(const aotrt_monitor *m, void *owner) {
  if (m->owner == owner) aotrt_vector_push(&found, m->object);
}

int32_t aotrt_thread_monitors(aotrt_thread *t, aotrt_object *java_thread, aotrt_array *objects) {
  begin(t);
  const aotrt_thread *o = listed(java_thread);
  if (o) {
    for (uint32_t i = o->lock_count; i-- > 0;)
      if (i == 0 || o->lock_stack[i - 1] != o->lock_stack[i]) aotrt_vector_push(&found, o->lock_stack[i]);
    aotrt_monitor_each(add_owned, (void *)o);
  }
  return deliver(t, objects, true);
}

static void add_held(aotrt_object *o) {
  if (!is_synchronizer(aotrt_type_of(o))) return;
  aotrt_object *owner = owner_of_synchronizer(o);
  if (owner && aotrt_vector_push(&found, o)) aotrt_vector_push(&found, owner);
}

static void add_all_held(void *nothing) {
  char *p = aotrt_at(aotrt_image.heap), *end = p + aotrt_image.heap_size;
  for (; p < end; p += aotrt_object_size((aotrt_object *)p)) add_held((aotrt_object *)p);
  aotrt_mark_each(add_held);
}

/* Nothing leads from a thread to what it has locked: all objects are looked at, after a full collection. */
int32_t aotrt_synchronizers_held(aotrt_thread *t, aotrt_array *objects) {
  aotrt_world_enter(t);
  found.count = 0;
  aotrt_gc_collect_then(t, add_all_held, NULL);
  return deliver(t, objects, false);
}
