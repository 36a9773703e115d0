/* Allocation and collection, old and young; types and copies of objects. */
#include <string.h>
#include "boot/options.h"
#include "tests.h"

void test_trees(aotrt_thread *t) {
  node *keep = tree(t, 14);
  for (int i = 0; i < 40 * iterations; i++) {
    node *n = tree(t, 10);
    EXPECT(n->value == 1024 && count(n) == 1024);
  }
  EXPECT(count(keep) == 1 << 14);
  aotrt_runtime_gc(t);
  EXPECT(count(keep) == 1 << 14);
}

/* Long-lived objects of many sizes, so that blocks become holey and holes are used again. */
void test_holes(aotrt_thread *t) {
  enum { SLOTS = 2000 };
  aotrt_array *table = aotrt_heap_alloc_array(t, t_objects->self, SLOTS, AOTRT_SLOT_SHIFT);
  uint64_t random = 88172645463325252ull;
  for (int64_t i = 0; i < 60000 * iterations; i++) {
    random ^= random << 13, random ^= random >> 7, random ^= random << 17;
    uint32_t slot = (uint32_t)(random % SLOTS);
    int32_t length = (int32_t)((random >> 20) % 100 == 0 ? (random >> 32) % 40000 : (random >> 32) % 300);
    aotrt_array *old = (aotrt_array *)GET(aotrt_array_slots(table)[slot]);
    if (old)
      for (int32_t k = 0; k < old->length; k += 37)
        EXPECT((uint8_t)old->data[k] == (uint8_t)(slot + (uint32_t)old->length));
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, length, 0);
    for (int32_t k = 0; k < length; k++) {
      EXPECT(a->data[k] == 0);
      a->data[k] = (char)(slot + (uint32_t)length);
    }
    PUT(&table->header, aotrt_array_slots(table)[slot], &a->header);
  }
}

/* Memory goes back to the system while others take blocks. */
static void collect_often(aotrt_thread *t, int64_t n) {
  for (int64_t i = 0; i < n; i++) aotrt_runtime_gc(t);
}

static void use_large(aotrt_thread *t, int64_t n) {
  enum { MOST = 10 << 20 };
  for (int64_t i = 0; i < n; i++) {
    int32_t length = (int32_t)(MOST / (1 + i % 7));
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, length, 0);
    for (int32_t k = 0; k < length; k += 4096) EXPECT(a->data[k] == 0), a->data[k] = (char)(i | 1);
    for (int32_t k = 0; k < length; k += 4096) EXPECT(a->data[k] == (char)(i | 1));
  }
}

void test_release(aotrt_thread *t) {
  thread_object *a = start_thread(t, use_large, 25 * iterations, false);
  thread_object *b = start_thread(t, use_large, 25 * iterations, false);
  thread_object *c = start_thread(t, collect_often, 50 * iterations, false);
  join_thread(t, a);
  join_thread(t, b);
  join_thread(t, c);
}

/* Old objects that nothing on the stack refers to get references to new ones. */
static AOTRT_NOINLINE void collect_young(aotrt_thread *t) {
  int64_t before = aotrt_runtime_gc_count(t);
  while (aotrt_runtime_gc_count(t) == before) new_node(t, NULL, NULL, 0);
}

static AOTRT_NOINLINE node *old_node(int64_t i) {
  node *n = (node *)GET(statics->root[i % 16]);
  for (; i >= 16; i -= 16) n = (node *)GET(n->left);
  return n;
}

static AOTRT_NOINLINE void hang_on(aotrt_thread *t, int64_t i, int64_t value) {
  node *n = old_node(i), *young = new_node(t, &new_node(t, NULL, NULL, value + 1)->header, NULL, value);
  PUT(&n->header, n->right, &young->header);
}

static AOTRT_NOINLINE void make_old(aotrt_thread *t) {
  for (int64_t i = 0; i < 160; i++) {
    node *n = new_node(t, GET(statics->root[i % 16]), NULL, i);
    if (i < 16) SET(n->left, NULL);
    PUT(&statics->header, statics->root[i % 16], &n->header);
  }
}

void test_old_to_young(aotrt_thread *t) {
  make_old(t);
  for (int64_t round = 1; round <= 20 * iterations; round++) {
    for (int64_t i = round % 3; i < 160; i += 3) hang_on(t, i, round * 1000 + i);
    if (round % 5 == 0) aotrt_runtime_gc(t);
    else collect_young(t);
    for (int64_t i = 0; i < 160; i++) {
      node *young = (node *)GET(old_node(i)->right);
      int64_t last = round - (round % 3 + 3 - i % 3) % 3; /* the round in which it was written to */
      if (last < 1) EXPECT(young == NULL);
      else EXPECT(young->value == last * 1000 + i && ((node *)GET(young->left))->value == young->value + 1);
    }
  }
  for (int i = 0; i < 16; i++) SET(statics->root[i], NULL);
}

/* An old array in the large-object space: single stores, copies in both directions, its last elements. */
void test_large_arrays(aotrt_thread *t) {
  enum { LENGTH = 20011 };
  aotrt_array *a = aotrt_heap_alloc_array(t, t_objects->self, LENGTH, AOTRT_SLOT_SHIFT);
  PUT(&statics->header, statics->root[0], &a->header);
  aotrt_array *small = aotrt_heap_alloc_array(t, t_objects->self, 500, AOTRT_SLOT_SHIFT);
  collect_young(t);
  for (int32_t round = 1; round <= 12 * iterations; round++) {
    for (int32_t i = round % 7; i < LENGTH; i += 7 * round)
      PUT(&a->header, aotrt_array_slots(a)[i], &new_node(t, NULL, NULL, i)->header);
    PUT(&a->header, aotrt_array_slots(a)[LENGTH - 1], &new_node(t, NULL, NULL, round)->header);
    for (int32_t i = 0; i < 500; i++)
      PUT(&small->header, aotrt_array_slots(small)[i], &new_node(t, NULL, NULL, 5000 + i)->header);
    aotrt_array_copy(t, small, 0, a, 5000, 500);
    if (round % 2) aotrt_array_copy(t, a, 5000, a, 5200, 9000);
    else aotrt_array_copy(t, a, 5200, a, 5000, 9000);
    for (int32_t i = 0; i < 500; i++) SET(aotrt_array_slots(small)[i], NULL);
    if (round % 5 == 0) aotrt_runtime_gc(t);
    else collect_young(t);
    for (int32_t i = 0; i < 5000; i++) {
      node *n = (node *)GET(aotrt_array_slots(a)[i]);
      EXPECT(n == NULL || (aotrt_type_of(&n->header) == t_node && n->value == i));
    }
    for (int32_t i = 5000; i < LENGTH; i++) {
      node *n = (node *)GET(aotrt_array_slots(a)[i]);
      EXPECT(n == NULL || aotrt_type_of(&n->header) == t_node);
    }
    for (int32_t i = 0; i < (round % 2 ? 200 : 300); i++)
      EXPECT(((node *)GET(aotrt_array_slots(a)[5000 + i]))->value == 5000 + i + (round % 2 ? 0 : 200));
    EXPECT(((node *)GET(aotrt_array_slots(a)[LENGTH - 1]))->value == round);
  }
  SET(statics->root[0], NULL);
}

/* Few stores into a large array are noted one by one; of an array that is written to all over, no more is noted from
 * some store on. Either way the next collection finds what was stored, and the one after that again. */
static AOTRT_NOINLINE void fill(aotrt_thread *t, aotrt_array *a, int32_t every, int64_t round) {
  for (int32_t i = 0; i < a->length; i += every)
    PUT(&a->header, aotrt_array_slots(a)[i], &new_node(t, NULL, NULL, round + i)->header);
}

void test_written_all_over(aotrt_thread *t) {
  enum { LENGTH = 50000, SELDOM = 1000 };
  aotrt_array *a = aotrt_heap_alloc_array(t, t_objects->self, LENGTH, AOTRT_SLOT_SHIFT);
  PUT(&statics->header, statics->root[0], &a->header);
  collect_young(t);
  bool stress = aotrt_options.gc_stress || aotrt_options.gc_stress_timer || aotrt_options.gc_stress_barrier;
  for (int round = 1; round <= 8; round++) {
    bool all_over = round % 2, whole = round % 4 > 1;
    fill(t, a, all_over ? 1 : SELDOM, round);
    EXPECT(stress || all_over == !(a->header.status & AOTRT_STATUS_UNLOGGED));
    if (whole) aotrt_runtime_gc(t);
    else collect_young(t);
    EXPECT(a->header.status & AOTRT_STATUS_UNLOGGED);
    for (int32_t i = 0; i < LENGTH; i++) {
      node *n = (node *)GET(aotrt_array_slots(a)[i]);
      EXPECT(aotrt_type_of(&n->header) == t_node && n->value == i + (all_over || i % SELDOM == 0 ? round : round - 1));
    }
  }
  SET(statics->root[0], NULL);
}

/* Enough at once for several threads to mark: wide, deep, with references to clear. */
void test_crew(aotrt_thread *t) {
  enum { WIDTH = 30000, DEPTH = 40000 };
  aotrt_array *wide = aotrt_heap_alloc_array(t, t_objects->self, WIDTH, AOTRT_SLOT_SHIFT);
  for (int i = 0; i < WIDTH; i++) {
    aotrt_object *o = &new_node(t, NULL, NULL, i)->header;
    if (i % 10 == 0) o = &new_reference(t, t_weak, o)->header;
    else o = &new_node(t, o, &new_node(t, NULL, NULL, i + 1)->header, i)->header;
    PUT(&wide->header, aotrt_array_slots(wide)[i], o);
  }
  node *deep = NULL;
  for (int i = 0; i < DEPTH; i++) deep = new_node(t, deep ? &deep->header : NULL, NULL, i);
  for (int round = 0; round < 6 * iterations; round++) {
    if (round % 2) collect_young(t);
    else aotrt_runtime_gc(t);
    int64_t length = 0, kept = 0;
    for (int i = 0; i < WIDTH; i++) {
      aotrt_object *o = GET(aotrt_array_slots(wide)[i]);
      if (i % 10 == 0) kept += GET(((reference *)o)->referent) != NULL;
      else EXPECT(((node *)o)->value == i && ((node *)GET(((node *)o)->left))->value == i &&
                  ((node *)GET(((node *)o)->right))->value == i + 1);
    }
    for (node *n = deep; n; n = (node *)GET(n->left)) length++;
    EXPECT(length == DEPTH && kept < 10);
  }
}

/* Threads stopped in the middle of their holes, whose survivors of many sizes lie close together. */
static void keep_arrays(aotrt_thread *t, int64_t me) {
  enum { KEPT = 300 };
  aotrt_array *kept = aotrt_heap_alloc_array(t, t_objects->self, KEPT, AOTRT_SLOT_SHIFT);
  for (int32_t i = 0; i < 60000 * iterations; i++) {
    int32_t length = 20 + i * 7 % 97;
    aotrt_array *a = aotrt_heap_alloc_array(t, t_longs->self, length, 3);
    for (int32_t k = 0; k < length; k++) ((int64_t *)a->data)[k] = me * 1000 + length;
    aotrt_slot *slot = aotrt_array_slots(kept) + i * 31 % KEPT;
    aotrt_array *old = (aotrt_array *)aotrt_slot_load(slot);
    for (int32_t k = 0; old && k < old->length; k++) EXPECT(((int64_t *)old->data)[k] == me * 1000 + old->length);
    PUT(&kept->header, *slot, &a->header);
  }
}

void test_kept_holes(aotrt_thread *t) {
  thread_object *threads[3];
  for (int i = 0; i < 3; i++) threads[i] = start_thread(t, keep_arrays, i + 1, false);
  for (int i = 0; i < 3; i++) join_thread(t, threads[i]);
}

static AOTRT_NOINLINE void fill_statics(aotrt_thread *t) {
  for (int i = 0; i < 16; i++) PUT(&statics->header, statics->root[i], &new_node(t, NULL, NULL, i)->header);
}

void test_statics_are_roots(aotrt_thread *t) {
  fill_statics(t);
  for (int i = 0; i < 5; i++) tree(t, 12);
  aotrt_runtime_gc(t);
  for (int i = 0; i < 16; i++) EXPECT(((node *)GET(statics->root[i]))->value == i);
  memset(statics->root, 0, sizeof statics->root);
}

static AOTRT_NOINLINE aotrt_array *interior_only(aotrt_thread *t, int64_t **inside) {
  aotrt_array *a = aotrt_heap_alloc_array(t, t_longs->self, 1000, 3);
  for (int i = 0; i < 1000; i++) ((int64_t *)a->data)[i] = i;
  *inside = (int64_t *)a->data + 500;
  return NULL;
}

void test_interior_pointers(aotrt_thread *t) {
  int64_t *volatile inside;
  interior_only(t, (int64_t **)&inside);
  aotrt_runtime_gc(t);
  for (int i = 0; i < 5; i++) tree(t, 12);
  EXPECT(inside[0] == 500 && inside[-500] == 0 && inside[499] == 999);
}

void test_large(aotrt_thread *t) {
  for (int64_t i = 0; i < 300 * iterations; i++) {
    int32_t n = (int32_t)(100000 + i * 7919 % 3000000);
    aotrt_array *a = aotrt_heap_alloc_array(t, t_bytes->self, n, 0);
    EXPECT(a && a->length == n);
    for (int32_t k = 0; k < n; k += 4096) EXPECT(a->data[k] == 0);
    EXPECT(a->data[n - 1] == 0);
    memset(a->data, 0xff, (size_t)n);
  }
  enum { MORE_THAN_THE_SMALLEST_RESERVATION = 200 << 20 };
  if (aotrt_runtime_max_memory(t) == 1ll << 46) /* the most that can be asked for */
    EXPECT(aotrt_heap_alloc_array(t, t_bytes->self, MORE_THAN_THE_SMALLEST_RESERVATION, 0));
}

void test_out_of_memory(aotrt_thread *t) {
  EXPECT(aotrt_heap_alloc_array(t, t_bytes->self, INT32_MAX, 0) == NULL);
  EXPECT(take_pending(t) == OOM_THROWN + AOTRT_OOM_ARRAY_SIZE);
  EXPECT(aotrt_heap_new_bytes(t, NULL, 1ull << 31) == NULL);
  EXPECT(take_pending(t) == OOM_THROWN + AOTRT_OOM_ARRAY_SIZE);
  EXPECT(aotrt_heap_alloc_array(t, t_longs->self, INT32_MAX - 8, 3) == NULL);
  EXPECT(take_pending(t) == OOM_THROWN + AOTRT_OOM_HEAP);
  for (int round = 0; round < 3; round++) { /* fills the heap; once dropped, everything is there again */
    node *list = NULL, *n;
    int64_t length = 0;
    while ((n = new_node(t, list ? &list->header : NULL, NULL, length)) != NULL) list = n, length++;
    EXPECT(take_pending(t) == OOM_THROWN + AOTRT_OOM_HEAP);
    EXPECT(length > aotrt_runtime_max_memory(t) / (int64_t)sizeof(node) * 8 / 10);
    while (list) { /* taken apart, so that a stale word on the stack keeps one node alive and not the whole list */
      EXPECT(list->value == --length);
      n = (node *)GET(list->left);
      SET(list->left, NULL);
      list = n;
    }
    EXPECT(length == 0);
  }
}

void test_clone_and_copy(aotrt_thread *t) {
  node *a = new_node(t, NULL, NULL, 42), *b;
  PUT(&a->header, a->left, &a->header);
  aotrt_object_hash(t, &a->header);
  b = aotrt_object_clone(t, &a->header);
  EXPECT(b != a && b->value == 42 && GET(b->left) == &a->header && (b->header.status & ~AOTRT_STATUS_UNLOGGED) == 0);
  aotrt_array *x = aotrt_heap_alloc_array(t, t_objects->self, 10, AOTRT_SLOT_SHIFT);
  aotrt_array *y = aotrt_object_clone(t, &x->header);
  for (int i = 0; i < 10; i++) PUT(&x->header, aotrt_array_slots(x)[i], &new_node(t, NULL, NULL, i)->header);
  aotrt_array_copy(t, x, 0, x, 1, 9);
  EXPECT(((node *)GET(aotrt_array_slots(x)[9]))->value == 8);
  EXPECT(GET(aotrt_array_slots(x)[0]) == GET(aotrt_array_slots(x)[1]));
  aotrt_array_copy(t, x, 1, x, 0, 9);
  EXPECT(((node *)GET(aotrt_array_slots(x)[8]))->value == 8);
  EXPECT(y->length == 10 && GET(aotrt_array_slots(y)[3]) == NULL);
  EXPECT(aotrt_object_hash(t, &a->header) == aotrt_object_hash(t, &a->header));
  EXPECT(aotrt_object_hash(t, &a->header) != aotrt_object_hash(t, &b->header));
}

void test_types(aotrt_thread *t) {
  EXPECT(aotrt_type_is_assignable(t, t_class_c, t_class_b) && aotrt_type_is_assignable(t, t_class_c, t_object));
  EXPECT(!aotrt_type_is_assignable(t, t_class_b, t_class_c) && !aotrt_type_is_assignable(t, t_bytes, t_class_b));
  EXPECT(aotrt_type_is_assignable(t, t_class_c, t_interface) && !aotrt_type_is_assignable(t, t_class_b, t_interface));
  EXPECT(aotrt_type_is_assignable(t, t_interface, t_object) && aotrt_type_is_assignable(t, t_bytes, t_object));
  EXPECT(aotrt_type_is_assignable(t, t_strings, t_objects) == 0); /* this fake String has no class id */
  EXPECT(aotrt_type_is_assignable(t, t_objects, t_object) && !aotrt_type_is_assignable(t, t_bytes, t_objects));
  EXPECT(!aotrt_type_is_assignable(t, t_objects, t_strings));
}
