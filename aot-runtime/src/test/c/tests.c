/* Runs the kernel's tests, as programs of the fake VM. Each runs alone when its name is given. */
#include <stdio.h>
#include <string.h>
#include "tests.h"

node *tree(aotrt_thread *t, int depth) {
  if (depth == 0) return new_node(t, NULL, NULL, 1);
  node *l = tree(t, depth - 1), *r = tree(t, depth - 1);
  return new_node(t, &l->header, &r->header, l->value + r->value);
}

int64_t count(node *n) {
  return GET(n->left) ? count((node *)GET(n->left)) + count((node *)GET(n->right)) : n->value;
}

AOTRT_NOINLINE void overwrite_stack(void) {
  volatile char dead[16384];
  memset((void *)dead, 0, sizeof dead);
}

/* Not among the tests that run by default: ends the process by a fault, whose report run.sh looks at. */
static void crash(void) { *(volatile int *)0x123450 = 1; }

void run_tests(aotrt_thread *t, const char *only) {
  if (strcmp(only, "crash") == 0) crash();
#define TEST_ENTRY(name) {#name, test_##name},
  static const struct { const char *name; void (*body)(aotrt_thread *); } tests[] = {TESTS(TEST_ENTRY)};
#undef TEST_ENTRY
  for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
    if (*only && strcmp(only, tests[i].name) != 0) continue;
    int64_t start = aotrt_time_nano(t);
    tests[i].body(t);
    EXPECT(!t->pending && t->lock_count == 0);
    printf("%-24s %6.1f ms\n", tests[i].name, (double)(aotrt_time_nano(t) - start) / 1e6);
    fflush(stdout);
  }
}
