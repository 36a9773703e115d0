/* Monitors, parking, and threads that are stopped: what must stay in one piece when many threads use it. */
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "os/os.h"
#include "tests.h"

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

void test_monitor_counts(aotrt_thread *t) {
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

void test_monitor_nesting(aotrt_thread *t) {
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

void test_wait_notify(aotrt_thread *t) {
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

void test_interrupt(aotrt_thread *t) {
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

void test_park(aotrt_thread *t) {
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

void test_threads_and_collections(aotrt_thread *t) {
  for (int round = 0; round < 3; round++) {
    thread_object *threads[8];
    for (int i = 0; i < 8; i++) threads[i] = start_thread(t, build_trees, 60 * iterations, i & 1);
    for (int i = 0; i < 20; i++) aotrt_runtime_gc(t);
    for (int i = 0; i < 8; i++) join_thread(t, threads[i]);
  }
}

static void nothing(aotrt_thread *t, int64_t n) { new_node(t, NULL, NULL, n); }

void test_many_threads(aotrt_thread *t) {
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

void test_stop_in_loop(aotrt_thread *t) {
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

void test_foreign_signals(aotrt_thread *t) {
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

void test_starts_and_stops(aotrt_thread *t) {
  spin = 0;
  thread_object *others[3] = {start_thread(t, use_malloc, 0, false), start_thread(t, use_malloc, 0, false),
                              start_thread(t, collect_always, 0, false)};
  for (int i = 0; i < 30 * iterations; i++) join_thread(t, start_thread(t, nothing, i, false));
  spin = 1;
  for (int i = 0; i < 3; i++) join_thread(t, others[i]);
}
