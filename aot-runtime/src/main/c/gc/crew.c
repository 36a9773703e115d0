/* The threads that mark besides the collecting one, and the pool of work between them. All state below is guarded by
 * `lock`, except where a word is read to find out whether it is worth taking. */
#include "gc/crew.h"
#include "boot/options.h"
#include "os/os.h"
#include "thread/thread.h"

enum { BATCH = 256, WORTH_SHARING = 64, WORTH_HELP = 1024, MOST_SHARED = 4096 }; /* objects */
enum { WORTH_SPLITTING = 4096, LONG_ARRAY = 16384 };                              /* elements */

static aotrt_lock lock;
static aotrt_vector pool;    /* objects to be scanned */
static aotrt_ranges parts;   /* of long arrays */
static uint32_t helpers;     /* started; grows in aotrt_crew_hire only */
uint32_t aotrt_crew_members; /* taking part in this round of marking, the collecting thread included; 0 = no round */
static uint32_t idle;        /* of those */
static uint32_t inside;      /* helpers that have not left the round yet */
static uint32_t round_word;  /* futex word: number of the round. Helpers wait for it to change */
static uint32_t news;        /* futex word: bumped when there is work in the pool, or the round is over */
static bool missed;          /* somebody could have used help that was not there */
static bool hiring_failed;

static void begin_round(void) {
  aotrt_crew_members = 1 + helpers;
  idle = 0;
  inside = helpers;
  __atomic_add_fetch(&round_word, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&round_word, INT32_MAX);
}

static void tell(void) {
  __atomic_add_fetch(&news, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&news, INT32_MAX);
}

/* Is there so much that others should be woken for it? */
static bool is_worth_help(const aotrt_marker *m) {
  if (m->stack.count >= WORTH_HELP) return true;
  if (!m->partial.arrays.count) return false;
  aotrt_range r = aotrt_range_at(&m->partial, 0);
  return r.to - r.from >= LONG_ARRAY;
}

static bool is_worth_splitting(const aotrt_marker *m) {
  if (!m->partial.arrays.count) return false;
  aotrt_range r = aotrt_range_at(&m->partial, 0);
  return r.to - r.from >= WORTH_SPLITTING;
}

/* Of the array that was met first, which may be the longest. */
static void share_array(aotrt_marker *m) {
  aotrt_range r = aotrt_range_at(&m->partial, 0);
  int32_t middle = r.from + (r.to - r.from) / 2;
  if (aotrt_range_push(&parts, (aotrt_array *)m->partial.arrays.at[0], (aotrt_range){middle, r.to}))
    m->partial.parts.at[0] = aotrt_range_packed((aotrt_range){r.from, middle});
}

/* From the bottom of the stack, where objects lie that lead to more than those at the top. */
static void share_stack(aotrt_marker *m) {
  size_t half = m->stack.count / 2, n = half < MOST_SHARED ? half : MOST_SHARED;
  for (size_t i = 0; i < n && aotrt_vector_push(&pool, m->stack.at[i]); i++)
    m->stack.at[i] = m->stack.at[--m->stack.count];
}

/* Only the collecting thread's marker is asked before a round begins. */
void aotrt_crew_share(aotrt_marker *m) {
  bool in_round = __atomic_load_n(&aotrt_crew_members, __ATOMIC_RELAXED) != 0;
  if (!in_round && !is_worth_help(m)) return;
  if (!in_round && !helpers) {
    missed = true;
    return;
  }
  if (in_round && __atomic_load_n(&idle, __ATOMIC_RELAXED) == 0) return;
  bool array = is_worth_splitting(m), stack = m->stack.count >= WORTH_SHARING;
  if (!array && !stack) return;
  aotrt_lock_acquire(&lock);
  if (!in_round) begin_round();
  if (array) share_array(m);
  if (stack) share_stack(m);
  aotrt_lock_release(&lock);
  tell();
}

/* Takes a batch from the pool; false: the round is over. */
static bool take(aotrt_marker *m) {
  aotrt_lock_acquire(&lock);
  __atomic_store_n(&idle, idle + 1, __ATOMIC_RELAXED);
  for (;;) {
    if (pool.count || parts.arrays.count) break;
    if (idle == aotrt_crew_members) {
      aotrt_lock_release(&lock);
      tell(); /* so that the others find out the same */
      return false;
    }
    uint32_t seen = __atomic_load_n(&news, __ATOMIC_SEQ_CST);
    aotrt_lock_release(&lock);
    aotrt_os_futex_wait(&news, seen, -1);
    aotrt_lock_acquire(&lock);
  }
  __atomic_store_n(&idle, idle - 1, __ATOMIC_RELAXED);
  if (parts.arrays.count) {
    aotrt_range r;
    aotrt_array *a = aotrt_range_pop(&parts, &r);
    aotrt_lock_release(&lock);
    aotrt_mark_scan_range(m, a, r);
    return true;
  }
  for (int i = 0; i < BATCH && pool.count; i++)
    if (aotrt_vector_push(&m->stack, pool.at[pool.count - 1])) pool.count--;
    else break;
  if (m->stack.count == 0) { /* no memory for a stack: one object at a time, without one */
    aotrt_object *o = pool.at[--pool.count];
    aotrt_lock_release(&lock);
    aotrt_mark_visit(m, o);
    return true;
  }
  aotrt_lock_release(&lock);
  return true;
}

void aotrt_crew_finish(aotrt_marker *m) {
  if (!__atomic_load_n(&aotrt_crew_members, __ATOMIC_RELAXED)) return;
  while (take(m)) aotrt_mark_empty(m);
  uint32_t n;
  while ((n = __atomic_load_n(&inside, __ATOMIC_SEQ_CST)) != 0) aotrt_os_futex_wait(&inside, n, -1);
  __atomic_store_n(&aotrt_crew_members, 0, __ATOMIC_SEQ_CST);
}

static __attribute__((noreturn)) void *help(void *argument) {
  aotrt_marker *m = argument;
  uint32_t done = 0; /* rounds begin at 1; a helper is in every round that began after it was counted */
  for (;;) {
    uint32_t now;
    while ((now = __atomic_load_n(&round_word, __ATOMIC_SEQ_CST)) == done) aotrt_os_futex_wait(&round_word, done, -1);
    done = now;
    while (take(m)) aotrt_mark_empty(m);
    if (__atomic_sub_fetch(&inside, 1, __ATOMIC_SEQ_CST) == 0) aotrt_os_futex_wake(&inside, 1);
  }
}

/* The world lock is held, and no thread of the crew exists before: so none is counted that might miss a round. */
void aotrt_crew_hire(void) {
  if (!missed || helpers || hiring_failed) return;
  int32_t processors = aotrt_processors();
  uint32_t wanted = (uint32_t)(processors < AOTRT_CREW_MOST ? processors : AOTRT_CREW_MOST) - 1, n = 0;
  bool was = aotrt_os_stop_signal_block(true);
  for (; n < wanted; n++) {
    uint64_t handle;
    if (aotrt_os_thread_create(&handle, 128 * 1024, help, aotrt_mark_marker(n + 1)) != 0) break;
  }
  if (!was) aotrt_os_stop_signal_block(false);
  helpers = n;
  hiring_failed = n == 0;
}
