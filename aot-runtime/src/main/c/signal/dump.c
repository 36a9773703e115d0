/* The dump of all threads that SIGQUIT asks for: text on standard output laid out as HotSpot's, so that people and
 * tools can read it; then the program goes on. The signal's handler only wakes the initial thread, which stops the
 * world, and writes while everything stands still: names, states and stacks fit together.
 *
 * Frames of Java methods only, without hidden ones. Which frame took which monitor is not recorded: the locks that a
 * thread holds stand below its frames. */
#include <stdarg.h>
#include "diag/diag.h"
#include "include/slot.h"
#include "os/os.h"
#include "signal/signal.h"
#include "stack/stack.h"
#include "thread/owners.h"

static uint32_t requests;        /* futex word */
static aotrt_thread dumping;     /* who stops the world; on no list, since it owns no objects */
static char buffer[16 * 1024];
static aotrt_text text = {buffer, sizeof buffer, 0};

void aotrt_signal_on_quit(void) {
  __atomic_fetch_add(&requests, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&requests, 1);
}

static void flush(void) {
  aotrt_os_write_raw(1, buffer, text.length);
  text.length = 0;
}

static void print(const char *format, ...) {
  enum { LONGEST = 2048 }; /* longer ones are cut */
  if (text.capacity - text.length < LONGEST) flush();
  va_list a;
  va_start(a, format);
  aotrt_text_format_list(&text, format, a);
  va_end(a);
}

/* At most as much as the buffer takes. */
static void print_string(aotrt_object *s) {
  flush();
  aotrt_text_java(&text, s);
}

static int32_t int_at(aotrt_object *o, int32_t offset) { return *(const int32_t *)((const char *)o + offset); }

static int32_t priority(aotrt_object *thread) {
  if (AOTRT_FIELD(Thread, priority) > 0) return int_at(thread, AOTRT_FIELD(Thread, priority));
  if (AOTRT_FIELD(Thread, holder) <= 0 || AOTRT_FIELD(ThreadHolder, priority) <= 0) return 5;
  aotrt_object *holder = aotrt_ref_get(thread, AOTRT_FIELD(Thread, holder));
  return holder ? int_at(holder, AOTRT_FIELD(ThreadHolder, priority)) : 5;
}

static int64_t number(aotrt_object *thread) {
  int32_t at = AOTRT_FIELD(Thread, tid);
  return at > 0 ? *(const int64_t *)((const char *)thread + at) : 0;
}

typedef struct { const char *header, *state, *object; } description;

/* By AOTRT_WAIT_*: end of the header, state, what the object at the innermost frame is there for. */
static const description descriptions[] = {
  [AOTRT_WAIT_NONE] = {"runnable", "RUNNABLE", NULL},
  [AOTRT_WAIT_MONITOR_ENTER] = {"waiting for monitor entry", "BLOCKED (on object monitor)", "waiting to lock"},
  [AOTRT_WAIT_OBJECT] = {"in Object.wait()", "WAITING (on object monitor)", "waiting on"},
  [AOTRT_WAIT_OBJECT_TIMED] = {"in Object.wait()", "TIMED_WAITING (on object monitor)", "waiting on"},
  [AOTRT_WAIT_PARK] = {"waiting on condition", "WAITING (parking)", "parking to wait for "},
  [AOTRT_WAIT_PARK_TIMED] = {"waiting on condition", "TIMED_WAITING (parking)", "parking to wait for "},
  [AOTRT_WAIT_SLEEP] = {"waiting on condition", "TIMED_WAITING (sleeping)", NULL},
};

static void print_object(const char *what, aotrt_object *o) {
  print("\t- %s <0x%x> (a %s)\n", what, (uint64_t)(uintptr_t)o, aotrt_type_name(aotrt_type_of(o)));
}

/* Class names come as module/class. */
static void print_frame(const aotrt_frame *f) {
  enum { HIDDEN = 1, NATIVE = 2 };
  if (f->flags & HIDDEN) return;
  const char *class_name = f->class_name;
  for (const char *p = class_name; *p; p++)
    if (*p == '/') {
      class_name = p + 1;
      break;
    }
  print("\tat %s.%s(", class_name, f->method);
  for (const char *p = f->class_name; p < class_name; p++) {
    char c[2] = {*p};
    print("%s", c);
  }
  if (f->flags & NATIVE) print("Native Method)\n");
  else if (!f->file) print("Unknown Source)\n");
  else if (f->line > 0) print("%s:%d)\n", f->file, (int64_t)f->line);
  else print("%s)\n", f->file);
}

static void print_owned(const aotrt_monitor *m, void *owner) {
  if (m->owner == owner) print_object("locked", m->object);
}

static void print_stack(const aotrt_thread *t, const description *d) {
  enum { DEEPEST = 1024 };
  static uint64_t addresses[DEEPEST];
  int32_t n = aotrt_stack_of_stopped(t, addresses, DEEPEST);
  bool innermost = true;
  for (int32_t i = 0; i < n; i++) {
    aotrt_frame frame;
    for (int32_t k = 0; aotrt_stack_decode((uintptr_t)addresses[i], true, k, &frame); k++) {
      print_frame(&frame);
      aotrt_object *o = innermost && !(frame.flags & 1) && d->object ? aotrt_owners_wait_of(t).lock : NULL;
      if (o) print_object(d->object, o);
      innermost = innermost && (frame.flags & 1);
    }
  }
}

static const description *description_of(const aotrt_thread *t) {
  uint32_t reason = t->wait_reason < sizeof descriptions / sizeof *descriptions ? t->wait_reason : AOTRT_WAIT_NONE;
  return &descriptions[reason];
}

static void print_name(const aotrt_thread *t) {
  print("\"");
  if (AOTRT_FIELD(Thread, name) > 0) print_string(aotrt_ref_get(t->platform_thread, AOTRT_FIELD(Thread, name)));
  print("\"");
}

static void print_stack_and_locks(aotrt_thread *t) {
  print_stack(t, description_of(t));
  for (uint32_t i = t->lock_count; i-- > 0;)
    if (i == 0 || t->lock_stack[i - 1] != t->lock_stack[i]) print_object("locked", t->lock_stack[i]);
  aotrt_monitor_each(print_owned, t);
}

static void print_thread(aotrt_thread *t) {
  aotrt_object *o = t->platform_thread;
  if (!o || aotrt_thread_of(o) != t) return; /* it has ended but for its last steps */
  const aotrt_thread *running = aotrt_thread_running(t);
  const description *d = description_of(t);
  print_name(t);
  int64_t cpu = t->tid > 0 ? aotrt_os_thread_cpu_of(t->tid, false) : 0;
  uintptr_t sp = t->stopped_by_signal && running == t ? t->stop->sp : t->saved_sp;
  print(" #%d %sprio=%d os_prio=0 cpu=%mms ", number(o), t->daemon ? "daemon " : "", (int64_t)priority(o),
        (cpu < 0 ? 0 : cpu) / 1000);
  print("tid=0x%x nid=%d %s  [0x%x]\n", (uint64_t)(uintptr_t)t, (int64_t)t->tid, d->header, (uint64_t)sp);
  print("   java.lang.Thread.State: %s\n", d->state);
  print_stack_and_locks(t);
  if (running != t && running->java_thread && running->java_thread != o) {
    print("   Mounted virtual thread #%d\n", number(running->java_thread));
    print_stack(running, &descriptions[AOTRT_WAIT_NONE]);
  }
  print("\n");
}

/* Who waits for whom, around the cycle, then where. */
static void print_deadlock(aotrt_thread *first, void *count) {
  ++*(int64_t *)count;
  print("\nFound one Java-level deadlock:\n=============================\n");
  for (aotrt_thread *t = first, *next; t; t = next == first ? NULL : next) {
    aotrt_wait w = aotrt_owners_wait_of(t);
    next = aotrt_owners_next(t, true);
    print_name(t);
    const char *type = aotrt_type_name(aotrt_type_of(w.lock));
    if (w.monitor)
      print(":\n  waiting to lock monitor 0x%x (object 0x%x, a %s),\n", (uint64_t)(uintptr_t)w.monitor,
            (uint64_t)(uintptr_t)w.lock, type);
    else print(":\n  waiting for ownable synchronizer 0x%x, (a %s),\n", (uint64_t)(uintptr_t)w.lock, type);
    print("  which is held by ");
    print_name(next);
    print("\n\n");
  }
  print("Java stack information for the threads listed above:\n===================================================\n");
  for (aotrt_thread *t = first; t; t = aotrt_owners_next(t, true) == first ? NULL : aotrt_owners_next(t, true)) {
    print_name(t);
    print(":\n");
    print_stack_and_locks(t);
  }
}

static void print_deadlocks(void) {
  int64_t n = 0;
  aotrt_owners_each_deadlock(true, print_deadlock, &n);
  if (n == 1) print("\nFound 1 deadlock.\n\n");
  else if (n > 1) print("\nFound %d deadlocks.\n\n", n);
}

static void dump(void) {
  aotrt_world_acquire(NULL);
  aotrt_stack_stop_world(&dumping, NULL);
  print("Full thread dump Native AOT for Java:\n\n");
  aotrt_thread *last = aotrt_threads;
  while (last && last->next) last = last->next;
  for (aotrt_thread *t = last; t; t = t->previous) print_thread(t); /* the first started first */
  print_deadlocks();
  flush();
  aotrt_world_resume();
  aotrt_world_release();
}

__attribute__((noreturn)) void aotrt_signal_serve_dumps(void) {
  dumping.state = AOTRT_STATE_NATIVE;
  dumping.host = dumping.running = &dumping;
  for (uint32_t served = 0;; served++) {
    uint32_t seen;
    while ((seen = __atomic_load_n(&requests, __ATOMIC_SEQ_CST)) == served) aotrt_os_futex_wait(&requests, seen, -1);
    dump();
  }
}
