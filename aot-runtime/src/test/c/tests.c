/* The kernel's tests, as programs of the fake VM. Each runs alone when its name is given. */
#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "fake_vm.h"
#include "gc/gc.h"
#include "os/linux/cgroup.h"
#include "os/os.h"

/* ---- allocation and collection ---- */

static node *tree(aotrt_thread *t, int depth) {
  if (depth == 0) return new_node(t, NULL, NULL, 1);
  node *l = tree(t, depth - 1), *r = tree(t, depth - 1);
  return new_node(t, &l->header, &r->header, l->value + r->value);
}

static int64_t count(node *n) {
  return GET(n->left) ? count((node *)GET(n->left)) + count((node *)GET(n->right)) : n->value;
}

static void test_trees(aotrt_thread *t) {
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
static void test_holes(aotrt_thread *t) {
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

static void test_release(aotrt_thread *t) {
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

static void test_old_to_young(aotrt_thread *t) {
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
static void test_large_arrays(aotrt_thread *t) {
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

/* Enough at once for several threads to mark: wide, deep, with references to clear. */
static void test_crew(aotrt_thread *t) {
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

static void test_kept_holes(aotrt_thread *t) {
  thread_object *threads[3];
  for (int i = 0; i < 3; i++) threads[i] = start_thread(t, keep_arrays, i + 1, false);
  for (int i = 0; i < 3; i++) join_thread(t, threads[i]);
}

static AOTRT_NOINLINE void fill_statics(aotrt_thread *t) {
  for (int i = 0; i < 16; i++) PUT(&statics->header, statics->root[i], &new_node(t, NULL, NULL, i)->header);
}

static void test_statics_are_roots(aotrt_thread *t) {
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

static void test_interior_pointers(aotrt_thread *t) {
  int64_t *volatile inside;
  interior_only(t, (int64_t **)&inside);
  aotrt_runtime_gc(t);
  for (int i = 0; i < 5; i++) tree(t, 12);
  EXPECT(inside[0] == 500 && inside[-500] == 0 && inside[499] == 999);
}

static void test_large(aotrt_thread *t) {
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

static void test_out_of_memory(aotrt_thread *t) {
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

static void test_clone_and_copy(aotrt_thread *t) {
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

static void test_types(aotrt_thread *t) {
  EXPECT(aotrt_type_is_assignable(t, t_class_c, t_class_b) && aotrt_type_is_assignable(t, t_class_c, t_object));
  EXPECT(!aotrt_type_is_assignable(t, t_class_b, t_class_c) && !aotrt_type_is_assignable(t, t_bytes, t_class_b));
  EXPECT(aotrt_type_is_assignable(t, t_class_c, t_interface) && !aotrt_type_is_assignable(t, t_class_b, t_interface));
  EXPECT(aotrt_type_is_assignable(t, t_interface, t_object) && aotrt_type_is_assignable(t, t_bytes, t_object));
  EXPECT(aotrt_type_is_assignable(t, t_strings, t_objects) == 0); /* this fake String has no class id */
  EXPECT(aotrt_type_is_assignable(t, t_objects, t_object) && !aotrt_type_is_assignable(t, t_bytes, t_objects));
  EXPECT(!aotrt_type_is_assignable(t, t_objects, t_strings));
}

/* ---- strings ---- */

static void expect_string(aotrt_object *s, int coder, const void *units, int32_t bytes) {
  const aotrt_array *v = (const aotrt_array *)GET(((string_object *)s)->value);
  EXPECT(((string_object *)s)->coder == coder && v->length == bytes && memcmp(v->data, units, (size_t)bytes) == 0);
}

static void test_strings(aotrt_thread *t) {
  expect_string(new_string(t, "plain"), 0, "plain", 5);
  expect_string(new_string(t, "\xc3\xa9"), 0, "\xe9", 1);
  expect_string(new_string(t, "a\xe2\x82\xac"), 1, u"a\u20ac", 4);
  expect_string(new_string(t, "\xf0\x9f\x98\x80"), 1, u"\xd83d\xde00", 4);
  expect_string(new_string(t, "x\xff\xc3"), 1, u"x\xfffd\xfffd", 6);
  expect_string(new_string(t, "\xe2\x82x"), 1, u"\xfffdx", 4);
  expect_string(new_string(t, ""), 0, "", 0);
  aotrt_object *a = aotrt_string_intern(t, new_string(t, "one")), *b = aotrt_string_intern(t, new_string(t, "one"));
  EXPECT(a == b && a != aotrt_string_intern(t, new_string(t, "two")));
  EXPECT(!aotrt_heap_contains(aotrt_string_intern(t, new_string(t, "image"))));
  char text[16];
  for (int i = 0; i < 20000; i++) {
    snprintf(text, sizeof text, "s%d", i);
    EXPECT(aotrt_string_intern(t, new_string(t, text)) == aotrt_string_intern(t, new_string(t, text)));
  }
  EXPECT(a == aotrt_string_intern(t, new_string(t, "one")));
}

static int64_t address_space(void) { /* in pages */
  long pages = 0;
  FILE *f = fopen("/proc/self/statm", "r");
  EXPECT(f && fscanf(f, "%ld", &pages) == 1);
  fclose(f);
  return pages;
}

/* The table of interned strings keeps to the size of what is in it. */
static void test_intern_forgets(aotrt_thread *t) {
  aotrt_string_intern(t, new_string(t, "first"));
  int64_t before = address_space();
  char text[16];
  for (int i = 0; i < 400000; i++) {
    if (i % 1000 == 0) aotrt_runtime_gc(t);
    snprintf(text, sizeof text, "u%d", i);
    aotrt_string_intern(t, new_string(t, text));
  }
  EXPECT(address_space() - before < 512);
}

/* ---- references ---- */

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

static AOTRT_NOINLINE void overwrite_stack(void) {
  volatile char dead[16384];
  memset((void *)dead, 0, sizeof dead);
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

static void test_references(aotrt_thread *t) {
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
static void test_final_once(aotrt_thread *t) {
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

static void test_soft_give_way(aotrt_thread *t) {
  thread_object *threads[4];
  for (int i = 0; i < 4; i++) threads[i] = start_thread(t, fill_softly, 150 * iterations, false);
  for (int i = 0; i < 4; i++) join_thread(t, threads[i]);
}

/* ---- type-stable structures under threads ---- */

static aotrt_object *volatile shared_lock; /* also held by statics */
static int64_t shared_count;

static void add_under_lock(aotrt_thread *t, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    aotrt_monitor_enter(t, shared_lock);
    if (i % 3 == 0) aotrt_monitor_enter(t, shared_lock);
    shared_count++;
    if (i % 3 == 0) aotrt_monitor_exit(t, shared_lock);
    aotrt_monitor_exit(t, shared_lock);
    if (i % 64 == 0) new_node(t, NULL, NULL, i);
  }
}

static void test_monitor_counts(aotrt_thread *t) {
  shared_lock = &new_node(t, NULL, NULL, 0)->header;
  PUT(&statics->header, statics->root[0], shared_lock);
  shared_count = 0;
  aotrt_object_hash(t, shared_lock);
  thread_object *threads[4];
  for (int i = 0; i < 4; i++) threads[i] = start_thread(t, add_under_lock, 50000 * iterations, false);
  for (int i = 0; i < 4; i++) join_thread(t, threads[i]);
  EXPECT(shared_count == 200000 * iterations);
  EXPECT((shared_lock->status & AOTRT_STATUS_HASH_MASK) == AOTRT_STATUS_HASHED);
  int64_t collections = aotrt_runtime_gc_count(t);
  aotrt_runtime_gc(t); /* deflates */
  if (aotrt_runtime_gc_count(t) > collections) EXPECT((shared_lock->status & AOTRT_STATUS_LOCK_MASK) == 0);
}

static void test_monitor_nesting(aotrt_thread *t) {
  enum { DEPTH = 200 };
  aotrt_array *locks = aotrt_heap_alloc_array(t, t_objects->self, DEPTH, AOTRT_SLOT_SHIFT);
  aotrt_slot *s = aotrt_array_slots(locks);
  for (int i = 0; i < DEPTH; i++) PUT(&locks->header, s[i], &new_node(t, NULL, NULL, i)->header);
  for (int i = 0; i < DEPTH; i++) aotrt_monitor_enter(t, GET(s[i])); /* more than the lock stack holds */
  for (int i = 0; i < DEPTH; i++) EXPECT(aotrt_monitor_holds(t, GET(s[i])));
  for (int i = DEPTH; i-- > 0;) aotrt_monitor_exit(t, GET(s[i]));
  for (int i = 0; i < DEPTH; i++) EXPECT(!aotrt_monitor_holds(t, GET(s[i])));
  for (int i = 0; i < DEPTH; i++) aotrt_monitor_enter(t, GET(s[0]));
  for (int i = 0; i < DEPTH; i++) EXPECT(aotrt_monitor_holds(t, GET(s[0]))), aotrt_monitor_exit(t, GET(s[0]));
  EXPECT(!aotrt_monitor_holds(t, GET(s[0])) && !t->pending);
  aotrt_monitor_enter(t, GET(s[1])); /* not in the order of a stack */
  aotrt_monitor_enter(t, GET(s[2]));
  aotrt_monitor_enter(t, GET(s[1]));
  aotrt_monitor_exit(t, GET(s[1]));
  EXPECT(aotrt_monitor_holds(t, GET(s[1])));
  aotrt_monitor_exit(t, GET(s[1]));
  EXPECT(!aotrt_monitor_holds(t, GET(s[1])) && aotrt_monitor_holds(t, GET(s[2])));
  aotrt_monitor_exit(t, GET(s[2]));
  aotrt_monitor_exit(t, GET(s[2]));
  EXPECT(take_pending(t) == MONITOR_STATE_THROWN);
  aotrt_monitor_notify(t, GET(s[2]), 0);
  EXPECT(take_pending(t) == MONITOR_STATE_THROWN);
  aotrt_monitor_wait(t, GET(s[2]), 0);
  EXPECT(take_pending(t) == MONITOR_STATE_THROWN);
}

static void ping(aotrt_thread *t, int64_t parity) {
  for (int64_t i = 0; i < 3000 * iterations; i++) {
    aotrt_monitor_enter(t, shared_lock);
    while ((shared_count & 1) != parity) aotrt_monitor_wait(t, shared_lock, 0);
    shared_count++;
    aotrt_monitor_notify(t, shared_lock, i & 1);
    aotrt_monitor_exit(t, shared_lock);
  }
}

static void test_wait_notify(aotrt_thread *t) {
  shared_lock = &new_node(t, NULL, NULL, 0)->header;
  PUT(&statics->header, statics->root[0], shared_lock);
  shared_count = 0;
  thread_object *a = start_thread(t, ping, 0, false), *b = start_thread(t, ping, 1, false);
  join_thread(t, a);
  join_thread(t, b);
  EXPECT(shared_count == 6000 * iterations);
  aotrt_monitor_enter(t, shared_lock);
  aotrt_monitor_enter(t, shared_lock);
  int64_t before = aotrt_time_nano(t);
  EXPECT(aotrt_monitor_wait(t, shared_lock, 30000000) == 0);
  EXPECT(aotrt_time_nano(t) - before >= 30000000);
  aotrt_monitor_exit(t, shared_lock);
  EXPECT(aotrt_monitor_holds(t, shared_lock));
  aotrt_monitor_exit(t, shared_lock);
  EXPECT(!aotrt_monitor_holds(t, shared_lock));
}

static volatile int64_t outcome;

static void wait_for_interrupt(aotrt_thread *t, int64_t how) {
  int32_t r = -1;
  if (how == 0) {
    aotrt_monitor_enter(t, shared_lock);
    r = aotrt_monitor_wait(t, shared_lock, 0);
    aotrt_monitor_exit(t, shared_lock);
  } else if (how == 1) {
    r = aotrt_thread_sleep(t, 60000000000);
  } else {
    aotrt_thread_park(t, 0, 0);
    r = ((thread_object *)t->java_thread)->interrupted;
  }
  outcome = r == 1 && (how == 2) == ((thread_object *)t->java_thread)->interrupted ? 1 : 2;
}

static void test_interrupt(aotrt_thread *t) {
  shared_lock = &new_node(t, NULL, NULL, 0)->header;
  PUT(&statics->header, statics->root[0], shared_lock);
  for (int how = 0; how < 3; how++)
    for (int early = 0; early < 2; early++) {
      outcome = 0;
      thread_object *o = start_thread(t, wait_for_interrupt, how, true);
      if (!early) aotrt_thread_sleep(t, 10000000);
      __atomic_store_n(&o->interrupted, 1, __ATOMIC_SEQ_CST);
      aotrt_thread_interrupt(t, &o->header);
      join_thread(t, o);
      EXPECT(outcome == 1);
    }
}

static thread_object *parked[2];
#define PARKED(i) __atomic_load_n(&parked[i], __ATOMIC_SEQ_CST)
static void park_ping(aotrt_thread *t, int64_t me) {
  while (!PARKED(1 - me)) aotrt_thread_yield(t);
  for (int64_t i = 0; i < 5000 * iterations; i++) {
    while ((__atomic_load_n(&shared_count, __ATOMIC_SEQ_CST) & 1) != me) aotrt_thread_park(t, 0, 0);
    __atomic_fetch_add(&shared_count, 1, __ATOMIC_SEQ_CST);
    aotrt_thread_unpark(t, &PARKED(1 - me)->header);
  }
}

static void test_park(aotrt_thread *t) {
  shared_count = 0;
  parked[0] = parked[1] = NULL;
  thread_object *a = start_thread(t, park_ping, 0, false);
  PUT(&statics->header, statics->root[1], &a->header);
  __atomic_store_n(&parked[0], a, __ATOMIC_SEQ_CST);
  thread_object *b = start_thread(t, park_ping, 1, false);
  PUT(&statics->header, statics->root[2], &b->header);
  __atomic_store_n(&parked[1], b, __ATOMIC_SEQ_CST);
  join_thread(t, a);
  join_thread(t, b);
  EXPECT(shared_count == 10000 * iterations);
  int64_t before = aotrt_time_nano(t);
  aotrt_thread_park(t, 0, 20000000);
  aotrt_thread_park(t, 1, aotrt_time_millis(t) + 20);
  EXPECT(aotrt_time_nano(t) - before >= 38000000);
  aotrt_thread_unpark(t, t->java_thread);
  aotrt_thread_park(t, 0, 0); /* returns at once */
}

static void build_trees(aotrt_thread *t, int64_t n) {
  node *keep = tree(t, 10);
  for (int64_t i = 0; i < n; i++) {
    node *x = tree(t, 8);
    EXPECT(count(x) == 256);
    if (i % 5 == 0) keep = tree(t, 10);
    EXPECT(count(keep) == 1024);
  }
}

static void test_threads_and_collections(aotrt_thread *t) {
  for (int round = 0; round < 3; round++) {
    thread_object *threads[8];
    for (int i = 0; i < 8; i++) threads[i] = start_thread(t, build_trees, 60 * iterations, i & 1);
    for (int i = 0; i < 20; i++) aotrt_runtime_gc(t);
    for (int i = 0; i < 8; i++) join_thread(t, threads[i]);
  }
}

static void nothing(aotrt_thread *t, int64_t n) { new_node(t, NULL, NULL, n); }

static void test_many_threads(aotrt_thread *t) {
  for (int i = 0; i < 300 * iterations; i++) {
    thread_object *a = start_thread(t, nothing, i, false), *b = start_thread(t, nothing, i, true);
    if (i % 50 == 0) aotrt_runtime_gc(t);
    join_thread(t, a);
    join_thread(t, b);
  }
  aotrt_thread_await_non_daemon(t);
}

/* A loop without calls: only a signal stops it. */
static volatile int spin;
static void spin_body(aotrt_thread *t, int64_t n) {
  node *keep = tree(t, 8);
  while (!spin)
    ;
  EXPECT(count(keep) == 256);
}

static void test_stop_in_loop(aotrt_thread *t) {
  spin = 0;
  thread_object *o = start_thread(t, spin_body, 0, false);
  for (int i = 0; i < 50; i++) {
    tree(t, 10);
    aotrt_runtime_gc(t);
  }
  spin = 1;
  join_thread(t, o);
}

/* Signals whose handler runs on the alternate stack: nobody may come to a stand there. */
static int32_t targets[3];

static void be_signalled(aotrt_thread *t, int64_t me) {
  __atomic_store_n(&targets[me], t->tid, __ATOMIC_SEQ_CST);
  while (!spin) build_trees(t, 1);
}

static void send_signals(aotrt_thread *t, int64_t n) {
  for (int64_t i = 0; !spin; i++) {
    int32_t to = __atomic_load_n(&targets[i / 20 % 3], __ATOMIC_SEQ_CST);
    if (to) syscall(SYS_tgkill, getpid(), to, SIGUSR1);
  }
}

static void test_foreign_signals(aotrt_thread *t) {
  static uint32_t arrivals;
  aotrt_os_user_signal_init(&arrivals);
  spin = 0;
  thread_object *threads[4];
  for (int i = 0; i < 3; i++) threads[i] = start_thread(t, be_signalled, i, false);
  threads[3] = start_thread(t, send_signals, 0, false);
  for (int64_t end = aotrt_time_nano(t) + 300000000 * iterations; aotrt_time_nano(t) < end;) aotrt_runtime_gc(t);
  spin = 1;
  for (int i = 0; i < 4; i++) join_thread(t, threads[i]);
  EXPECT(__atomic_load_n(&arrivals, __ATOMIC_SEQ_CST) > 0);
}

/* A thread that is stopped in malloc holds a lock of the C library's, which creating a thread takes as well: who
 * creates one must count as stopped meanwhile. run.sh has all threads share that lock. */
static void use_malloc(aotrt_thread *t, int64_t n) {
  enum { UNCACHED = 3000 };
  while (!spin) {
    int64_t p[32];
    for (int i = 0; i < 32; i++) p[i] = aotrt_memory_allocate(t, UNCACHED + 512 * i);
    for (int i = 0; i < 32; i++) aotrt_memory_free(t, p[i]);
  }
}

static void collect_always(aotrt_thread *t, int64_t n) {
  while (!spin) aotrt_runtime_gc(t);
}

static void test_starts_and_stops(aotrt_thread *t) {
  spin = 0;
  thread_object *others[3] = {start_thread(t, use_malloc, 0, false), start_thread(t, use_malloc, 0, false),
                              start_thread(t, collect_always, 0, false)};
  for (int i = 0; i < 30 * iterations; i++) join_thread(t, start_thread(t, nothing, i, false));
  spin = 1;
  for (int i = 0; i < 3; i++) join_thread(t, others[i]);
}

/* ---- natives ---- */

static aotrt_array *path(aotrt_thread *t, const char *s) { return aotrt_heap_new_bytes(t, s, strlen(s) + 1); }

static void test_files(aotrt_thread *t) {
  char name[64], inner[80];
  snprintf(name, sizeof name, "/tmp/kernel-test-%d", (int)aotrt_process_id(t));
  snprintf(inner, sizeof inner, "%s/file", name);
  EXPECT(aotrt_file_mkdir(t, path(t, name), 0700) == 0 && aotrt_file_mkdir(t, path(t, name), 0700) == -17);
  int32_t fd = aotrt_file_open(t, path(t, inner), 0102, 0600); /* O_RDWR | O_CREAT */
  EXPECT(fd >= 0);
  aotrt_array *b = aotrt_heap_new_bytes(t, "hello, world", 12);
  EXPECT(aotrt_file_write(t, fd, b, 0, 12) == 12 && aotrt_file_seek(t, fd, 7, 0) == 7);
  EXPECT(aotrt_file_available(t, fd) == 5);
  aotrt_array *in = aotrt_heap_alloc_array(t, t_bytes->self, 300, 0);
  EXPECT(aotrt_file_read(t, fd, in, 0, 300) == 5 && memcmp(in->data, "world", 5) == 0);
  EXPECT(aotrt_file_read(t, fd, in, 0, 300) == 0);
  aotrt_array *stat = aotrt_heap_alloc_array(t, t_longs->self, 15, 3);
  const int64_t *facts = (const int64_t *)stat->data;
  EXPECT(aotrt_file_fstat(t, fd, stat) == 0 && facts[7] == 12 && (facts[0] & 0777) == 0600);
  EXPECT(aotrt_file_truncate(t, fd, 3) == 0 && aotrt_file_size(t, fd) == 3);
  EXPECT(aotrt_file_close(t, fd) == 0 && aotrt_file_close(t, fd) == -9);
  EXPECT(aotrt_file_set_times(t, path(t, inner), 1, -1, 1500000000) == 0);
  EXPECT(aotrt_file_stat(t, path(t, inner), 1, stat) == 0);
  EXPECT(facts[8] == -1 && facts[9] == 999999999 && facts[10] == 1);
  int64_t d = aotrt_directory_open(t, path(t, name));
  EXPECT(d > 0 && aotrt_directory_read(t, d, in) == 4 && memcmp(in->data, "file", 4) == 0);
  EXPECT(aotrt_directory_read(t, d, in) == 0);
  EXPECT(aotrt_directory_close(t, d) == 0 && aotrt_file_rmdir(t, path(t, name)) == -39);
  EXPECT(aotrt_file_unlink(t, path(t, inner)) == 0 && aotrt_file_rmdir(t, path(t, name)) == 0);
  EXPECT(aotrt_file_open(t, path(t, inner), 0, 0) == -2 && aotrt_file_open(t, b, 0, 0) == -22);
  EXPECT(aotrt_file_realpath(t, path(t, "/usr/../usr/."), in) == 4 && memcmp(in->data, "/usr", 4) == 0);
  for (int i = 0; i < 8; i++) EXPECT(aotrt_process_fact(t, i) != NULL);
  EXPECT(aotrt_process_environment(t, 0) && !aotrt_process_environment(t, 100000));
  aotrt_array *e = aotrt_process_error_text(t, 2);
  EXPECT(e && e->length == 25 && memcmp(e->data, "No such file or directory", 25) == 0);
  EXPECT(aotrt_runtime_processors(t) >= 1 && aotrt_time_millis(t) > 1600000000000);
}

/* A system in a folder: what /proc/self/cgroup says, and files of groups. */
static const char *system_with(const char *groups, const char *const files[][2], size_t count) {
  static char root[64], command[512];
  snprintf(root, sizeof root, "/tmp/kernel-test-%d", (int)getpid());
  snprintf(command, sizeof command, "rm -rf %s && mkdir -p %s/proc/self && printf '%s' > %s/proc/self/cgroup",
           root, root, groups, root);
  EXPECT(system(command) == 0);
  for (size_t i = 0; i < count; i++) {
    snprintf(command, sizeof command, "f=%s/sys/fs/cgroup/%s && mkdir -p ${f%%/*} && echo '%s' > $f", root, files[i][0],
             files[i][1]);
    EXPECT(system(command) == 0);
  }
  return root;
}
#define SYSTEM(groups, ...) \
  system_with(groups, (const char *const[][2]){__VA_ARGS__}, \
              sizeof((const char *[][2]){__VA_ARGS__}) / sizeof(char *[2]))

static void test_cgroups(aotrt_thread *t) {
  const char *s = SYSTEM("0::/a/b\n", {"a/b/memory.max", "max"}, {"a/memory.max", "5000000"}, {"memory.max", "9000000"},
                         {"a/b/cpu.max", "150000 100000"}, {"a/cpu.max", "max 100000"});
  EXPECT(aotrt_cgroup_memory(s) == 5000000 && aotrt_cgroup_processors(s) == 2);
  s = SYSTEM("0::/of/the/host\n", {"memory.max", "700"}, {"cpu.max", "100000 100000"}); /* in a container */
  EXPECT(aotrt_cgroup_memory(s) == 700 && aotrt_cgroup_processors(s) == 1);
  s = SYSTEM("4:memory:/x\n2:cpuacct,cpu:/y\n1:name=systemd:/z\n0::/\n", {"memory/x/memory.limit_in_bytes", "1234"},
             {"memory/memory.limit_in_bytes", "9223372036854771712"}, {"cpu/y/cpu.cfs_quota_us", "250000"},
             {"cpu/y/cpu.cfs_period_us", "100000"}, {"cpu/cpu.cfs_quota_us", "-1"});
  EXPECT(aotrt_cgroup_memory(s) == 1234 && aotrt_cgroup_processors(s) == 3);
  s = SYSTEM("0::/\n", {"cgroup.procs", ""});
  EXPECT(aotrt_cgroup_memory(s) == INT64_MAX && aotrt_cgroup_processors(s) == INT64_MAX);
  char command[80];
  snprintf(command, sizeof command, "rm -rf %s", s);
  EXPECT(system(command) == 0);
  EXPECT(aotrt_cgroup_memory("/nowhere") == INT64_MAX && aotrt_cgroup_processors("/nowhere") == INT64_MAX);
}

static AOTRT_NOINLINE int32_t deep(aotrt_thread *t, int n) {
  if (n == 0) {
    aotrt_array *a = aotrt_stack_capture(t, 1024);
    return a->length;
  }
  int32_t r = deep(t, n - 1);
  __asm__ volatile("" ::: "memory");
  return r;
}

static void test_stack(aotrt_thread *t) {
  int32_t shallow = deep(t, 0), more = deep(t, 50);
  EXPECT(shallow >= 3 && more == shallow + 50);
  EXPECT(deep(t, 2000) == 1024);
}

/* Not among the tests that run by default: ends the process by a fault, whose report run.sh looks at. */
static void crash(void) { *(volatile int *)0x123450 = 1; }

void run_tests(aotrt_thread *t, const char *only) {
  if (strcmp(only, "crash") == 0) crash();
#define TEST(name) {#name, test_##name}
  static const struct { const char *name; void (*body)(aotrt_thread *); } tests[] = {
      TEST(types), TEST(trees), TEST(holes), TEST(statics_are_roots), TEST(interior_pointers), TEST(large),
      TEST(old_to_young), TEST(large_arrays), TEST(crew), TEST(kept_holes), TEST(evacuation),
      TEST(fragmentation), TEST(release),
      TEST(clone_and_copy), TEST(strings), TEST(intern_forgets), TEST(references), TEST(final_once),
      TEST(soft_give_way), TEST(monitor_nesting), TEST(monitor_counts),
      TEST(wait_notify), TEST(interrupt), TEST(park), TEST(threads_and_collections), TEST(many_threads),
      TEST(stop_in_loop), TEST(foreign_signals), TEST(starts_and_stops),
      TEST(continuations), TEST(files), TEST(cgroups), TEST(stack), TEST(out_of_memory)};
  for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
    if (*only && strcmp(only, tests[i].name) != 0) continue;
    int64_t start = aotrt_time_nano(t);
    tests[i].body(t);
    EXPECT(!t->pending && t->lock_count == 0);
    printf("%-24s %6.1f ms\n", tests[i].name, (double)(aotrt_time_nano(t) - start) / 1e6);
    fflush(stdout);
  }
}
