/* Strings: from and to UTF-8, the table of interned ones. */
#include <stdio.h>
#include <string.h>
#include "tests.h"

static void expect_string(aotrt_object *s, int coder, const void *units, int32_t bytes) {
  const aotrt_array *v = (const aotrt_array *)GET(((string_object *)s)->value);
  EXPECT(((string_object *)s)->coder == coder && v->length == bytes && memcmp(v->data, units, (size_t)bytes) == 0);
}

void test_strings(aotrt_thread *t) {
  expect_string(new_string(t, "plain"), 0, "plain", 5);
  expect_string(new_string(t, "\xc3\xa9"), 0, "\xe9", 1);
  expect_string(new_string(t, "a\xe2\x82\xac"), 1, u"a\u20ac", 4);
  expect_string(new_string(t, "\xf0\x9f\x98\x80"), 1, u"\xd83d\xde00", 4);
  expect_string(new_string(t, "x\xff\xc3"), 1, u"x\xfffd\xfffd", 6);
  expect_string(new_string(t, "\xe2\x82x"), 1, u"\xfffdx", 4);
  expect_string(new_string(t, ""), 0, "", 0);
  aotrt_object *a = aotrt_string_intern(t, new_string(t, "one")), *b = aotrt_string_intern(t, new_string(t, "one"));
  EXPECT(a == b && a != aotrt_string_intern(t, new_string(t, "two")));
  EXPECT(!aotrt_heap_contains(aotrt_string_intern(t, new_string(t, "image"))));
  char text[16];
  for (int i = 0; i < 20000; i++) {
    snprintf(text, sizeof text, "s%d", i);
    EXPECT(aotrt_string_intern(t, new_string(t, text)) == aotrt_string_intern(t, new_string(t, text)));
  }
  EXPECT(a == aotrt_string_intern(t, new_string(t, "one")));
}

static int64_t address_space(void) { /* in pages */
  long pages = 0;
  FILE *f = fopen("/proc/self/statm", "r");
  EXPECT(f && fscanf(f, "%ld", &pages) == 1);
  fclose(f);
  return pages;
}

/* The table of interned strings keeps to the size of what is in it. */
void test_intern_forgets(aotrt_thread *t) {
  aotrt_string_intern(t, new_string(t, "first"));
  int64_t before = address_space();
  char text[16];
  for (int i = 0; i < 400000; i++) {
    if (i % 1000 == 0) aotrt_runtime_gc(t);
    snprintf(text, sizeof text, "u%d", i);
    aotrt_string_intern(t, new_string(t, text));
  }
  EXPECT(address_space() - before < 512);
}
