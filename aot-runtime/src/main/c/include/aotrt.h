/* The binary interface between generated code and the kernel (internals/binary-interface.md), as C.
 * Only what generated code, the class library or several kernel modules need stands here; each module has
 * a header of its own beside its sources. All symbols are hidden. */
#ifndef AOTRT_H
#define AOTRT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define AOTRT_SWIFT __attribute__((swiftcall))
#define AOTRT_CONTEXT __attribute__((swift_context))
#else /* gcc, for the unit tests with a fake VM: the thread is then an ordinary last parameter */
#define AOTRT_SWIFT
#define AOTRT_CONTEXT
#endif
#ifndef AOTRT_NARROW /* 1: references in the heap are 4 bytes (slot.h) */
#define AOTRT_NARROW 0
#endif
/* For slow paths called from inlined code: the caller's registers are kept (and so found on the stack). */
#if defined(__clang__)
#define AOTRT_KEEPS_REGISTERS __attribute__((preserve_most))
#else
#define AOTRT_KEEPS_REGISTERS
#endif
#define AOTRT_NOINLINE __attribute__((noinline))
#define AOTRT_NORETURN __attribute__((noreturn))
#define AOTRT_LIKELY(x) __builtin_expect(!!(x), 1)
#define AOTRT_UNLIKELY(x) __builtin_expect(!!(x), 0)

enum {
#define CONSTANT(name, value) AOTRT_##name = value,
#define OBJECT_FIELD(name, offset)
#define TYPE_FIELD(name, offset)
#define IMAGE_FIELD(name, offset)
#define THREAD_FIELD(name, offset)
#define JAVA_FIELD(c, class, field, descriptor)
#define JAVA_FIELD_READ(c, class, field, descriptor)
#include "layout.def"
#undef CONSTANT
#undef OBJECT_FIELD
#undef TYPE_FIELD
#undef IMAGE_FIELD
#undef THREAD_FIELD
#undef JAVA_FIELD
#undef JAVA_FIELD_READ
};

#pragma GCC visibility push(hidden)

/* ---- objects ---- */

typedef struct aotrt_object {
  uint32_t type;   /* TypeInfo minus anchor; 0 = no object here (never handed out memory is all zero) */
  uint32_t status; /* see STATUS_* in layout.def; changed by compare-and-swap only, once published */
} aotrt_object;

typedef struct aotrt_array {
  aotrt_object header;
  int32_t length;
  int32_t unused; /* elements of every type start at 16 */
  char data[];
} aotrt_array;

typedef struct aotrt_type {
  uint32_t self;
  uint8_t kind;
  uint8_t shift;
  uint16_t flags;
  uint32_t size;
  uint32_t class_id;
  uint32_t class_span;
  uint32_t super;
  uint32_t component;
  uint32_t array;
  uint32_t mirror;
  uint32_t ref_map;
  uint32_t interface_id;
  uint32_t interfaces;
  uint32_t interfaces_bytes;
  uint32_t name;
  uint32_t fields; /* for heap dumps (diag/heap_dump.c); 0 = none */
  uint32_t dump_layout; /* written by heap dumps */
  int32_t slots[];
} aotrt_type;

typedef struct aotrt_image {
  uint32_t version;
  uint32_t ref_format;
  uint32_t heap;
  uint32_t heap_size;
  uint32_t relocations;
  uint32_t relocation_count;
  uint32_t types;
  uint32_t type_count;
  uint32_t interned;
  uint32_t interned_count;
  uint32_t string_type;
  uint32_t class_type;
  uint32_t thread_type;
  uint32_t byte_array_type;
  uint32_t object_array_type;
  uint32_t string_array_type;
  uint32_t long_array_type;
  uint32_t code_tables;
  uint32_t hashes; /* pairs (offset of an image object, its identity hash), by offset */
  uint32_t hash_count;
  uint32_t end; /* of the blob */
  uint32_t field_names; /* pool; 0 = published without */
} aotrt_image_header;

/* Where the loader put the image. Offsets to code count from here always, others as aotrt_at says. */
extern char aotrt_image_anchor[];

#if AOTRT_NARROW /* the image is moved to a fixed address at start-up, and all its inner offsets are addresses */
#define aotrt_image (*(const aotrt_image_header *)(uintptr_t)AOTRT_NARROW_IMAGE_BASE)
static inline void *aotrt_at(uint32_t offset) { return (void *)(uintptr_t)offset; }
#else
extern const aotrt_image_header aotrt_image;
static inline void *aotrt_at(uint32_t offset) { return aotrt_image_anchor + offset; }
#endif
static inline aotrt_type *aotrt_type_of(const aotrt_object *o) { return (aotrt_type *)aotrt_at(o->type); }
static inline const char *aotrt_type_name(const aotrt_type *t) { return (const char *)aotrt_at(t->name); }

/* ---- threads ---- */

enum { AOTRT_LOCK_STACK = 64, AOTRT_SAVED_REGISTERS = 24 };
enum { AOTRT_STATE_JAVA = 0, AOTRT_STATE_NATIVE = 1 };

struct aotrt_monitor;
struct aotrt_stop_context;

/* One per stack that Java code runs on: of an OS thread (its host), or of a continuation, which is mounted on a host
 * while it runs (thread/continuation.c). Hosts are never unmapped: a finished thread's struct is used again for a
 * later thread, so a stale pointer (Thread.eetop read by another thread) causes at worst a spurious wake-up. */
typedef struct aotrt_thread {
  uintptr_t cursor;           /* allocation buffer: next free byte; written by this thread only */
  uintptr_t limit;            /* end of the allocation buffer as generated code sees it (stress mode: == cursor) */
  uintptr_t stack_limit;      /* lowest legal stack pointer of Java code */
  aotrt_object *java_thread;  /* Thread.currentThread() */
  aotrt_object *pending;      /* exception set by a kernel call */
  uint32_t state;             /* AOTRT_STATE_*; JAVA: stopped by signal; NATIVE: counts as stopped (saved_*) */
  volatile uint32_t no_stop;  /* > 0: this thread must not be stopped now (rule 8) */
  volatile uint32_t stop_pending; /* a stop arrived while no_stop > 0 */
  uint32_t stop_ack;          /* value of the stop word this thread stands still for */
  uintptr_t saved_sp;         /* NATIVE: scan from here upwards */
  uintptr_t saved_registers[AOTRT_SAVED_REGISTERS]; /* NATIVE: callee-saved registers at the call */
  uintptr_t entry_sp;         /* the same of the caller of the last kernel function that may collect (arch/entry.c) */
  uintptr_t entry_registers[AOTRT_SAVED_REGISTERS];
  struct aotrt_thread *host;    /* whose OS thread this stack runs on, or ran on last; a host: itself */
  aotrt_object *platform_thread; /* hosts: the java.lang.Thread that was started. java_thread is another one while a
                                   virtual thread is mounted */
  const struct aotrt_stop_context *stop; /* JAVA and stopped: where, and its registers */

  uintptr_t stack_low, stack_high; /* of the whole mapping, guard excluded */
  uintptr_t base_frame;       /* frame pointer of the kernel function that called into Java first */

  uintptr_t hole_start, hole_end;                  /* the hole that cursor/limit allocate from */
  uint32_t block, line;                            /* block of that hole and line after it; block 0 = none */
  uintptr_t overflow_cursor, overflow_limit;       /* for objects larger than a line; slow path only */
  uintptr_t *return_slot;                          /* stack/return_barrier.c: where the barrier stands; NULL = none */
  uintptr_t return_address, return_low;            /* what stood there; from where on the stack is to be cleared */
  uint32_t stress_count;                           /* allocations until the next forced collection */

  uint32_t lock_count;                             /* entries used in lock_stack */
  aotrt_object *lock_stack[AOTRT_LOCK_STACK];      /* objects thin-locked by this thread, oldest first */
  struct aotrt_monitor *blocked_on;                /* monitor being entered or waited for (diagnostics) */

  uint32_t event;             /* futex word: bumped at every wake-up of this thread */
  uint32_t asleep;            /* != 0 while blocked on event, or about to be */
  uint32_t permit;            /* LockSupport permit */
  uint32_t wait_reason;       /* AOTRT_WAIT_*: what Thread.getState shows */

  struct aotrt_thread *running; /* hosts: struct of the stack that runs there now, itself if no other. Written by that
                                   OS thread in no_stop regions */
  aotrt_object *scoped_cache; /* hosts: Object[] of ScopedValue, or NULL */
  struct aotrt_thread *below; /* continuations: the stack that mounted this one */
  aotrt_object *continuation; /* continuations: the jdk.internal.vm.Continuation, until it starts */
  uint32_t pins;              /* Continuation.pin: > 0 = stays mounted */
  uint32_t stack_number;      /* continuations: which of the pool's stacks this is (thread/stack_pool.c) */

  struct aotrt_thread *next, *previous;  /* list of live threads; guarded by the world lock */
  struct aotrt_log *log;      /* remembered objects (gc/remember.c); written by this thread in no_stop regions */
  uint64_t handle;            /* pthread_t */
  void *fault_stack;          /* alternate signal stack; stays with the struct */
  int32_t tid;                /* OS thread id */
  bool daemon;
  bool stopped_by_signal;     /* set by the collector for the stop in progress */
  bool in_list;
  bool kernel_only;           /* no Java code ever runs on it (stress timer) */
  bool is_virtual;            /* continuations: the body of a virtual thread, java_thread is that */
  bool finished;              /* continuations: the body has returned */
  uint64_t searched;          /* thread/owners.c: when a search for deadlocks came by */
} aotrt_thread;

/* Values of wait_reason. */
enum {
  AOTRT_WAIT_NONE, AOTRT_WAIT_MONITOR_ENTER, AOTRT_WAIT_OBJECT, AOTRT_WAIT_OBJECT_TIMED,
  AOTRT_WAIT_PARK, AOTRT_WAIT_PARK_TIMED, AOTRT_WAIT_SLEEP
};

/* ---- called by generated code ---- */

void *aotrt_heap_alloc(aotrt_thread *t, uint32_t type, uint64_t size);
void *aotrt_heap_alloc_array(aotrt_thread *t, uint32_t type, int32_t length, uint32_t shift);
void aotrt_barrier(aotrt_thread *t, aotrt_object *o);
void aotrt_barrier_element(aotrt_thread *t, aotrt_object *array, void *slot);
void aotrt_barrier_unsafe(aotrt_thread *t, aotrt_object *o, void *slot);
void aotrt_monitor_enter(aotrt_thread *t, aotrt_object *o);
void aotrt_monitor_exit(aotrt_thread *t, aotrt_object *o);
void aotrt_thread_spin_wait(aotrt_thread *t);
int32_t aotrt_type_is_assignable(aotrt_thread *t, const aotrt_type *from, const aotrt_type *to);
void aotrt_array_copy(aotrt_thread *t, aotrt_array *src, int32_t src_pos, aotrt_array *dst, int32_t dst_pos,
                      int32_t length);
void aotrt_move(void *to, const void *from, size_t bytes); /* as memmove, in pieces no smaller than aligned elements */
void aotrt_move_whole(char *to, const char *from, size_t bytes);
void *aotrt_object_clone(aotrt_thread *t, aotrt_object *o);
int32_t aotrt_object_hash(aotrt_thread *t, aotrt_object *o);

/* ---- Java functions that the kernel calls ---- */

typedef struct aotrt_result { void *value; aotrt_object *thrown; } aotrt_result;
typedef struct aotrt_int_result { int32_t value; aotrt_object *thrown; } aotrt_int_result;

AOTRT_SWIFT extern aotrt_object *aotrt_java_main(aotrt_array *args, AOTRT_CONTEXT aotrt_thread *t);
AOTRT_SWIFT extern aotrt_object *aotrt_java_thread_run(aotrt_object *thread, AOTRT_CONTEXT aotrt_thread *t);
__attribute__((weak)) /* only in programs that have continuations */
AOTRT_SWIFT extern aotrt_object *aotrt_java_continuation_enter(aotrt_object *continuation,
                                                               AOTRT_CONTEXT aotrt_thread *t);
AOTRT_SWIFT extern aotrt_result aotrt_java_new_oom(int32_t reason, AOTRT_CONTEXT aotrt_thread *t);
AOTRT_SWIFT extern aotrt_result aotrt_java_new_illegal_monitor_state(int32_t reason, AOTRT_CONTEXT aotrt_thread *t);

/* Reasons of aotrt_java_new_oom. */
enum { AOTRT_OOM_HEAP, AOTRT_OOM_ARRAY_SIZE, AOTRT_OOM_THREAD };

/* ---- fields of Java classes that the kernel knows: AOTRT_FIELD(String, value) is an offset or -1 ---- */

#define CONSTANT(name, value)
#define OBJECT_FIELD(name, offset) _Static_assert(offsetof(aotrt_array, AOTRT_OBJECT_##name) == offset, "layout.def");
#define AOTRT_OBJECT_type header.type
#define AOTRT_OBJECT_status header.status
#define AOTRT_OBJECT_length length
#define TYPE_FIELD(name, offset) _Static_assert(offsetof(aotrt_type, name) == offset, "layout.def");
#define IMAGE_FIELD(name, offset) _Static_assert(offsetof(aotrt_image_header, name) == offset, "layout.def");
#define THREAD_FIELD(name, offset) _Static_assert(offsetof(aotrt_thread, name) == offset, "layout.def");
#define JAVA_FIELD_READ JAVA_FIELD
#define JAVA_FIELD(c, class, field, descriptor) \
  extern const int32_t aotrt_field_##c##_##field __asm__("field." #class "." #field);
#include "layout.def"
#undef CONSTANT
#undef OBJECT_FIELD
#undef TYPE_FIELD
#undef IMAGE_FIELD
#undef THREAD_FIELD
#undef JAVA_FIELD
#undef JAVA_FIELD_READ
#define AOTRT_FIELD(c, field) (aotrt_field_##c##_##field)

_Static_assert(sizeof(void *) == 8, "64-bit targets only");
_Static_assert(offsetof(aotrt_array, data) == AOTRT_ARRAY_BASE, "layout.def");

/* ---- kernel calls for the class library: one prototype for each line of natives.def ---- */

#define NATIVE(result, name, ...) result name(aotrt_thread *t, ##__VA_ARGS__);
#define NATIVE_THROWS(result, name, ...) result name(aotrt_thread *t, ##__VA_ARGS__);
#include "natives.def"
#undef NATIVE
#undef NATIVE_THROWS

#pragma GCC visibility pop
#endif
