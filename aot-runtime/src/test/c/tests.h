/* All tests of the kernel, in the order in which they run. */
#ifndef TESTS_H
#define TESTS_H
#include "fake_vm.h"

#define TESTS(T) \
  T(types) T(trees) T(holes) T(statics_are_roots) T(interior_pointers) T(large) T(old_to_young) \
  T(large_arrays) T(written_all_over) T(crew) T(kept_holes) T(evacuation) T(fragmentation) T(release) \
  T(clone_and_copy) T(strings) T(intern_forgets) T(references) T(final_once) T(soft_give_way) T(monitor_nesting) \
  T(monitor_counts) T(wait_notify) T(interrupt) T(park) T(mixture) T(threads_and_collections) T(many_threads) \
  T(stop_in_loop) T(foreign_signals) T(starts_and_stops) T(continuations) T(files) T(cgroups) T(digests) T(moves) \
  T(stack) T(out_of_memory)

#define TEST_DECLARATION(name) void test_##name(aotrt_thread *t);
TESTS(TEST_DECLARATION)
#undef TEST_DECLARATION

node *tree(aotrt_thread *t, int depth); /* of depth 0: one leaf, which counts 1 */
int64_t count(node *n);                 /* leaves of a tree */
void overwrite_stack(void);             /* what dead frames left, so that no stale word keeps an object alive */
#endif
