/* Continuations: several threads run many, each goes on wherever somebody takes it up; lists that only their stacks
 * refer to outlive collections; monitors that they hold stay theirs; pins hold; stacks are used again. */
#include <string.h>
#include "tests.h"

enum { CONTINUATIONS = 300, THREADS = 4, ROUNDS = 8, LENGTH = 20 };
static int64_t handles[CONTINUATIONS]; /* BUSY while somebody runs it */
enum { UNSTARTED = 0, BUSY = -1, ENDED = -2 };
static int32_t ended;
static int64_t ids;

static node *list(aotrt_thread *t, int64_t id) {
  node *n = NULL;
  for (int i = 0; i < LENGTH; i++) n = new_node(t, (aotrt_object *)n, NULL, id * LENGTH + i);
  return n;
}

static bool is_list(const node *n, int64_t id) {
  for (int i = LENGTH - 1; i >= 0; i--, n = (const node *)GET(n->left))
    if (!n || n->value != id * LENGTH + i) return false;
  return n == NULL;
}

static void body(aotrt_thread *t, node *self) {
  int64_t id = __atomic_add_fetch(&ids, 1, __ATOMIC_SEQ_CST);
  node *mine = list(t, id), *lock = new_node(t, NULL, NULL, id);
  aotrt_monitor_enter(t, &lock->header);
  for (int r = 0; r < ROUNDS; r++) {
    EXPECT(aotrt_continuation_yield(t) == 0);
    EXPECT(is_list(mine, id) && t->lock_count == 1 && aotrt_monitor_holds(t, &lock->header));
    if (r % 3 == 0) mine = list(t, id);
    else PUT(&mine->header, mine->right, &new_node(t, NULL, NULL, r)->header);
    aotrt_continuation_pin(t, 1);
    EXPECT(aotrt_continuation_is_pinned(t) && aotrt_continuation_yield(t) == 2);
    aotrt_continuation_pin(t, -1);
  }
  aotrt_monitor_exit(t, &lock->header);
  EXPECT(!t->pending && t->lock_count == 0);
}

static void driver(aotrt_thread *t, int64_t number) {
  uint64_t seed = (uint64_t)number * 0x9e3779b97f4a7c15ull + 1;
  while (__atomic_load_n(&ended, __ATOMIC_SEQ_CST) < CONTINUATIONS) {
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    int64_t *h = &handles[(seed >> 33) % CONTINUATIONS];
    int64_t stack = __atomic_load_n(h, __ATOMIC_SEQ_CST);
    if (stack == BUSY || stack == ENDED ||
        !__atomic_compare_exchange_n(h, &stack, BUSY, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
      continue;
    node *c = stack == UNSTARTED ? new_node(t, NULL, NULL, (int64_t)(uintptr_t)body) : NULL;
    stack = aotrt_continuation_run(t, (aotrt_object *)c, stack, 0);
    EXPECT(!t->pending);
    if (!stack) __atomic_add_fetch(&ended, 1, __ATOMIC_SEQ_CST);
    __atomic_store_n(h, stack ? stack : ENDED, __ATOMIC_SEQ_CST);
    if (seed % 512 == 0) aotrt_runtime_gc(t);
  }
}

void test_continuations(aotrt_thread *t) {
  for (int round = 0; round < 2; round++) {
    memset(handles, 0, sizeof handles);
    ended = 0;
    thread_object *threads[THREADS];
    for (int i = 0; i < THREADS; i++) threads[i] = start_thread(t, driver, i + round * THREADS, false);
    for (int i = 0; i < THREADS; i++) join_thread(t, threads[i]);
    aotrt_runtime_gc(t);
  }
  EXPECT(ids == 2 * CONTINUATIONS);
}
