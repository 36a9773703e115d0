/* java.lang.ref during a collection, with the protocol that the JDK's own ReferenceHandler expects.
 *
 * A Reference met while marking whose referent is not marked yet is put on a list by strength (and its `discovered`
 * field set to itself meanwhile). After strong marking: soft and weak ones with dead referents are cleared; referents
 * of final ones are marked again; then phantom ones are cleared. Cleared ones and dead final ones go to the pending
 * list, linked through `discovered` and taken by a Java thread. A reference whose `next` or `discovered` is set has
 * been through this: its referent (final references keep theirs) then counts as an ordinary field.
 * As long as no Java thread has said that it takes pending references, there is no queue worth serving: cleared
 * references are dropped, and dead objects with finalizers stay. */
#include "gc/evacuate.h"
#include "gc/reference.h"
#include "os/os.h"
#include "thread/thread.h"

enum { SOFT_WEAK, FINAL, PHANTOM, STRENGTHS };

static aotrt_vector found[STRENGTHS];
static bool discovering, clear_soft;
static bool enabled;              /* a Java thread takes pending references */
static aotrt_object *pending;     /* head; linked through discovered. Guarded by lock, or world stopped */
static aotrt_lock lock;
static aotrt_lock found_lock;     /* guards found while several threads mark */
static uint32_t arrivals;         /* futex word: bumped when pending becomes non-empty */

static aotrt_object *get(aotrt_object *r, int32_t field) { return field > 0 ? aotrt_ref_get(r, field) : NULL; }

aotrt_object *aotrt_reference_pending_head(void) { return pending; }

void aotrt_reference_begin(bool soft) {
  for (int i = 0; i < STRENGTHS; i++) found[i].count = 0;
  discovering = true;
  clear_soft = soft;
}

/* On a list once, though several threads may look at an old reference at a time. False: no memory. */
static bool put(aotrt_vector *list, aotrt_object *r) {
  aotrt_lock_acquire(&found_lock);
  bool done = get(r, AOTRT_FIELD(Reference, discovered)) == r;
  if (!done && aotrt_vector_push(list, r)) {
    aotrt_ref_set(r, AOTRT_FIELD(Reference, discovered), r);
    done = true;
  }
  aotrt_lock_release(&found_lock);
  return done;
}

void aotrt_reference_discover(aotrt_marker *m, aotrt_object *r, const aotrt_type *type) {
  aotrt_object *referent = get(r, AOTRT_FIELD(Reference, referent));
  aotrt_object *discovered = get(r, AOTRT_FIELD(Reference, discovered));
  if (discovered == r) return; /* on a list of ours already (scanned again after an overflow) */
  if (discovered) aotrt_mark_push_slot(m, aotrt_slot_at(r, AOTRT_FIELD(Reference, discovered)));
  if (!referent) return;
  if (aotrt_mark_is_live(referent)) { /* and may have moved */
    aotrt_mark_push_slot(m, aotrt_slot_at(r, AOTRT_FIELD(Reference, referent)));
    return;
  }
  bool inactive = discovered || get(r, AOTRT_FIELD(Reference, next));
  bool keep = (type->flags & AOTRT_TYPE_FLAG_SOFT) && !clear_soft;
  int list = type->flags & AOTRT_TYPE_FLAG_FINAL ? FINAL : type->flags & AOTRT_TYPE_FLAG_PHANTOM ? PHANTOM : SOFT_WEAK;
  if (!discovering || inactive || keep || !put(&found[list], r)) {
    aotrt_mark_push_slot(m, aotrt_slot_at(r, AOTRT_FIELD(Reference, referent)));
  }
}

static void make_pending(aotrt_object *r) {
  aotrt_ref_set(r, AOTRT_FIELD(Reference, discovered), enabled ? pending : NULL);
  if (enabled) pending = r;
}

/* A final reference keeps its referent, so that only `next` can say that it has been through this: the last of the
 * pending list has no `discovered`, and Java takes them off the list before it enqueues them. */
static void make_inactive(aotrt_object *r) {
  if (enabled && AOTRT_FIELD(Reference, next) > 0) aotrt_ref_set(r, AOTRT_FIELD(Reference, next), r);
}

static void clear_dead(aotrt_vector *list) {
  for (size_t i = 0; i < list->count; i++) {
    aotrt_object *r = list->at[i], *referent = aotrt_ref_get(r, AOTRT_FIELD(Reference, referent));
    aotrt_ref_set(r, AOTRT_FIELD(Reference, discovered), NULL);
    if (!referent) continue;
    if (aotrt_mark_is_live(referent)) {
      aotrt_ref_set(r, AOTRT_FIELD(Reference, referent), aotrt_evacuation_place(referent));
      continue;
    }
    aotrt_ref_set(r, AOTRT_FIELD(Reference, referent), NULL);
    make_pending(r);
  }
}

/* All are judged before any is marked: objects with finalizers that refer to each other all become finalizable. */
static void revive_finalizable(aotrt_vector *list) {
  size_t dead = 0;
  for (size_t i = 0; i < list->count; i++) {
    aotrt_object *r = list->at[i];
    aotrt_ref_set(r, AOTRT_FIELD(Reference, discovered), NULL);
    aotrt_object *referent = aotrt_ref_get(r, AOTRT_FIELD(Reference, referent));
    if (!aotrt_mark_is_live(referent)) list->at[dead++] = r;
    else aotrt_ref_set(r, AOTRT_FIELD(Reference, referent), aotrt_evacuation_place(referent));
  }
  for (size_t i = 0; i < dead; i++) {
    make_pending(list->at[i]);
    make_inactive(list->at[i]);
    aotrt_mark_push_slot(aotrt_mark_marker(0), aotrt_slot_at(list->at[i], AOTRT_FIELD(Reference, referent)));
  }
  aotrt_mark_drain();
}

void aotrt_reference_process(void) {
  discovering = false; /* whatever is reached from finalizable objects is kept whole, as in HotSpot */
  clear_dead(&found[SOFT_WEAK]);
  revive_finalizable(&found[FINAL]);
  clear_dead(&found[PHANTOM]);
}

void aotrt_reference_wake_handler(void) {
  if (!__atomic_load_n(&pending, __ATOMIC_RELAXED)) return;
  __atomic_fetch_add(&arrivals, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&arrivals, INT32_MAX);
}

/* ---- kernel calls ---- */

void aotrt_reference_enable(aotrt_thread *t) { enabled = true; }

aotrt_object *aotrt_reference_take_pending(aotrt_thread *t) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  aotrt_object *head = pending;
  __atomic_store_n(&pending, NULL, __ATOMIC_RELAXED);
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
  return head;
}

int32_t aotrt_reference_has_pending(aotrt_thread *t) { return __atomic_load_n(&pending, __ATOMIC_RELAXED) != NULL; }

void aotrt_reference_await_pending(aotrt_thread *t) {
  aotrt_thread_enter_native(t);
  for (;;) {
    uint32_t seen = __atomic_load_n(&arrivals, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&pending, __ATOMIC_SEQ_CST)) break;
    aotrt_os_futex_wait(&arrivals, seen, -1);
  }
  aotrt_thread_leave_native(t);
}
