/* What the JDK's native methods stand on: files, control groups, stacks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "os/linux/cgroup.h"
#include "tests.h"

static aotrt_array *path(aotrt_thread *t, const char *s) { return aotrt_heap_new_bytes(t, s, strlen(s) + 1); }

void test_files(aotrt_thread *t) {
  char name[64], inner[80];
  snprintf(name, sizeof name, "/tmp/kernel-test-%d", (int)aotrt_process_id(t));
  snprintf(inner, sizeof inner, "%s/file", name);
  EXPECT(aotrt_file_mkdir(t, path(t, name), 0700) == 0 && aotrt_file_mkdir(t, path(t, name), 0700) == -17);
  int32_t fd = aotrt_file_open(t, path(t, inner), 0102, 0600); /* O_RDWR | O_CREAT */
  EXPECT(fd >= 0);
  aotrt_array *b = aotrt_heap_new_bytes(t, "hello, world", 12);
  EXPECT(aotrt_file_write(t, fd, b, 0, 12) == 12 && aotrt_file_seek(t, fd, 7, 0) == 7);
  EXPECT(aotrt_file_available(t, fd) == 5);
  aotrt_array *in = aotrt_heap_alloc_array(t, t_bytes->self, 300, 0);
  EXPECT(aotrt_file_read(t, fd, in, 0, 300) == 5 && memcmp(in->data, "world", 5) == 0);
  EXPECT(aotrt_file_read(t, fd, in, 0, 300) == 0);
  aotrt_array *stat = aotrt_heap_alloc_array(t, t_longs->self, 15, 3);
  const int64_t *facts = (const int64_t *)stat->data;
  EXPECT(aotrt_file_fstat(t, fd, stat) == 0 && facts[7] == 12 && (facts[0] & 0777) == 0600);
  EXPECT(aotrt_file_truncate(t, fd, 3) == 0 && aotrt_file_size(t, fd) == 3);
  EXPECT(aotrt_file_close(t, fd) == 0 && aotrt_file_close(t, fd) == -9);
  EXPECT(aotrt_file_set_times(t, path(t, inner), 1, -1, 1500000000) == 0);
  EXPECT(aotrt_file_stat(t, path(t, inner), 1, stat) == 0);
  EXPECT(facts[8] == -1 && facts[9] == 999999999 && facts[10] == 1);
  int64_t d = aotrt_directory_open(t, path(t, name));
  EXPECT(d > 0 && aotrt_directory_read(t, d, in) == 4 && memcmp(in->data, "file", 4) == 0);
  EXPECT(aotrt_directory_read(t, d, in) == 0);
  EXPECT(aotrt_directory_close(t, d) == 0 && aotrt_file_rmdir(t, path(t, name)) == -39);
  EXPECT(aotrt_file_unlink(t, path(t, inner)) == 0 && aotrt_file_rmdir(t, path(t, name)) == 0);
  EXPECT(aotrt_file_open(t, path(t, inner), 0, 0) == -2 && aotrt_file_open(t, b, 0, 0) == -22);
  EXPECT(aotrt_file_realpath(t, path(t, "/usr/../usr/."), in) == 4 && memcmp(in->data, "/usr", 4) == 0);
  for (int i = 0; i < 8; i++) EXPECT(aotrt_process_fact(t, i) != NULL);
  EXPECT(aotrt_process_environment(t, 0) && !aotrt_process_environment(t, 100000));
  aotrt_array *e = aotrt_process_error_text(t, 2);
  EXPECT(e && e->length == 25 && memcmp(e->data, "No such file or directory", 25) == 0);
  EXPECT(aotrt_runtime_processors(t) >= 1 && aotrt_time_millis(t) > 1600000000000);
}

/* "abc" is the example of FIPS 180: one block, padded here. */
void test_digests(aotrt_thread *t) {
  static const uint32_t first1[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  static const uint32_t of_abc1[5] = {0xa9993e36, 0x4706816a, 0xba3e2571, 0x7850c26c, 0x9cd0d89d};
  static const uint32_t first256[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  static const uint32_t of_abc256[8] = {0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223,
                                        0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad};
  enum { AT = 3, BLOCK = 64 };
  char padded[AT + BLOCK] = {[AT] = 'a', [AT + 1] = 'b', [AT + 2] = 'c', [AT + 3] = (char)0x80, [AT + BLOCK - 1] = 24};
  aotrt_array *bytes = aotrt_heap_new_bytes(t, padded, sizeof padded);
  aotrt_array *state = aotrt_heap_new_long_array(t, 4); /* as wide as int[8] */
  uint32_t *words = (uint32_t *)state->data;
  memcpy(words, first1, sizeof first1);
  words[5] = 7;
  int32_t done = aotrt_digest_sha1(t, state, bytes, AT);
  EXPECT(memcmp(words, done ? of_abc1 : first1, sizeof first1) == 0 && words[5] == 7);
  memcpy(words, first256, sizeof first256);
  EXPECT(aotrt_digest_sha256(t, state, bytes, AT) == done);
  EXPECT(memcmp(words, done ? of_abc256 : first256, sizeof first256) == 0);
}

/* A system in a folder: what /proc/self/cgroup says, and files of groups. */
static const char *system_with(const char *groups, const char *const files[][2], size_t count) {
  static char root[64], command[512];
  snprintf(root, sizeof root, "/tmp/kernel-test-%d", (int)getpid());
  snprintf(command, sizeof command, "rm -rf %s && mkdir -p %s/proc/self && printf '%s' > %s/proc/self/cgroup",
           root, root, groups, root);
  EXPECT(system(command) == 0);
  for (size_t i = 0; i < count; i++) {
    snprintf(command, sizeof command, "f=%s/sys/fs/cgroup/%s && mkdir -p ${f%%/*} && echo '%s' > $f", root, files[i][0],
             files[i][1]);
    EXPECT(system(command) == 0);
  }
  return root;
}
#define SYSTEM(groups, ...) \
  system_with(groups, (const char *const[][2]){__VA_ARGS__}, \
              sizeof((const char *[][2]){__VA_ARGS__}) / sizeof(char *[2]))

void test_cgroups(aotrt_thread *t) {
  const char *s = SYSTEM("0::/a/b\n", {"a/b/memory.max", "max"}, {"a/memory.max", "5000000"}, {"memory.max", "9000000"},
                         {"a/b/cpu.max", "150000 100000"}, {"a/cpu.max", "max 100000"});
  EXPECT(aotrt_cgroup_memory(s) == 5000000 && aotrt_cgroup_processors(s) == 2);
  s = SYSTEM("0::/of/the/host\n", {"memory.max", "700"}, {"cpu.max", "100000 100000"}); /* in a container */
  EXPECT(aotrt_cgroup_memory(s) == 700 && aotrt_cgroup_processors(s) == 1);
  s = SYSTEM("4:memory:/x\n2:cpuacct,cpu:/y\n1:name=systemd:/z\n0::/\n", {"memory/x/memory.limit_in_bytes", "1234"},
             {"memory/memory.limit_in_bytes", "9223372036854771712"}, {"cpu/y/cpu.cfs_quota_us", "250000"},
             {"cpu/y/cpu.cfs_period_us", "100000"}, {"cpu/cpu.cfs_quota_us", "-1"});
  EXPECT(aotrt_cgroup_memory(s) == 1234 && aotrt_cgroup_processors(s) == 3);
  s = SYSTEM("0::/\n", {"cgroup.procs", ""});
  EXPECT(aotrt_cgroup_memory(s) == INT64_MAX && aotrt_cgroup_processors(s) == INT64_MAX);
  char command[80];
  snprintf(command, sizeof command, "rm -rf %s", s);
  EXPECT(system(command) == 0);
  EXPECT(aotrt_cgroup_memory("/nowhere") == INT64_MAX && aotrt_cgroup_processors("/nowhere") == INT64_MAX);
}

void test_moves(aotrt_thread *t) {
  enum { SPACE = 96, MOST = 60, FAR = 24 };
  _Alignas(8) char moved[SPACE], expected[SPACE];
  for (size_t unit = 2; unit <= 8; unit *= 2)
    for (size_t to = 0; to <= FAR; to += unit)
      for (size_t from = 0; from <= FAR; from += unit)
        for (size_t bytes = 0; bytes <= MOST; bytes += unit) {
          for (int i = 0; i < SPACE; i++) moved[i] = expected[i] = (char)(i * 7 + 1);
          aotrt_move_whole(moved + to, moved + from, bytes);
          memmove(expected + to, expected + from, bytes);
          EXPECT(memcmp(moved, expected, SPACE) == 0);
          aotrt_move(moved + from, moved + to, bytes);
          memmove(expected + from, expected + to, bytes);
          EXPECT(memcmp(moved, expected, SPACE) == 0);
        }
}

static AOTRT_NOINLINE int32_t deep(aotrt_thread *t, int n) {
  if (n == 0) {
    aotrt_array *a = aotrt_stack_capture(t, 1024);
    return a->length;
  }
  int32_t r = deep(t, n - 1);
  __asm__ volatile("" ::: "memory");
  return r;
}

void test_stack(aotrt_thread *t) {
  int32_t shallow = deep(t, 0), more = deep(t, 50);
  EXPECT(shallow >= 3 && more == shallow + 50);
  EXPECT(deep(t, 2000) == 1024);
}
