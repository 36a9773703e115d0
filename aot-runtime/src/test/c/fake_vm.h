/* A VM for the kernel's tests: a handful of types, an image heap, and "Java" code written in C. The kernel's own main
 * boots it; aotrt_java_main runs the tests. */
#ifndef FAKE_VM_H
#define FAKE_VM_H
#include "heap/alloc.h"
#include "heap/space.h"
#include "include/aotrt.h"
#include "include/slot.h"

extern aotrt_type *t_object, *t_string, *t_thread, *t_node, *t_bytes, *t_longs, *t_objects, *t_strings;
extern aotrt_type *t_soft, *t_weak, *t_phantom, *t_final;
extern aotrt_type *t_throwable, *t_statics, *t_interface, *t_class_b, *t_class_c;

/* Instances as the tests see them. */
typedef struct { aotrt_object header; aotrt_slot left, right; int64_t value; } node;
typedef struct {
  aotrt_object header;
  int64_t eetop, body, argument;
  uint8_t interrupted;
  char pad[7];
} thread_object;
typedef struct { aotrt_object header; aotrt_slot referent, discovered, queue, next; } reference;
typedef struct { aotrt_object header; aotrt_slot value; uint8_t coder; } __attribute__((aligned(8))) string_object;
typedef struct { aotrt_object header; int64_t reason; } throwable;
typedef struct { aotrt_object header; aotrt_slot root[16]; } statics_object;

extern statics_object *statics; /* in the image heap */

#define GET(place) aotrt_slot_load(&(place))
#define SET(place, value) aotrt_slot_store(&(place), value) /* no barrier: of null */
/* A store as generated code does it. */
#define PUT(holder, place, value)                           \
  do {                                                      \
    aotrt_object *value_put = (value);                      \
    aotrt_barrier_element(t, holder, (void *)&(place));     \
    aotrt_slot_store(&(place), value_put);                  \
  } while (0)

node *new_node(aotrt_thread *t, aotrt_object *left, aotrt_object *right, int64_t value);
reference *new_reference(aotrt_thread *t, aotrt_type *type, aotrt_object *referent);
aotrt_object *new_string(aotrt_thread *t, const char *utf8);
thread_object *start_thread(aotrt_thread *t, void (*body)(aotrt_thread *, int64_t), int64_t argument, bool daemon);
void join_thread(aotrt_thread *t, thread_object *thread);

/* Takes the pending exception: its reason (1000 + n for OutOfMemoryError n, 2000 for IllegalMonitorState), or 0. */
int64_t take_pending(aotrt_thread *t);
enum { OOM_THROWN = 1000, MONITOR_STATE_THROWN = 2000 };

#define EXPECT(c) ((c) ? (void)0 : expectation_failed(__FILE__, __LINE__, #c))
void expectation_failed(const char *file, int line, const char *what);
extern void (*on_failed_expectation)(void); /* says what else is to be known */
void run_tests(aotrt_thread *t, const char *only); /* tests.c */
extern int64_t iterations;                         /* scale of the stress tests */
#endif
