/* Evacuation: what leads to a moved object finds it again, whether it is a field, an element, a static field, a
 * reference of any strength, the table of interned strings or a monitor; hashes stay; what the stack leads to stays in
 * its place; and a heap of which every block holds a survivor has room for large objects again. */
#include "boot/options.h"
#include "tests.h"

enum { NODES = 20000, KEPT_EVERY = 5, KEPT = NODES / KEPT_EVERY };

static uintptr_t hidden(const void *o) { return ~(uintptr_t)o; } /* no root */

static void collect(aotrt_thread *t) {
  overwrite_stack();
  aotrt_runtime_gc(t);
}

static node *kept(int i) {
  return (node *)GET(aotrt_array_slots((aotrt_array *)GET(statics->root[0]))[i]);
}

/* Nodes of which most die, the others in an array that a static field leads to; each has a neighbour of its own. */
static AOTRT_NOINLINE void scatter(aotrt_thread *t) {
  aotrt_array *table = aotrt_heap_alloc_array(t, t_objects->self, KEPT, AOTRT_SLOT_SHIFT);
  PUT(&statics->header, statics->root[0], &table->header);
  for (int i = 0; i < NODES; i++) {
    node *n = new_node(t, NULL, NULL, i);
    if (i % KEPT_EVERY) continue;
    PUT(&n->header, n->left, &new_node(t, &n->header, NULL, -i)->header);
    PUT(&table->header, aotrt_array_slots(table)[i / KEPT_EVERY], &n->header);
  }
}

static AOTRT_NOINLINE void note_places(uintptr_t *places, int32_t *hashes, aotrt_thread *t) {
  for (int i = 0; i < KEPT; i++) {
    places[i] = hidden(kept(i));
    if (i % 3) hashes[i] = aotrt_object_hash(t, &kept(i)->header);
  }
}

static AOTRT_NOINLINE int check(const uintptr_t *places, const int32_t *hashes, aotrt_thread *t) {
  int moved = 0;
  for (int i = 0; i < KEPT; i++) {
    node *n = kept(i), *neighbour = (node *)GET(n->left);
    EXPECT(n->value == i * KEPT_EVERY && neighbour->value == -n->value && GET(neighbour->left) == &n->header);
    if (i % 3) EXPECT(aotrt_object_hash(t, &n->header) == hashes[i]);
    moved += hidden(n) != places[i];
  }
  return moved;
}

static AOTRT_NOINLINE void make_others(aotrt_thread *t) {
  aotrt_array *a = aotrt_heap_alloc_array(t, t_objects->self, 6, AOTRT_SLOT_SHIFT);
  PUT(&statics->header, statics->root[1], &a->header);
  aotrt_slot *s = aotrt_array_slots(a);
  PUT(&a->header, s[0], &new_reference(t, t_weak, &kept(1)->header)->header);
  PUT(&a->header, s[1], &new_reference(t, t_phantom, &kept(2)->header)->header);
  PUT(&a->header, s[2], &new_reference(t, t_soft, &kept(3)->header)->header);
  PUT(&a->header, s[3], aotrt_string_intern(t, new_string(t, "travels")));
  PUT(&a->header, s[4], &new_node(t, NULL, NULL, 0)->header);
  aotrt_array *longs = aotrt_heap_alloc_array(t, t_longs->self, 700, 3); /* larger than a line */
  for (int i = 0; i < longs->length; i++) ((int64_t *)longs->data)[i] = i;
  PUT(&a->header, s[5], &longs->header);
  aotrt_monitor_enter(t, GET(s[4])); /* inflates, and is idle afterwards */
  aotrt_monitor_wait(t, GET(s[4]), 1);
  aotrt_monitor_exit(t, GET(s[4]));
}

static AOTRT_NOINLINE void check_others(aotrt_thread *t) {
  aotrt_slot *s = aotrt_array_slots((aotrt_array *)GET(statics->root[1]));
  for (int i = 0; i < 3; i++) EXPECT(GET(((reference *)GET(s[i]))->referent) == &kept(i + 1)->header);
  EXPECT(aotrt_string_intern(t, new_string(t, "travels")) == GET(s[3]));
  EXPECT((GET(s[4])->status & AOTRT_STATUS_LOCK_MASK) != AOTRT_STATUS_LOCK_INFLATED);
  aotrt_monitor_enter(t, GET(s[4]));
  EXPECT(aotrt_monitor_holds(t, GET(s[4])));
  aotrt_monitor_exit(t, GET(s[4]));
  const aotrt_array *longs = (const aotrt_array *)GET(s[5]);
  for (int i = 0; i < longs->length; i++) EXPECT(((const int64_t *)longs->data)[i] == i);
}

static void run(aotrt_thread *t) {
  static uintptr_t places[KEPT];
  static int32_t hashes[KEPT];
  scatter(t);
  make_others(t);
  aotrt_object *volatile held = &kept(7)->header;
  int64_t *volatile end; /* one past the last element, and nothing else leads there from the stack */
  end = (int64_t *)((const aotrt_array *)GET(aotrt_array_slots((aotrt_array *)GET(statics->root[1]))[5]))->data + 700;
  note_places(places, hashes, t);
  for (int round = 0; round < 3; round++) { /* to the first copies, from there on, and with hashes behind the objects */
    collect(t);
    int moved = check(places, hashes, t);
    EXPECT(round > 0 || moved > KEPT / 2);
    EXPECT(hidden(held) == places[7] && kept(7) == (node *)held && end[-1] == 699);
    check_others(t);
    if (round == 1) note_places(places, hashes, t);
  }
  statics->root[0] = statics->root[1] = 0;
}

void test_evacuation(aotrt_thread *t) {
  bool was = aotrt_options.gc_stress_evacuate;
  collect(t); /* what other tests have left takes the room for copies */
  aotrt_options.gc_stress_evacuate = true;
  run(t);
  aotrt_options.gc_stress_evacuate = was;
}

/* Of as many objects as fit the limit one in four survives; large ones in place of the others. */
static AOTRT_NOINLINE void fragment(aotrt_thread *t, int64_t bytes) {
  enum { SIZE = 1008, EVERY = 4 };
  int32_t n = (int32_t)(bytes / (SIZE + AOTRT_ARRAY_BASE));
  aotrt_array *table = aotrt_heap_alloc_array(t, t_objects->self, n, AOTRT_SLOT_SHIFT);
  PUT(&statics->header, statics->root[2], &table->header);
  for (int32_t i = 0; i < n; i++) {
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, SIZE, 0);
    PUT(&table->header, aotrt_array_slots(table)[i], &a->header);
  }
  for (int32_t i = 0; i < n; i++)
    if (i % EVERY) SET(aotrt_array_slots(table)[i], NULL);
}

void test_fragmentation(aotrt_thread *t) {
  enum { LARGE = 1 << 20 };
  int64_t most = aotrt_runtime_max_memory(t);
  if (most > 64 << 20) return; /* too much to fill */
  collect(t);
  fragment(t, most / 16 * 13);
  aotrt_array *large = aotrt_heap_alloc_array(t, t_objects->self, 32, AOTRT_SLOT_SHIFT);
  for (int64_t i = 0; i < most / 2 / LARGE; i++) {
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, LARGE, 0);
    EXPECT(a != NULL);
    PUT(&large->header, aotrt_array_slots(large)[i % 32], &a->header);
  }
  statics->root[2] = 0;
}
