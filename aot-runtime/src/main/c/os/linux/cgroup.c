/* Limits by control groups, version 2 (one hierarchy) and 1 (one for each controller), mounted at /sys/fs/cgroup
 * (Linux, Documentation/admin-guide/cgroup-v2.rst and cgroup-v1). The limits of the process's own group and of all
 * above it count. In a container the path that /proc/self/cgroup tells may be that of the host, where nothing is to be
 * found: the container's own group is then the root of the mount, which is looked at last. */
#include "os/linux/cgroup.h"
#include "os/linux/libc.h"

enum { LONGEST_PATH = 4096 };
static const int64_t none = INT64_MAX;

typedef struct { char at[LONGEST_PATH]; size_t length; } path;

static void append(path *p, const char *s, size_t n) {
  if (n > sizeof p->at - 1 - p->length) n = sizeof p->at - 1 - p->length;
  memcpy(p->at + p->length, s, n);
  p->at[p->length += n] = 0;
}

/* As much as there is room for, NUL behind it; false: there is no such file. */
static bool read_file(const char *name, char *into, size_t size) {
  int fd = open(name, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  size_t n = 0;
  for (long r; n < size - 1 && (r = read(fd, into + n, size - 1 - n)) > 0;) n += (size_t)r;
  close(fd);
  into[n] = 0;
  return n > 0;
}

/* Numbers that a file of a group begins with; 0 of them for "max", "-1", or if there is no such file. */
static int numbers_in(path folder, const char *file, int64_t *into, int most) {
  char b[64];
  append(&folder, file, strlen(file));
  if (!read_file(folder.at, b, sizeof b)) return 0;
  int count = 0;
  for (const char *s = b; count < most && *s >= '0' && *s <= '9'; s += *s == ' ') {
    int64_t v = 0;
    for (; *s >= '0' && *s <= '9'; s++) v = v > none / 10 - 1 ? none : v * 10 + (*s - '0');
    into[count++] = v;
  }
  return count;
}

static int64_t memory_2(path folder) {
  int64_t v;
  return numbers_in(folder, "/memory.max", &v, 1) ? v : none;
}

static int64_t memory_1(path folder) {
  int64_t v;
  return numbers_in(folder, "/memory.limit_in_bytes", &v, 1) ? v : none;
}

static int64_t processors_of(int64_t quota, int64_t period) {
  return quota > 0 && period > 0 ? (quota - 1) / period + 1 : none;
}

static int64_t processors_2(path folder) {
  int64_t v[2];
  return numbers_in(folder, "/cpu.max", v, 2) == 2 ? processors_of(v[0], v[1]) : none;
}

static int64_t processors_1(path folder) {
  int64_t quota, period;
  if (!numbers_in(folder, "/cpu.cfs_quota_us", &quota, 1)) return none;
  return numbers_in(folder, "/cpu.cfs_period_us", &period, 1) ? processors_of(quota, period) : none;
}

static size_t until(const char *s, const char *ends) {
  size_t n = 0;
  for (; s[n]; n++)
    for (const char *e = ends; *e; e++)
      if (s[n] == *e) return n;
  return n;
}

static bool names(const char *list, size_t length, const char *controller) { /* "cpu,cpuacct" */
  for (const char *s = list, *end = list + length; s < end;) {
    size_t n = until(s, ",:");
    if (n == strlen(controller) && memcmp(s, controller, n) == 0) return true;
    s += n + 1;
  }
  return false;
}

/* Appends the path of the process's group: of lines `number:controllers:path` that of the one for the controller, or
 * (none) of the one without controllers, which is version 2's. */
static void append_group(path *to, const char *table, const char *controller) {
  for (const char *line = table; *line; line += until(line, "\n"), line += *line == '\n') {
    const char *list = line + until(line, ":\n");
    if (*list++ != ':') continue;
    size_t n = until(list, ":\n");
    if (list[n] != ':' || (controller ? !names(list, n, controller) : n > 0)) continue;
    const char *group = list + n + 1;
    append(to, group, until(group, "\n"));
    return;
  }
}

/* The least limit from the process's group up to the root. */
static int64_t least(const char *root, const char *controller, int64_t (*limit)(path folder)) {
  char table[8192];
  path p = {.length = 0};
  append(&p, root, strlen(root));
  append(&p, "/proc/self/cgroup", 17);
  if (!read_file(p.at, table, sizeof table)) table[0] = 0;
  p.length = strlen(root);
  append(&p, "/sys/fs/cgroup", 14);
  if (controller) append(&p, "/", 1), append(&p, controller, strlen(controller));
  size_t top = p.length;
  append_group(&p, table, controller);
  for (int64_t found = none;;) {
    int64_t v = limit(p);
    if (v < found) found = v;
    if (p.length <= top) return found;
    while (p.length > top && p.at[--p.length] != '/') continue;
    p.at[p.length] = 0;
  }
}

static int64_t lesser(int64_t a, int64_t b) { return a < b ? a : b; }

int64_t aotrt_cgroup_memory(const char *root) {
  return lesser(least(root, NULL, memory_2), least(root, "memory", memory_1));
}

int64_t aotrt_cgroup_processors(const char *root) {
  return lesser(least(root, NULL, processors_2), least(root, "cpu", processors_1));
}
