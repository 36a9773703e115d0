/* Locks under a mixture of everything that happens to them, drawn by seed: entries that nest and recur, waits,
 * notifies, interrupts, hashes, collections (which stop the threads anywhere, deflate and move), threads that come and
 * go. Checked: that one thread at a time is inside, that none leaves earlier than its last exit, that hashes stay, that
 * only owners may wait and notify, and that nothing is lost: neither entries nor, in the end, the locks' deflation.
 * KERNEL_TEST_SEED=n begins with another seed; that of a failed run is printed. */
#include <stdio.h>
#include <stdlib.h>
#include "tests.h"

enum { LOCKS = 5, THREADS = 5, STEPS = 1500, NOBODY = -1 };

/* What is true of a lock, changed by its owner alone and without atomic operations. */
typedef struct { int64_t entries, inside; int32_t hash; } facts;
static facts of_lock[LOCKS];
static int64_t entered[THREADS];
static volatile bool all_started;
static uint64_t seed;

typedef struct { uint64_t state; int64_t me; int32_t depth[LOCKS]; } actor;

static uint32_t draw(actor *a, uint32_t below) {
  a->state ^= a->state << 13, a->state ^= a->state >> 7, a->state ^= a->state << 17;
  return (uint32_t)((a->state >> 16) % below);
}

static aotrt_object *lock(int i) { return GET(statics->root[i]); } /* they move */
static thread_object *thread(int i) { return (thread_object *)GET(statics->root[LOCKS + i]); }

static void enter(aotrt_thread *t, actor *a, int i) {
  aotrt_monitor_enter(t, lock(i));
  EXPECT(of_lock[i].inside == (a->depth[i] ? a->me : NOBODY));
  of_lock[i].inside = a->me;
  of_lock[i].entries++;
  entered[a->me]++;
  a->depth[i]++;
}

static void leave(aotrt_thread *t, actor *a, int i) {
  EXPECT(of_lock[i].inside == a->me && aotrt_monitor_holds(t, lock(i)));
  if (--a->depth[i] == 0) of_lock[i].inside = NOBODY;
  aotrt_monitor_exit(t, lock(i));
}

static void wait_inside(aotrt_thread *t, actor *a, int i) {
  of_lock[i].inside = NOBODY;
  int32_t interrupted = aotrt_monitor_wait(t, lock(i), 1000 * (1 + draw(a, 200)));
  EXPECT(interrupted == 0 || interrupted == 1);
  EXPECT(of_lock[i].inside == NOBODY && aotrt_monitor_holds(t, lock(i)));
  of_lock[i].inside = a->me;
}

/* Whoever is not the owner is told so. */
static void trespass(aotrt_thread *t, int i, uint32_t how) {
  if (how == 0) aotrt_monitor_wait(t, lock(i), 1);
  else aotrt_monitor_notify(t, lock(i), how == 1);
  EXPECT(take_pending(t) == MONITOR_STATE_THROWN);
}

static void check_hash(aotrt_thread *t, int i) {
  int32_t hash = aotrt_object_hash(t, lock(i)), none = 0;
  if (!__atomic_compare_exchange_n(&of_lock[i].hash, &none, hash, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
    EXPECT(none == hash);
}

static void act(aotrt_thread *t, actor *a) {
  int i = (int)draw(a, LOCKS), highest = LOCKS - 1;
  while (highest >= 0 && !a->depth[highest]) highest--;
  uint32_t what = draw(a, 100);
  if (what < 40) {
    if (i > highest || a->depth[i]) enter(t, a, i); /* ascending, so that nobody waits in a circle */
  } else if (what < 75) {
    if (a->depth[i]) leave(t, a, i);
  } else if (what < 80) {
    if (!a->depth[i]) trespass(t, i, draw(a, 3));
    else if (i == highest) wait_inside(t, a, i); /* comes back without holding what is higher */
  } else if (what < 85) {
    if (a->depth[i]) aotrt_monitor_notify(t, lock(i), draw(a, 2) == 0);
  } else if (what < 88) {
    check_hash(t, i);
  } else if (what < 90) {
    aotrt_thread_interrupt(t, &thread((int)draw(a, THREADS))->header);
  } else if (what < 92) {
    aotrt_thread_yield(t);
  } else if (what < 93) {
    aotrt_thread_sleep(t, 1 + draw(a, 50000));
  } else if (what == 93 && draw(a, 8) == 0) {
    aotrt_runtime_gc(t);
  } else {
    for (uint32_t n = draw(a, 200); n > 0; n--) new_node(t, NULL, NULL, n);
  }
}

static void play(aotrt_thread *t, int64_t me) {
  actor a = {.state = seed * 0x9e3779b97f4a7c15ull + (uint64_t)me * 0xd1b54a32d192ed03ull + 1, .me = me};
  while (!__atomic_load_n(&all_started, __ATOMIC_SEQ_CST)) aotrt_thread_yield(t);
  for (int n = 0; n < STEPS; n++) act(t, &a);
  for (int i = LOCKS; i-- > 0;)
    while (a.depth[i]) leave(t, &a, i);
}

static void play_all(aotrt_thread *t) {
  for (int i = 0; i < LOCKS; i++) {
    PUT(&statics->header, statics->root[i], &new_node(t, NULL, NULL, i)->header);
    of_lock[i] = (facts){.inside = NOBODY};
  }
  all_started = false;
  for (int i = 0; i < THREADS; i++) {
    entered[i] = 0;
    PUT(&statics->header, statics->root[LOCKS + i], &start_thread(t, play, i, false)->header);
  }
  __atomic_store_n(&all_started, true, __ATOMIC_SEQ_CST);
  int64_t made = 0, counted = 0;
  for (int i = 0; i < THREADS; i++) join_thread(t, thread(i)), made += entered[i];
  for (int i = 0; i < LOCKS; i++) counted += of_lock[i].entries;
  EXPECT(made == counted);
  overwrite_stack();
  int64_t collections = aotrt_runtime_gc_count(t);
  aotrt_runtime_gc(t); /* deflates */
  if (aotrt_runtime_gc_count(t) == collections) return;
  for (int i = 0; i < LOCKS; i++) {
    EXPECT((lock(i)->status & AOTRT_STATUS_LOCK_MASK) == 0);
    check_hash(t, i);
  }
}

static void tell_seed(void) {
  fprintf(stderr, "KERNEL_TEST_SEED=%llu\n", (unsigned long long)seed);
}

void test_mixture(aotrt_thread *t) {
  const char *first = getenv("KERNEL_TEST_SEED");
  seed = first ? strtoull(first, NULL, 10) : 1;
  on_failed_expectation = tell_seed;
  for (uint64_t end = seed + 6 * (uint64_t)iterations; seed < end; seed++) play_all(t);
  on_failed_expectation = NULL;
}
