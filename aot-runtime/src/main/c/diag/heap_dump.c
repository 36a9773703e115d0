/* What a heap dump says: classes with their fields, threads with their stacks, roots, objects.
 *
 * Identifiers are addresses: of objects; of the java.lang.Class object for a class; of the text itself for a name. The
 * objects of the image are dumped like others. Those of them that no other one leads to are roots, since code refers to
 * them; that is found out by going through the image from its static fields on.
 *
 * Static fields of classes whose fields the compiler has turned into constants, and the local variables of a stack by
 * frame, are not there: roots of a stack have no frame. */
#include "diag/heap_dump.h"
#include "diag/field_records.h"
#include "diag/hprof.h"
#include "gc/mark.h"
#include "os/memory_functions.h"
#include "os/os.h"
#include "stack/stack.h"
#include "thread/monitor.h"

enum { ID = AOTRT_SLOT_SIZE, NO_TRACE = 1, FIRST_THREAD = 2, EMPTY_CLASS = 7 * ID + 4 + 4 + 2 + 2 + 2 };

static const void *class_id(const aotrt_type *t) { return t->mirror ? aotrt_at(t->mirror) : t; }

static bool is_class(const aotrt_type *t) { /* statics holders and primitive types are none */
  enum { WITHOUT_INSTANCES = AOTRT_TYPE_FLAG_INTERFACE | AOTRT_TYPE_FLAG_ABSTRACT };
  return t->kind != AOTRT_KIND_STATICS && (t->kind != AOTRT_KIND_NONE || t->flags & WITHOUT_INSTANCES);
}

static void each_class(void (*visit)(const aotrt_type *t, uint32_t serial)) {
  const uint32_t *types = aotrt_at(aotrt_image.types);
  for (uint32_t i = 0; i < aotrt_image.type_count; i++) {
    const aotrt_type *t = aotrt_at(types[i]);
    if (is_class(t)) visit(t, i + 1);
  }
}

/* ---- names, classes by number, stacks ---- */

static void text(const char *s, bool class_name) {
  size_t n = strlen(s);
  aotrt_hprof_record(AOTRT_HPROF_UTF8, ID + n);
  aotrt_hprof_id(s);
  for (size_t i = 0; i < n; i++) aotrt_hprof_u1((uint8_t)(class_name && s[i] == '.' ? '/' : s[i]));
}

static void load_record(const void *id, const void *name, uint32_t serial) {
  aotrt_hprof_record(AOTRT_HPROF_LOAD_CLASS, 8 + 2 * ID);
  aotrt_hprof_u4(serial);
  aotrt_hprof_id(id);
  aotrt_hprof_u4(NO_TRACE);
  aotrt_hprof_id(name);
}

static void load(const aotrt_type *t, uint32_t serial) {
  text(aotrt_type_name(t), true);
  load_record(class_id(t), aotrt_type_name(t), serial);
}

static uint32_t serial_of(const char *class_name) { /* `module/class` in a named module */
  const char *name = class_name;
  for (const char *s = class_name; *s; s++)
    if (*s == '/') name = s + 1;
  const uint32_t *types = aotrt_at(aotrt_image.types);
  for (uint32_t i = 0; i < aotrt_image.type_count; i++)
    if (!strcmp(aotrt_type_name(aotrt_at(types[i])), name)) return i + 1;
  return 0;
}

static uint64_t frame_number;

static void frame(const aotrt_frame *f) {
  enum { NATIVE = 2, NATIVE_LINE = -3, NO_LINE = 0 };
  const char *none = aotrt_field_names_end();
  text(f->method, false);
  if (f->file) text(f->file, false);
  aotrt_hprof_record(AOTRT_HPROF_FRAME, 4 * ID + 8);
  aotrt_hprof_id((const void *)(uintptr_t)++frame_number);
  aotrt_hprof_id(f->method);
  aotrt_hprof_id(none); /* no signature */
  aotrt_hprof_id(f->file ? f->file : none);
  aotrt_hprof_u4(serial_of(f->class_name));
  aotrt_hprof_u4((uint32_t)(f->flags & NATIVE ? NATIVE_LINE : f->line > 0 ? f->line : NO_LINE));
}

/* Frames first, then the trace that names them: their numbers follow each other. */
static void trace(const aotrt_thread *t, const aotrt_object *java_thread, uint32_t serial) {
  enum { DEEPEST = 512, HIDDEN = 1 };
  static uint64_t at[DEEPEST];
  uint64_t first = frame_number + 1;
  int32_t n = t->base_frame ? aotrt_stack_of_stopped(t, at, DEEPEST) : 0;
  aotrt_frame f;
  for (int32_t i = 0; i < n; i++)
    for (int32_t k = 0; aotrt_stack_decode(at[i], true, k, &f); k++)
      if (!(f.flags & HIDDEN)) frame(&f);
  uint64_t count = frame_number + 1 - first;
  aotrt_hprof_record(AOTRT_HPROF_TRACE, 12 + count * ID);
  aotrt_hprof_u4(serial);
  aotrt_hprof_u4(serial);
  aotrt_hprof_u4((uint32_t)count);
  for (uint64_t i = 0; i < count; i++) aotrt_hprof_id((const void *)(uintptr_t)(first + i));
}

/* Every JVM has these classes, and tools refuse a dump that lacks one: VisualVM where it looks for the nearest root of an
 * object, Eclipse MAT since it gives the boot loader a class. A program that has no use for one does not carry it; it
 * stands in the dump without objects, under an identifier that is an address in the table of types, where no object is. */
static const struct { const char *name, *super; } classes_of_every_jvm[] = {
    {"java.lang.ref.SoftReference", "java.lang.ref.Reference"}, {"java.lang.ref.WeakReference", "java.lang.ref.Reference"},
    {"java.lang.ref.FinalReference", "java.lang.ref.Reference"},
    {"java.lang.ref.PhantomReference", "java.lang.ref.Reference"}, {"java.lang.ClassLoader", "java.lang.Object"}};

static void each_missing_class(void (*visit)(const char *name, const char *super, const void *id, uint32_t serial)) {
  for (uint32_t i = 0; i < sizeof classes_of_every_jvm / sizeof *classes_of_every_jvm; i++)
    if (!serial_of(classes_of_every_jvm[i].name))
      visit(classes_of_every_jvm[i].name, classes_of_every_jvm[i].super,
            (const uint32_t *)aotrt_at(aotrt_image.types) + i, aotrt_image.type_count + 1 + i);
}

static void load_missing(const char *name, const char *super, const void *id, uint32_t serial) {
  aotrt_hprof_record(AOTRT_HPROF_UTF8, ID + strlen(name));
  aotrt_hprof_id(id);
  for (const char *s = name; *s; s++) aotrt_hprof_u1((uint8_t)(*s == '.' ? '/' : *s));
  load_record(id, id, serial);
}

/* t: the stack. A carrier and the virtual thread that it has mounted have one each. */
static void each_java_thread(void (*visit)(const aotrt_thread *t, const aotrt_object *java_thread, uint32_t serial)) {
  uint32_t serial = FIRST_THREAD;
  for (const aotrt_thread *o = aotrt_threads; o; o = o->next) {
    const aotrt_thread *t = aotrt_thread_running(o);
    if (t->java_thread) visit(t, t->java_thread, serial++);
    if (t != o && o->platform_thread) visit(o, o->platform_thread, serial++);
  }
}

/* ---- classes ---- */

static uint8_t hprof_type(uint8_t descriptor) {
  switch (descriptor) {
    case 'Z': return 4;
    case 'C': return 5;
    case 'F': return 6;
    case 'D': return 7;
    case 'B': return 8;
    case 'S': return 9;
    case 'I': return 10;
    case 'J': return 11;
    default: return 2; /* a reference */
  }
}

static uint32_t width(uint8_t descriptor) {
  static const uint8_t widths[] = {1, 2, 4, 8, 1, 2, 4, 8};
  uint8_t type = hprof_type(descriptor);
  return type == 2 ? ID : widths[type - 4];
}

static void value(const aotrt_object *o, uint8_t descriptor, uint32_t offset) {
  const char *at = (const char *)o + offset;
  switch (hprof_type(descriptor) == 2 ? 0 : width(descriptor)) {
    case 0: aotrt_hprof_id(aotrt_slot_load((const aotrt_slot *)at)); break;
    case 1: aotrt_hprof_u1(*(const uint8_t *)at); break;
    case 2: aotrt_hprof_u2(*(const uint16_t *)at); break;
    case 4: aotrt_hprof_u4(*(const uint32_t *)at); break;
    default: aotrt_hprof_u8(*(const uint64_t *)at); break;
  }
}

static void class_head(const void *id, const void *super, uint64_t length) {
  aotrt_hprof_item(AOTRT_HPROF_CLASS, length);
  aotrt_hprof_id(id);
  aotrt_hprof_u4(NO_TRACE);
  aotrt_hprof_id(super);
  for (int i = 0; i < 5; i++) aotrt_hprof_id(NULL); /* loader, signers, protection domain, two that mean nothing */
}

static void class_dump_missing(const char *name, const char *super, const void *id, uint32_t serial) {
  uint32_t number = serial_of(super);
  const uint32_t *types = aotrt_at(aotrt_image.types);
  class_head(id, number ? class_id(aotrt_at(types[number - 1])) : NULL, EMPTY_CLASS);
  aotrt_hprof_u4(0);
  for (int i = 0; i < 3; i++) aotrt_hprof_u2(0); /* constants, static fields, fields */
}

static void class_dump(const aotrt_type *t, uint32_t serial) {
  aotrt_field_record r = aotrt_field_record_of(t);
  aotrt_field f;
  uint64_t length = EMPTY_CLASS;
  aotrt_field_list own = r.own, of_class = r.of_class;
  while (aotrt_field_next(&own, &f)) length += ID + 1;
  while (aotrt_field_next(&of_class, &f)) length += ID + 1 + width(f.descriptor);
  class_head(class_id(t), t->super ? class_id(aotrt_at(t->super)) : NULL, length);
  bool sized = t->kind == AOTRT_KIND_INSTANCE || t->kind == AOTRT_KIND_REFERENCE || t->kind == AOTRT_KIND_CLASS;
  aotrt_hprof_u4(sized ? t->size : 0);
  aotrt_hprof_u2(0); /* constant pool */
  aotrt_hprof_u2((uint16_t)r.of_class.left);
  while (aotrt_field_next(&r.of_class, &f)) {
    aotrt_hprof_id(f.name);
    aotrt_hprof_u1(hprof_type(f.descriptor));
    value(r.holder, f.descriptor, f.offset);
  }
  aotrt_hprof_u2((uint16_t)r.own.left);
  while (aotrt_field_next(&r.own, &f)) {
    aotrt_hprof_id(f.name);
    aotrt_hprof_u1(hprof_type(f.descriptor));
  }
}

/* ---- objects ---- */

static void instance(const aotrt_object *o) {
  const aotrt_type *t = aotrt_type_of(o);
  aotrt_field_layout l = aotrt_field_layout_of(t);
  uint64_t bytes = 0;
  for (uint32_t i = 0; i < l.count; i++) bytes += width((uint8_t)l.fields[i]);
  aotrt_hprof_item(AOTRT_HPROF_INSTANCE, 2 * ID + 8 + bytes);
  aotrt_hprof_id(o);
  aotrt_hprof_u4(NO_TRACE);
  aotrt_hprof_id(class_id(t));
  aotrt_hprof_u4((uint32_t)bytes);
  for (uint32_t i = 0; i < l.count; i++) value(o, (uint8_t)l.fields[i], l.fields[i] >> 8);
}

/* int.class and its like have no class dump to stand for them. */
static void class_objects_of_primitives(void) {
  const uint32_t *types = aotrt_at(aotrt_image.types);
  for (uint32_t i = 0; i < aotrt_image.type_count; i++) {
    const aotrt_type *t = aotrt_at(types[i]);
    if (!is_class(t) && t->mirror) instance(aotrt_at(t->mirror));
  }
}

/* An item's length has 32 bits: what of a longer array does not fit is left out, as HotSpot does. */
static uint32_t dumped_length(const aotrt_array *a, uint32_t element) {
  enum { ROOM_FOR_THE_REST = 64 };
  uint32_t most = (UINT32_MAX - ROOM_FOR_THE_REST) / element;
  return (uint32_t)a->length < most ? (uint32_t)a->length : most;
}

static void object(aotrt_object *o) {
  const aotrt_type *t = aotrt_type_of(o);
  const aotrt_array *a = (const aotrt_array *)o;
  const char *name = aotrt_type_name(t);
  uint32_t length;
  switch (t->kind) {
    case AOTRT_KIND_CLASS: /* stands in its class dump */
    case AOTRT_KIND_STATICS: break;
    case AOTRT_KIND_PRIM_ARRAY:
      length = dumped_length(a, 1u << t->shift);
      aotrt_hprof_item(AOTRT_HPROF_PRIMITIVES, ID + 9 + ((uint64_t)length << t->shift));
      aotrt_hprof_id(o);
      aotrt_hprof_u4(NO_TRACE);
      aotrt_hprof_u4(length);
      aotrt_hprof_u1(hprof_type((uint8_t)name[1]));
      aotrt_hprof_elements(a->data, length, t->shift);
      break;
    case AOTRT_KIND_REF_ARRAY:
      length = dumped_length(a, ID);
      aotrt_hprof_item(AOTRT_HPROF_OBJECTS, 2 * ID + 8 + (uint64_t)length * ID);
      aotrt_hprof_id(o);
      aotrt_hprof_u4(NO_TRACE);
      aotrt_hprof_u4(length);
      aotrt_hprof_id(class_id(t));
      for (uint32_t i = 0; i < length; i++) aotrt_hprof_id(aotrt_slot_load((const aotrt_slot *)a->data + i));
      break;
    default: instance(o);
  }
}

static void each_image_object(void (*visit)(aotrt_object *)) {
  char *p = aotrt_at(aotrt_image.heap), *end = p + aotrt_image.heap_size;
  for (; p < end; p += aotrt_object_size((aotrt_object *)p)) visit((aotrt_object *)p);
}

/* ---- roots ---- */

static void root(const aotrt_object *o) {
  if (!o) return;
  aotrt_hprof_item(AOTRT_HPROF_ROOT_UNKNOWN, ID);
  aotrt_hprof_id(o);
}

static void class_root(const aotrt_type *t, uint32_t serial) {
  aotrt_hprof_item(AOTRT_HPROF_ROOT_CLASS, ID);
  aotrt_hprof_id(class_id(t));
}

static void monitor_root(aotrt_object *o) {
  aotrt_hprof_item(AOTRT_HPROF_ROOT_MONITOR, ID);
  aotrt_hprof_id(o);
}

static void thread_root(const aotrt_thread *t, const aotrt_object *java_thread, uint32_t serial) {
  aotrt_hprof_item(AOTRT_HPROF_ROOT_THREAD, ID + 8);
  aotrt_hprof_id(java_thread);
  aotrt_hprof_u4(serial);
  aotrt_hprof_u4(serial);
}

static void stack_roots(const aotrt_thread *t, const aotrt_object *java_thread, uint32_t serial) {
  static aotrt_vector hit;
  if (t != aotrt_thread_running(t->host)) return; /* goes with the other one */
  hit.count = 0;
  aotrt_roots_gather_of(t->host, &hit);
  for (size_t i = 0; i < hit.count; i++) {
    if (!aotrt_mark_is_live(hit.at[i])) continue;
    aotrt_hprof_item(AOTRT_HPROF_ROOT_FRAME, ID + 8);
    aotrt_hprof_id(hit.at[i]);
    aotrt_hprof_u4(serial);
    aotrt_hprof_u4(UINT32_MAX); /* which frame is not known */
  }
}

static void suspended_roots(void) {
  aotrt_vector hit = {0};
  aotrt_roots_gather_suspended(&hit, true);
  for (size_t i = 0; i < hit.count; i++)
    if (aotrt_mark_is_live(hit.at[i])) root(hit.at[i]);
  aotrt_vector_free(&hit);
}

/* What the java.lang.Class objects refer to has no place in a class dump. */
static void references_of_class_object(aotrt_object *o) {
  const aotrt_type *t = aotrt_type_of(o);
  if (t->kind != AOTRT_KIND_CLASS || !t->ref_map) return;
  const uint32_t *count = aotrt_at(t->ref_map);
  for (uint32_t i = 0; i < *count; i++) root(aotrt_ref_get(o, ((const uint16_t *)(count + 1))[i]));
}

static uint64_t *reached; /* a bit for each 8 bytes of the image heap */
static aotrt_vector open_ends;

static bool reach(aotrt_object *o) {
  uintptr_t at = (uintptr_t)o - (uintptr_t)aotrt_at(aotrt_image.heap);
  if (!o || at >= aotrt_image.heap_size) return false;
  uint64_t bit = 1ull << (at >> 3 & 63), *word = &reached[at >> 9];
  if (*word & bit) return false;
  *word |= bit;
  return true;
}

static void reach_all(aotrt_object *from) {
  if (!reach(from) || !aotrt_vector_push(&open_ends, from)) return;
  while (open_ends.count) {
    aotrt_object *o = open_ends.at[--open_ends.count];
    const aotrt_type *t = aotrt_type_of(o);
    if (t->kind == AOTRT_KIND_REF_ARRAY) {
      for (int32_t i = 0; i < ((aotrt_array *)o)->length; i++) {
        aotrt_object *to = aotrt_slot_load((aotrt_slot *)((aotrt_array *)o)->data + i);
        if (reach(to) && !aotrt_vector_push(&open_ends, to)) return;
      }
    } else if (t->kind != AOTRT_KIND_PRIM_ARRAY && t->kind != AOTRT_KIND_CLASS && t->ref_map) {
      const uint32_t *count = aotrt_at(t->ref_map);
      for (uint32_t i = 0; i < *count; i++) {
        aotrt_object *to = aotrt_ref_get(o, ((const uint16_t *)(count + 1))[i]);
        if (reach(to) && !aotrt_vector_push(&open_ends, to)) return;
      }
    }
  }
}

static void reach_from_statics(aotrt_object *o) {
  if (aotrt_type_of(o)->kind == AOTRT_KIND_STATICS) reach_all(o);
}

static void root_if_not_reached(aotrt_object *o) {
  uint8_t kind = aotrt_type_of(o)->kind;
  uintptr_t at = (uintptr_t)o - (uintptr_t)aotrt_at(aotrt_image.heap);
  if (kind == AOTRT_KIND_CLASS || reached[at >> 9] >> (at >> 3 & 63) & 1) return;
  root(o);
  reach_all(o);
}

static void image_roots(void) {
  size_t size = aotrt_image.heap_size / 64 + 4096;
  reached = aotrt_os_reserve(size);
  if (!reached) return;
  if (aotrt_os_commit(reached, size) == 0) {
    each_image_object(reach_from_statics);
    each_image_object(root_if_not_reached);
  }
  aotrt_os_release(reached, size);
}

/* ---- the whole ---- */

bool aotrt_heap_dump_is_possible(void) { return aotrt_image.field_names != 0; }

int64_t aotrt_heap_dump_write(int fd) {
  enum { NO_MEMORY = -12 };
  if (!aotrt_hprof_begin(fd) || !aotrt_field_layouts_begin()) return NO_MEMORY;
  frame_number = 0;
  for (const char *s = aotrt_at(aotrt_image.field_names); *s; s += strlen(s) + 1) text(s, false);
  text(aotrt_field_names_end(), false);
  each_class(load);
  each_missing_class(load_missing);
  aotrt_hprof_record(AOTRT_HPROF_TRACE, 12);
  aotrt_hprof_u4(NO_TRACE);
  aotrt_hprof_u4(0);
  aotrt_hprof_u4(0);
  each_java_thread(trace);
  each_class(class_dump);
  each_missing_class(class_dump_missing);
  each_image_object(object);
  aotrt_mark_each(object);
  class_objects_of_primitives();
  each_class(class_root);
  each_image_object(references_of_class_object);
  image_roots();
  aotrt_monitor_roots(monitor_root);
  root(aotrt_reference_pending_head());
  each_java_thread(thread_root);
  each_java_thread(stack_roots);
  suspended_roots();
  aotrt_roots_forget_starts();
  aotrt_field_layouts_end();
  return aotrt_hprof_end();
}
