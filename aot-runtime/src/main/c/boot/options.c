/* Parses AOT_OPTS: switches separated by white space. */
#include "boot/options.h"
#include "diag/diag.h"
#include "diag/log.h"
#include "os/memory_functions.h"
#include "os/os.h"

aotrt_options_record aotrt_options = {
    .stack_size = 1024 * 1024, .main_stack_size = 8 * 1024 * 1024, .trace_depth = 1024, .huge_pages = true,
    .evacuation = true, .min_heap_share = 500000};

static bool starts(const char *s, const char *prefix, const char **rest) {
  while (*prefix)
    if (*s++ != *prefix++) return false;
  *rest = s;
  return true;
}

/* Digits, then for sizes k, m, g or t. */
static bool number(const char *s, bool size, uint64_t *v) {
  if (*s < '0' || *s > '9') return false;
  uint64_t n = 0;
  for (; *s >= '0' && *s <= '9'; s++) {
    if (n > (UINT64_MAX >> 8)) return false;
    n = n * 10 + (uint64_t)(*s - '0');
  }
  if (size && *s) {
    enum { TO_LOWER_CASE = 0x20 };
    char unit = (char)(*s | TO_LOWER_CASE);
    int shift = unit == 'k' ? 10 : unit == 'm' ? 20 : unit == 'g' ? 30 : unit == 't' ? 40 : 0;
    if (!shift || n > (UINT64_MAX >> shift)) return false;
    n <<= shift;
    s++;
  }
  *v = n;
  return *s == 0;
}

static bool number32(const char *s, uint32_t *v) {
  uint64_t n;
  if (!number(s, false, &n) || n > INT32_MAX) return false;
  *v = (uint32_t)n;
  return true;
}

/* Per cent, with a fraction or without, as millionths of the whole. */
static bool share(const char *s, uint32_t *v) {
  enum { ONE_PERCENT = 10000 };
  uint32_t n = 0, unit = ONE_PERCENT;
  if (*s < '0' || *s > '9') return false;
  for (; *s >= '0' && *s <= '9'; s++)
    if ((n = n * 10 + (uint32_t)(*s - '0') * ONE_PERCENT) > 100 * ONE_PERCENT) return false;
  if (*s == '.')
    for (s++; *s >= '0' && *s <= '9'; s++) n += (uint32_t)(*s - '0') * (unit /= 10);
  *v = n;
  return *s == 0 && n <= 100 * ONE_PERCENT;
}

static bool turn(const char *name, bool on) {
  static const struct { const char *name; bool *at; } flags[] = {
      {"VerifyHeap", &aotrt_options.verify_heap},
      {"UseTransparentHugePages", &aotrt_options.huge_pages},
      {"GCStressEvacuate", &aotrt_options.gc_stress_evacuate},
      {"Evacuation", &aotrt_options.evacuation},
      {"DisableExplicitGC", &aotrt_options.ignore_explicit_gc},
      {"ExitOnOutOfMemoryError", &aotrt_options.exit_on_oom},
      {"CrashOnOutOfMemoryError", &aotrt_options.crash_on_oom},
      {"HeapDumpOnOutOfMemoryError", &aotrt_options.heap_dump_on_oom},
      {"HeapDumpOnSignal", &aotrt_options.heap_dump_on_signal}};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
    if (strcmp(flags[i].name, name) != 0) continue;
    *flags[i].at = on;
    return true;
  }
  return false;
}

static bool apply(const char *s) {
  const char *v;
  uint64_t n;
  uint32_t w;
  if (starts(s, "-Xmx", &v) || starts(s, "-XX:MaxHeapSize=", &v)) return number(v, true, &aotrt_options.max_heap);
  if (starts(s, "-Xms", &v) || starts(s, "-XX:InitialHeapSize=", &v))
    return number(v, true, &aotrt_options.initial_heap);
  if (starts(s, "-XX:MaxRAMPercentage=", &v)) return share(v, &aotrt_options.max_heap_share);
  if (starts(s, "-XX:MinRAMPercentage=", &v)) return share(v, &aotrt_options.min_heap_share);
  if (starts(s, "-XX:InitialRAMPercentage=", &v)) return share(v, &aotrt_options.initial_heap_share);
  if (starts(s, "-XX:MaxRAM=", &v)) return number(v, true, &aotrt_options.max_ram);
  if (starts(s, "-XX:MaxDirectMemorySize=", &v))
    return number(v, true, &aotrt_options.max_direct_memory) && aotrt_options.max_direct_memory <= INT64_MAX;
  if (starts(s, "-Xss", &v)) {
    if (!number(v, true, &n) || n > (1ull << 30)) return false;
    aotrt_options.stack_size = aotrt_options.main_stack_size = n < 128 * 1024 ? 128 * 1024 : n;
    return true;
  }
  if (starts(s, "-XX:GCStress=", &v)) return number32(v, &aotrt_options.gc_stress);
  if (starts(s, "-XX:GCStressBarrier=", &v)) return number32(v, &aotrt_options.gc_stress_barrier);
  if (starts(s, "-XX:GCStressTimer=", &v)) return number32(v, &aotrt_options.gc_stress_timer);
  if (starts(s, "-XX:ActiveProcessorCount=", &v)) {
    if (!number32(v, &w)) return false;
    aotrt_options.active_processors = (int32_t)w;
    return true;
  }
  if (starts(s, "-XX:MaxJavaStackTraceDepth=", &v)) {
    if (!number32(v, &w)) return false;
    aotrt_options.trace_depth = (int32_t)w;
    return true;
  }
  if (starts(s, "-XX:HeapDumpPath=", &v)) {
    if (strlen(v) >= sizeof aotrt_options.heap_dump_path) return false;
    memcpy(aotrt_options.heap_dump_path, v, strlen(v) + 1);
    return true;
  }
  if (!strcmp(s, "-verbose:gc")) return aotrt_log_configure("gc");
  if (starts(s, "-Xlog:", &v)) return aotrt_log_configure(v);
  if (starts(s, "-XX:+", &v)) return turn(v, true);
  if (starts(s, "-XX:-", &v)) return turn(v, false);
  return false;
}

void aotrt_options_parse(const char *text) {
  while (text && *text) {
    while (*text == ' ' || *text == '\t' || *text == '\n') text++;
    char word[4608]; /* a path and its switch */
    size_t n = 0;
    while (*text && *text != ' ' && *text != '\t' && *text != '\n') {
      if (n == sizeof word - 1) aotrt_diag_startup_error("a switch in AOT_OPTS is too long");
      word[n++] = *text++;
    }
    word[n] = 0;
    if (n && !apply(word)) aotrt_diag_startup_error("AOT_OPTS: unknown or malformed switch %s", word);
  }
}

int32_t aotrt_processors(void) {
  return aotrt_options.active_processors > 0 ? aotrt_options.active_processors : aotrt_os_processors();
}
