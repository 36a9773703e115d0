/* References of all strengths: what is cleared, what is queued, and when. */
#include <string.h>
#include "tests.h"

static AOTRT_NOINLINE void make_references(aotrt_thread *t, aotrt_array *into, node *strong) {
  aotrt_slot *s = aotrt_array_slots(into);
  PUT(&into->header, s[0], &new_reference(t, t_weak, &new_node(t, NULL, NULL, 1)->header)->header);
  PUT(&into->header, s[1], &new_reference(t, t_weak, &strong->header)->header);
  PUT(&into->header, s[2], &new_reference(t, t_soft, &new_node(t, NULL, NULL, 2)->header)->header);
  PUT(&into->header, s[3], &new_reference(t, t_phantom, &new_node(t, NULL, NULL, 3)->header)->header);
  node *finalizable = new_node(t, &new_node(t, NULL, NULL, 5)->header, NULL, 4);
  PUT(&into->header, s[4], &new_reference(t, t_final, &finalizable->header)->header);
  PUT(&into->header, s[5], &new_reference(t, t_weak, GET(finalizable->left))->header); /* cleared before that */
  PUT(&into->header, s[6], &new_reference(t, t_phantom, GET(finalizable->left))->header);  /* not before it is over */
}

#define REF(i) ((reference *)GET(aotrt_array_slots(refs)[i]))

static AOTRT_NOINLINE int drain_pending(aotrt_thread *t, aotrt_array *refs, bool *seen) {
  int n = 0;
  for (reference *r = (reference *)aotrt_reference_take_pending(t); r; n++) {
    for (int i = 0; i < 7; i++) seen[i] |= REF(i) == r;
    reference *next = (reference *)GET(r->discovered);
    SET(r->discovered, NULL);
    PUT(&r->header, r->next, &r->header); /* inactive, as ReferenceQueue does it */
    r = next;
  }
  return n;
}

void test_references(aotrt_thread *t) {
  aotrt_reference_enable(t);
  aotrt_array *refs = aotrt_heap_alloc_array(t, t_objects->self, 7, AOTRT_SLOT_SHIFT);
  node *strong = new_node(t, NULL, NULL, 7);
  make_references(t, refs, strong);
  overwrite_stack();
  aotrt_runtime_gc(t);
  EXPECT(GET(REF(0)->referent) == NULL && GET(REF(1)->referent) == &strong->header && strong->value == 7);
  EXPECT(GET(REF(2)->referent) && ((node *)GET(REF(2)->referent))->value == 2);
  EXPECT(GET(REF(3)->referent) == NULL);
  EXPECT(GET(REF(4)->referent) && ((node *)GET(REF(4)->referent))->value == 4);
  EXPECT(GET(REF(5)->referent) == NULL && GET(REF(6)->referent) != NULL);
  bool seen[7] = {false};
  EXPECT(aotrt_reference_has_pending(t));
  EXPECT(drain_pending(t, refs, seen) == 4);
  EXPECT(seen[0] && !seen[1] && !seen[2] && seen[3] && seen[4] && seen[5] && !seen[6]);
  SET(REF(4)->referent, NULL); /* finalized */
  overwrite_stack();
  aotrt_runtime_gc(t);
  memset(seen, 0, sizeof seen);
  EXPECT(drain_pending(t, refs, seen) == 1 && seen[6] && GET(REF(6)->referent) == NULL);
  while (aotrt_heap_alloc_array(t, t_longs->self, 30000000, 3)) ; /* soft references go before an OutOfMemoryError */
  EXPECT(take_pending(t) == OOM_THROWN);
  EXPECT(GET(REF(2)->referent) == NULL && GET(REF(1)->referent) == &strong->header);
  drain_pending(t, refs, seen);
}

static AOTRT_NOINLINE void make_finalizable(aotrt_thread *t, aotrt_array *refs) {
  for (int i = 0; i < 7; i++)
    PUT(&refs->header, aotrt_array_slots(refs)[i],
        &new_reference(t, t_final, &new_node(t, NULL, NULL, i)->header)->header);
}

/* Final references that nobody has taken off the pending list are not found a second time. */
void test_final_once(aotrt_thread *t) {
  aotrt_reference_enable(t);
  aotrt_array *refs = aotrt_heap_alloc_array(t, t_objects->self, 7, AOTRT_SLOT_SHIFT);
  make_finalizable(t, refs);
  overwrite_stack();
  for (int i = 0; i < 3; i++) aotrt_runtime_gc(t);
  bool seen[7] = {false};
  EXPECT(drain_pending(t, refs, seen) == 7);
  for (int i = 0; i < 7; i++) EXPECT(seen[i] && GET(REF(i)->referent) && ((node *)GET(REF(i)->referent))->value == i);
  aotrt_runtime_gc(t);
  EXPECT(!aotrt_reference_has_pending(t));
}

static void fill_softly(aotrt_thread *t, int64_t n) {
  aotrt_array *refs = aotrt_heap_alloc_array(t, t_objects->self, 64, AOTRT_SLOT_SHIFT);
  for (int64_t i = 0; i < n; i++) {
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, 1 << 20, 0);
    EXPECT(a != NULL); /* soft references give way, whoever of the threads collects */
    PUT(&refs->header, aotrt_array_slots(refs)[i % 64], &new_reference(t, t_soft, &a->header)->header);
  }
}

void test_soft_give_way(aotrt_thread *t) {
  thread_object *threads[4];
  for (int i = 0; i < 4; i++) threads[i] = start_thread(t, fill_softly, 150 * iterations, false);
  for (int i = 0; i < 4; i++) join_thread(t, threads[i]);
}
