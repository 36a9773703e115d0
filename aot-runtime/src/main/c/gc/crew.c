/* The threads that mark besides the collecting one, and the pool of work between them. All state below is guarded by
 * `lock`, except where a word is read to find out whether it is worth taking. */
#include "gc/crew.h"
#include "boot/options.h"
#include "os/os.h"
#include "thread/thread.h"

enum { BATCH = 256, WORTH_SHARING = 64, WORTH_HELP = 4096, MOST_SHARED = 4096 };

static aotrt_lock lock;
static aotrt_vector pool;
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

/* Only the collecting thread's marker is asked before a round begins. */
void aotrt_crew_share(aotrt_marker *m) {
  bool in_round = __atomic_load_n(&aotrt_crew_members, __ATOMIC_RELAXED) != 0;
  if (!in_round && m->stack.count < WORTH_HELP) return;
  if (!in_round && !helpers) {
    missed = true;
    return;
  }
  if (in_round && (m->stack.count < WORTH_SHARING || __atomic_load_n(&idle, __ATOMIC_RELAXED) == 0)) return;
  aotrt_lock_acquire(&lock);
  if (!in_round) begin_round();
  size_t half = m->stack.count / 2;
  for (size_t n = half < MOST_SHARED ? half : MOST_SHARED; n > 0; n--)
    if (aotrt_vector_push(&pool, m->stack.at[m->stack.count - 1])) m->stack.count--;
    else break;
  aotrt_lock_release(&lock);
  tell();
}

/* Takes a batch from the pool; false: the round is over. */
static bool take(aotrt_marker *m) {
  aotrt_lock_acquire(&lock);
  __atomic_store_n(&idle, idle + 1, __ATOMIC_RELAXED);
  for (;;) {
    if (pool.count) break;
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
