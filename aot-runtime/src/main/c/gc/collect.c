/* One collection, from stop to resume. The collecting thread is in NATIVE throughout and is scanned like any other.
 *
 *   1 stop the world; threads in kernel code give up their holes
 *   2 full: choose blocks to evacuate. Resolve ambiguous roots against the old marks and the fresh holes, into a list
 *   3 full: clear marks. Young: keep them, so that marking stops at all that survived before
 *   4 mark from that list, monitors in use, pending references (none of these moves); full: from image objects that
 *     have ever been written to; young: from the remembered set
 *   5 references by strength; weak tables (interned strings, monitors)
 *   6 sweep lines, blocks, large objects; next budget; resume
 *
 * Every survivor is old from then on. What ambiguous roots refer to is looked at once more by the next young collection
 * (rule 2): the stopped thread may have passed a barrier for it and store afterwards; or it may have allocated it and
 * store into it without a barrier. It is looked at now as well, though it be old: a store may stand before its barrier.
 *
 * Large arrays are left out, for what it would cost; each of their elements has a barrier of its own that is followed
 * by the store at once.
 *
 * Between stop and resume: no malloc, no stdio, no loader. */
#include "gc/account.h"
#include "boot/options.h"
#include "diag/diag.h"
#include "diag/log.h"
#include "gc/crew.h"
#include "gc/evacuate.h"
#include "gc/mark.h"
#include "gc/policy.h"
#include "gc/remember.h"
#include "gc/reference.h"
#include "os/os.h"
#include "stack/stack.h"
#include "thread/continuation.h"
#include "thread/monitor.h"
#include "thread/thread.h"

static uint64_t number;
static uint64_t last_full;  /* number after the last full collection */
static uint64_t last_ditch; /* number after the last collection that cleared soft references */
static aotrt_vector roots, former_roots; /* what ambiguous roots hit, now and at the last collection */
static aotrt_vector suspended_roots;             /* during a collection */
static aotrt_vector written;     /* image objects that have been written to; they have STATUS_IMAGE_KNOWN */
static bool image_incomplete;    /* some are not in the vector, for want of memory: the whole image counts */

uint64_t aotrt_gc_number(void) { return __atomic_load_n(&number, __ATOMIC_ACQUIRE); }

static aotrt_object *survivor(aotrt_object *o) { return aotrt_mark_is_live(o) ? aotrt_evacuation_place(o) : NULL; }

static void note_image_object(aotrt_object *o) {
  if (aotrt_heap_contains(o) || (o->status & AOTRT_STATUS_IMAGE_KNOWN)) return;
  o->status |= AOTRT_STATUS_IMAGE_KNOWN;
  if (!aotrt_vector_push(&written, o)) image_incomplete = true;
}

static void scan_whole_image(void) {
  char *p = aotrt_at(aotrt_image.heap), *end = p + aotrt_image.heap_size;
  for (; p < end; p += aotrt_object_size((aotrt_object *)p)) {
    aotrt_mark_scan((aotrt_object *)p);
    aotrt_mark_drain();
  }
}

/* Not at large arrays: each store into one has its own barrier (gc/remember.h). */
static void look_again(aotrt_object *o) {
  if (!aotrt_space_is_large(o)) aotrt_mark_scan_later(o);
}

/* When the parts of a collection began, and its end: ns, monotonic. */
typedef struct times {
  int64_t asked, stopped, gathered, marked, cleared, end;
  int64_t processor, all; /* processor time of the collecting thread and of the whole process */
} times;

static void mark(aotrt_gc_cause cause, bool full, times *at) {
  aotrt_vector swap = former_roots;
  former_roots = roots;
  roots = swap;
  roots.count = 0;
  if (full) aotrt_evacuation_plan(cause);
  aotrt_roots_gather(&roots);
  aotrt_roots_gather_suspended(&suspended_roots, full);
  aotrt_stack_pool_scanned();
  at->gathered = aotrt_os_monotonic();
  if (full) aotrt_mark_begin_full();
  else aotrt_mark_begin_young();
  aotrt_reference_begin(aotrt_policy_clears_soft(cause));
  for (size_t i = 0; i < roots.count; i++) {
    if (!full && aotrt_mark_is_live(roots.at[i])) look_again(roots.at[i]);
    else aotrt_mark_root(roots.at[i]);
  }
  for (size_t i = 0; i < suspended_roots.count; i++) aotrt_mark_root(suspended_roots.at[i]);
  aotrt_vector_free(&suspended_roots);
  aotrt_roots_mark_precise();
  aotrt_mark_drain();
  aotrt_remember_each(note_image_object);
  if (full) {
    if (image_incomplete) scan_whole_image();
    for (size_t i = 0; i < written.count; i++) aotrt_mark_scan(written.at[i]);
  } else {
    for (size_t i = 0; i < former_roots.count; i++) look_again(former_roots.at[i]);
    aotrt_remember_each(aotrt_mark_scan_later);
    aotrt_remember_each_card(aotrt_mark_scan_slots);
  }
  aotrt_mark_drain();
  at->marked = aotrt_os_monotonic();
  aotrt_remember_clear();
  aotrt_reference_process();
  aotrt_intern_sweep(survivor);
  aotrt_monitor_sweep(survivor);
  aotrt_evacuation_end();
  at->cleared = aotrt_os_monotonic();
}

static const char *name_of(aotrt_gc_cause cause) {
  switch (cause) {
    case AOTRT_GC_ALLOCATION:
    case AOTRT_GC_LIMIT: return "Allocation Failure";
    case AOTRT_GC_LAST_DITCH: return "Last Ditch Collection";
    case AOTRT_GC_EXPLICIT: return "System.gc()";
    case AOTRT_GC_STRESS: return "Stress";
    case AOTRT_GC_DUMP: return "Heap Dump Initiated GC";
    case AOTRT_GC_MONITORS: return "Monitor Deflation";
    default: return "Timer";
  }
}

/* As HotSpot writes it: GC(n) Pause Young|Full (cause) before->after(capacity) ms */
static void log_pause(aotrt_gc_cause cause, bool full, uint64_t before, const times *at) {
  if (aotrt_log_wants(AOTRT_LOG_PHASES)) {
    aotrt_log_print("gc,phases",
                    "GC(%u) Stop %mms Roots %mms Mark %mms References %mms Sweep %mms CPU %mms of %mms", number,
                    (at->stopped - at->asked) / 1000, (at->gathered - at->stopped) / 1000,
                    (at->marked - at->gathered) / 1000, (at->cleared - at->marked) / 1000,
                    (at->end - at->cleared) / 1000, at->processor / 1000, at->all / 1000);
  }
  aotrt_log_print("gc", "GC(%u) Pause %s (%s) %uM->%uM(%uM) %mms", number, full ? "Full" : "Young", name_of(cause),
                  before >> 20, aotrt_heap.live_bytes >> 20, aotrt_heap_capacity() >> 20, (at->end - at->asked) / 1000);
}

/* then: may be NULL */
static void collect(aotrt_thread *t, aotrt_gc_cause cause, void (*then)(void *), void *argument) {
  times at = {.asked = aotrt_os_monotonic()};
  int64_t start_cpu = aotrt_os_thread_cpu();
  aotrt_world_stop(t);
  at.stopped = aotrt_os_monotonic();
  int64_t start_all = aotrt_os_process_cpu();
  uint64_t before = aotrt_heap.live_bytes + aotrt_heap.handed_out;
  bool full = aotrt_policy_wants_full(cause, number) || !aotrt_remember_is_whole();
  aotrt_roots_retire_holes();
  mark(cause, full, &at);
  aotrt_sweep();
  aotrt_policy_after_collection(cause, full, start_cpu);
  if (aotrt_options.verify_heap) aotrt_verify_heap();
  at.end = aotrt_os_monotonic();
  at.processor = aotrt_os_thread_cpu() - start_cpu;
  at.all = aotrt_os_process_cpu() - start_all;
  aotrt_account_collection(full, before, at.end - at.asked);
  if (aotrt_log_wants(AOTRT_LOG_GC)) log_pause(cause, full, before, &at);
  __atomic_store_n(&number, number + 1, __ATOMIC_RELEASE);
  if (full) last_full = number;
  if (cause == AOTRT_GC_LAST_DITCH) last_ditch = number;
  if (then) then(argument);
  aotrt_world_resume();
  if (full && cause != AOTRT_GC_STRESS && cause != AOTRT_GC_TIMER) aotrt_policy_release_memory();
  aotrt_stack_pool_trim();
  aotrt_crew_hire();
}

/* Has somebody else done as much? */
static bool is_done(aotrt_gc_cause cause, uint64_t seen) {
  switch (cause) {
    case AOTRT_GC_ALLOCATION: return number > seen;
    case AOTRT_GC_LIMIT: return last_full > seen;
    case AOTRT_GC_LAST_DITCH: return last_ditch > seen;
    default: return false;
  }
}

bool aotrt_gc_collect(aotrt_thread *t, aotrt_gc_cause cause, uint64_t seen) {
  aotrt_thread_enter_native_as_entered(t);
  aotrt_world_acquire(t);
  bool done = is_done(cause, seen);
  if (!done) collect(t, cause, NULL, NULL);
  aotrt_world_release();
  aotrt_thread_leave_native(t);
  if (cause != AOTRT_GC_ALLOCATION) aotrt_stack_clear_below(t);
  aotrt_reference_wake_handler();
  return !done;
}

void aotrt_gc_collect_then(aotrt_thread *t, void (*then)(void *), void *argument) {
  collect(t, AOTRT_GC_DUMP, then, argument);
}

void aotrt_gc_collect_here(aotrt_thread *t, aotrt_gc_cause cause, bool (*needed)(void)) {
  aotrt_world_enter(t);
  if (needed()) collect(t, cause, NULL, NULL);
  aotrt_world_leave(t);
  aotrt_reference_wake_handler();
}

/* ---- stress: between the barrier and the store that it stands before ---- */

static bool always(void) { return true; }

void aotrt_gc_stress_barrier(aotrt_thread *t) {
  static uint32_t count;
  if (t->no_stop || t->state != AOTRT_STATE_JAVA) return; /* the kernel's own stores */
  if (__atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) % aotrt_options.gc_stress_barrier != 0) return;
  aotrt_gc_collect_here(t, AOTRT_GC_STRESS, always);
}

/* ---- stress: a thread that stops the world inside loops that do not allocate ---- */

static __attribute__((noreturn)) void *stress(void *argument) {
  aotrt_thread *t = argument;
  aotrt_thread_begin(t);
  uint32_t never = 0;
  for (;;) {
    aotrt_os_futex_wait(&never, 0, (int64_t)aotrt_options.gc_stress_timer * 1000);
    aotrt_world_acquire(t);
    collect(t, AOTRT_GC_TIMER, NULL, NULL);
    aotrt_world_release();
    aotrt_reference_wake_handler();
  }
}

void aotrt_gc_start_stress_timer(void) {
  if (aotrt_options.gc_stress_timer) aotrt_thread_start_kernel_only(stress);
}
