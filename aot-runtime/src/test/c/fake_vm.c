/* Builds types and image heap of the fake VM before main, as the compiler would have at build time. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "fake_vm.h"

#if AOTRT_NARROW /* the kernel moves the image to a fixed address, which all offsets count in */
#define fake_image ((uint32_t *)aotrt_image_anchor)
enum { BASE = AOTRT_NARROW_IMAGE_BASE };
#else
extern uint32_t fake_image[] __asm__("aotrt_image");
enum { BASE = 0 };
#endif

const int32_t f1 __asm__("field.java.lang.String.value") = offsetof(string_object, value);
const int32_t f2 __asm__("field.java.lang.String.coder") = offsetof(string_object, coder);
const int32_t f3 __asm__("field.java.lang.Thread.eetop") = offsetof(thread_object, eetop);
const int32_t f4 __asm__("field.java.lang.Thread.interrupted") = offsetof(thread_object, interrupted);
const int32_t fa __asm__("field.java.lang.Thread.name") = -1;
const int32_t fb __asm__("field.java.lang.Thread.tid") = -1;
const int32_t fc __asm__("field.java.lang.Thread.priority") = -1;
const int32_t fd __asm__("field.java.lang.Thread.holder") = -1;
const int32_t fe __asm__("field.java.lang.Thread.parkBlocker") = -1;
const int32_t fg __asm__("field.java.util.concurrent.locks.AbstractOwnableSynchronizer.exclusiveOwnerThread") = -1;
const int32_t ff __asm__("field.java.lang.Thread$FieldHolder.priority") = -1;
const int32_t f5 __asm__("field.java.lang.ref.Reference.referent") = offsetof(reference, referent);
const int32_t f6 __asm__("field.java.lang.ref.Reference.discovered") = offsetof(reference, discovered);
const int32_t f7 __asm__("field.java.lang.ref.Reference.queue") = offsetof(reference, queue);
const int32_t f8 __asm__("field.java.lang.ref.Reference.next") = offsetof(reference, next);
const int32_t f9 __asm__("field.java.lang.VirtualThread.state") = -1;
const int32_t f10 __asm__("field.java.lang.VirtualThread.next") = -1;
const int32_t f11 __asm__("field.java.lang.VirtualThread.onWaitingList") = -1;
const int32_t f12 __asm__("field.java.lang.VirtualThread.notified") = -1;
const int32_t f13 __asm__("field.java.lang.VirtualThread.timeout") = -1;

aotrt_type *t_object, *t_string, *t_thread, *t_node, *t_bytes, *t_longs, *t_objects, *t_strings;
aotrt_type *t_soft, *t_weak, *t_phantom, *t_final, *t_throwable, *t_statics, *t_interface, *t_class_b, *t_class_c;
statics_object *statics;
int64_t iterations = 1;
static uint32_t top = 128; /* behind the header; offset 0 means "none" */

static void *carve(size_t size, uint32_t *offset) {
  top = (top + 7) & ~7u;
  void *p = aotrt_image_anchor + top;
  if (offset) *offset = BASE + top;
  top += (uint32_t)size;
  if (top > 1 << 16) abort();
  return p;
}

static uint32_t text(const char *s) {
  uint32_t at;
  strcpy(carve(strlen(s) + 1, &at), s);
  return at;
}

#define REF(type, field) (int)offsetof(type, field)

static aotrt_type *type(const char *name, uint8_t kind, uint32_t size, uint16_t flags, int refs, ...) {
  uint32_t at;
  aotrt_type *t = carve(sizeof(aotrt_type), &at);
  t->self = at;
  t->kind = kind;
  t->size = size;
  t->flags = flags;
  t->name = text(name);
  t->super = t_object ? t_object->self : 0;
  if (refs) {
    uint32_t map;
    uint32_t *m = carve(4 + 2 * (size_t)refs, &map);
    m[0] = (uint32_t)refs;
    __builtin_va_list a;
    __builtin_va_start(a, refs);
    for (int i = 0; i < refs; i++) ((uint16_t *)(m + 1))[i] = (uint16_t)__builtin_va_arg(a, int);
    __builtin_va_end(a);
    t->ref_map = map;
  }
  return t;
}

static aotrt_type *reference_type(const char *name, uint16_t strength) {
  return type(name, AOTRT_KIND_REFERENCE, sizeof(reference), strength, 2, REF(reference, queue), REF(reference, next));
}

static aotrt_type *array(const char *name, uint8_t kind, uint8_t shift, aotrt_type *component) {
  aotrt_type *t = type(name, kind, 16, AOTRT_TYPE_FLAG_CLONEABLE, 0);
  t->shift = shift;
  if (component) t->component = component->self, component->array = t->self;
  return t;
}

__attribute__((constructor)) static void build(void) {
  t_object = type("java.lang.Object", AOTRT_KIND_INSTANCE, 8, 0, 0);
  t_bytes = array("[B", AOTRT_KIND_PRIM_ARRAY, 0, NULL);
  t_longs = array("[J", AOTRT_KIND_PRIM_ARRAY, 3, NULL);
  t_objects = array("[Ljava.lang.Object;", AOTRT_KIND_REF_ARRAY, AOTRT_SLOT_SHIFT, t_object);
  t_string = type("java.lang.String", AOTRT_KIND_INSTANCE, sizeof(string_object), 0, 1, REF(string_object, value));
  t_strings = array("[Ljava.lang.String;", AOTRT_KIND_REF_ARRAY, AOTRT_SLOT_SHIFT, t_string);
  t_thread = type("java.lang.Thread", AOTRT_KIND_INSTANCE, sizeof(thread_object), 0, 0);
  t_node = type("Node", AOTRT_KIND_INSTANCE, sizeof(node), AOTRT_TYPE_FLAG_CLONEABLE, 2, REF(node, left),
                REF(node, right));
  t_throwable = type("java.lang.Throwable", AOTRT_KIND_INSTANCE, sizeof(throwable), 0, 0);
  t_soft = reference_type("java.lang.ref.SoftReference", AOTRT_TYPE_FLAG_SOFT);
  t_weak = reference_type("java.lang.ref.WeakReference", AOTRT_TYPE_FLAG_WEAK);
  t_phantom = reference_type("java.lang.ref.PhantomReference", AOTRT_TYPE_FLAG_PHANTOM);
  t_final = reference_type("java.lang.ref.FinalReference", AOTRT_TYPE_FLAG_FINAL);
#define ROOT(i) REF(statics_object, root[i])
#define ROOTS(i) ROOT(i), ROOT(i + 1), ROOT(i + 2), ROOT(i + 3)
  t_statics = type("statics", AOTRT_KIND_STATICS, sizeof(statics_object), 0, 16, ROOTS(0), ROOTS(4), ROOTS(8),
                   ROOTS(12));
  t_interface = type("I", AOTRT_KIND_NONE, 0, AOTRT_TYPE_FLAG_INTERFACE, 0);
  t_class_b = type("B", AOTRT_KIND_INSTANCE, 8, 0, 0);
  t_class_c = type("C", AOTRT_KIND_INSTANCE, 8, 0, 0);
  /* Object 1 > B 2 > C 3, arrays 4..7 */
  t_object->class_id = 1, t_object->class_span = 7;
  t_class_b->class_id = 2, t_class_b->class_span = 2;
  t_class_c->class_id = 3, t_class_c->class_span = 1;
  aotrt_type *arrays[] = {t_bytes, t_longs, t_objects, t_strings};
  for (uint32_t i = 0; i < 4; i++) arrays[i]->class_id = 4 + i, arrays[i]->class_span = 1;
  uint32_t set;
  *(uint8_t *)carve(1, &set) = 1 << 3;
  t_interface->interface_id = 3;
  t_class_c->interfaces = set, t_class_c->interfaces_bytes = 1;

  uint32_t heap, value, string, relocation, interned;
  top = (top + 15) & ~15u;
  statics = carve(sizeof(statics_object), &heap);
  statics->header.type = t_statics->self;
  statics->header.status = AOTRT_STATUS_UNLOGGED;
  aotrt_array *bytes = carve(24, &value);
  bytes->header.type = t_bytes->self;
  bytes->header.status = AOTRT_STATUS_UNLOGGED;
  bytes->length = 5;
  memcpy(bytes->data, "image", 5);
  string_object *s = carve(sizeof(string_object), &string);
  s->header.type = t_string->self;
  s->header.status = AOTRT_STATUS_UNLOGGED;
  s->value = (aotrt_slot)(uintptr_t)value; /* WIDE: an offset until relocated */
  fake_image[3] = BASE + top - heap;
  *(uint32_t *)carve(4, &relocation) = string + (uint32_t)offsetof(string_object, value);
  *(uint32_t *)carve(4, &interned) = string;
  fake_image[0] = AOTRT_IMAGE_VERSION;
  fake_image[1] = AOTRT_NARROW;
  fake_image[2] = heap;
  fake_image[4] = relocation, fake_image[5] = AOTRT_NARROW ? 0 : 1;
  fake_image[8] = interned, fake_image[9] = 1;
  fake_image[10] = t_string->self;
  fake_image[12] = t_thread->self;
  fake_image[13] = t_bytes->self;
  fake_image[14] = t_objects->self;
  fake_image[15] = t_strings->self;
  fake_image[16] = t_longs->self;
  fake_image[20] = BASE + top;
  void *all[] = {&t_object, &t_string, &t_thread, &t_node, &t_bytes, &t_longs, &t_objects, &t_strings, &t_soft, &t_weak,
                 &t_phantom, &t_final, &t_throwable, &t_statics, &t_interface, &t_class_b, &t_class_c, &statics};
  for (size_t i = 0; AOTRT_NARROW && i < sizeof all / sizeof *all; i++)
    *(char **)all[i] += BASE - (intptr_t)aotrt_image_anchor;
}

node *new_node(aotrt_thread *t, aotrt_object *left, aotrt_object *right, int64_t value) {
  node *n = aotrt_heap_alloc(t, t_node->self, sizeof(node));
  if (!n) return NULL;
  SET(n->left, left);
  SET(n->right, right);
  n->value = value;
  return n;
}

reference *new_reference(aotrt_thread *t, aotrt_type *type, aotrt_object *referent) {
  reference *r = aotrt_heap_alloc(t, type->self, sizeof(reference));
  SET(r->referent, referent);
  return r;
}

aotrt_object *new_string(aotrt_thread *t, const char *utf8) { return aotrt_heap_new_string(t, utf8, strlen(utf8)); }

thread_object *start_thread(aotrt_thread *t, void (*body)(aotrt_thread *, int64_t), int64_t argument, bool daemon) {
  thread_object *o = aotrt_heap_alloc(t, t_thread->self, sizeof(thread_object));
  o->body = (int64_t)(uintptr_t)body;
  o->argument = argument;
  aotrt_thread_start(t, &o->header, 0, daemon);
  return o;
}

void join_thread(aotrt_thread *t, thread_object *o) {
  aotrt_monitor_enter(t, &o->header);
  while (__atomic_load_n(&o->eetop, __ATOMIC_SEQ_CST)) aotrt_monitor_wait(t, &o->header, 0);
  aotrt_monitor_exit(t, &o->header);
}

int64_t take_pending(aotrt_thread *t) {
  throwable *p = (throwable *)t->pending;
  t->pending = NULL;
  return p ? p->reason : 0;
}

void (*on_failed_expectation)(void);

void expectation_failed(const char *file, int line, const char *what) {
  fprintf(stderr, "%s:%d: expected %s\n", file, line, what);
  if (on_failed_expectation) on_failed_expectation();
  abort();
}

/* ---- the entry points ---- */

AOTRT_SWIFT aotrt_object *aotrt_java_main(aotrt_array *args, AOTRT_CONTEXT aotrt_thread *t) {
  thread_object *self = aotrt_heap_alloc(t, t_thread->self, sizeof(thread_object));
  aotrt_thread_attach(t, &self->header);
  char only[64] = "";
  if (args->length > 0) {
    const aotrt_array *v = (const aotrt_array *)GET(((string_object *)GET(aotrt_array_slots(args)[0]))->value);
    memcpy(only, v->data, (size_t)v->length);
  }
  if (getenv("KERNEL_TEST_SCALE")) iterations = atoi(getenv("KERNEL_TEST_SCALE"));
  run_tests(t, only);
  return NULL;
}

AOTRT_SWIFT aotrt_object *aotrt_java_thread_run(aotrt_object *thread, AOTRT_CONTEXT aotrt_thread *t) {
  thread_object *o = (thread_object *)thread;
  ((void (*)(aotrt_thread *, int64_t))(uintptr_t)o->body)(t, o->argument);
  return NULL;
}

/* A continuation is a node whose value is its body. */
AOTRT_SWIFT aotrt_object *aotrt_java_continuation_enter(aotrt_object *continuation, AOTRT_CONTEXT aotrt_thread *t) {
  node *c = (node *)continuation;
  ((void (*)(aotrt_thread *, node *))(uintptr_t)c->value)(t, c);
  return NULL;
}

static _Thread_local throwable spare; /* outside heap and image: works when nothing else does */

static aotrt_result thrown(int64_t reason) {
  spare.header.type = t_throwable->self;
  spare.reason = reason;
  return (aotrt_result){&spare, NULL};
}

AOTRT_SWIFT aotrt_result aotrt_java_new_oom(int32_t reason, AOTRT_CONTEXT aotrt_thread *t) {
  return thrown(OOM_THROWN + reason);
}

AOTRT_SWIFT aotrt_result aotrt_java_new_illegal_monitor_state(int32_t reason, AOTRT_CONTEXT aotrt_thread *t) {
  return thrown(MONITOR_STATE_THROWN);
}
