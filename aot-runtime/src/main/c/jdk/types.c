/* Questions about types, by their number, for reflection and Class's natives. */
#include "heap/alloc.h"
#include "heap/space.h"
#include "os/memory_functions.h"

static const aotrt_type *at(int32_t type) { return aotrt_at((uint32_t)type); }

int32_t aotrt_type_count(aotrt_thread *t) { return (int32_t)aotrt_image.type_count; }
int32_t aotrt_type_of_instance(aotrt_thread *t, aotrt_object *o) { return (int32_t)o->type; }
int32_t aotrt_type_kind(aotrt_thread *t, int32_t type) { return at(type)->kind; }
int32_t aotrt_type_flags(aotrt_thread *t, int32_t type) { return at(type)->flags; }
int32_t aotrt_type_super(aotrt_thread *t, int32_t type) { return (int32_t)at(type)->super; }
int32_t aotrt_type_component(aotrt_thread *t, int32_t type) { return (int32_t)at(type)->component; }
int32_t aotrt_type_array(aotrt_thread *t, int32_t type) { return (int32_t)at(type)->array; }

aotrt_object *aotrt_type_mirror(aotrt_thread *t, int32_t type) {
  return at(type)->mirror ? aotrt_at(at(type)->mirror) : NULL;
}

int32_t aotrt_type_assignable(aotrt_thread *t, int32_t from, int32_t to) {
  return aotrt_type_is_assignable(t, at(from), at(to));
}

int32_t aotrt_type_has_instance(aotrt_thread *t, int32_t type, aotrt_object *o) {
  return o != NULL && aotrt_type_is_assignable(t, aotrt_type_of(o), at(type));
}

aotrt_object *aotrt_type_binary_name(aotrt_thread *t, int32_t type) {
  const char *s = aotrt_type_name(at(type));
  return aotrt_heap_new_string(t, s, strlen(s));
}

/* A zeroed instance; the caller has made sure that the type has instances. */
aotrt_object *aotrt_object_new(aotrt_thread *t, int32_t type) {
  return aotrt_heap_alloc(t, (uint32_t)type, at(type)->size);
}

/* array_type: the array's own type. length is not negative. */
aotrt_object *aotrt_array_new(aotrt_thread *t, int32_t array_type, int32_t length) {
  return aotrt_heap_alloc_array(t, (uint32_t)array_type, length, at(array_type)->shift);
}
