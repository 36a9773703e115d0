/* What the process is and where it runs, for system properties and the environment. */
#include "heap/alloc.h"
#include "include/aotrt.h"
#include "os/linux/libc.h"
#include "thread/thread.h"

#if defined(__aarch64__)
bool aotrt_os_has_sha(void) {
  enum { AT_HWCAP = 16, HWCAP_SHA1 = 1 << 5, HWCAP_SHA2 = 1 << 6, BOTH = HWCAP_SHA1 | HWCAP_SHA2 };
  return (getauxval(AT_HWCAP) & BOTH) == BOTH;
}
#endif

/* "NAME=value" bytes of the index-th entry; NULL after the last (pending not set). */
aotrt_array *aotrt_process_environment(aotrt_thread *t, int32_t index) {
  char **e = environ;
  for (int32_t i = 0; e && *e; e++, i++)
    if (i == index) return aotrt_heap_new_bytes(t, *e, strlen(*e));
  return NULL;
}

/* Numbers of the facts. (struct utsname: six texts of 65 bytes; the first is the name, the third the release.) */
enum {
  FACT_OS_NAME, FACT_OS_VERSION, FACT_OS_ARCH, FACT_USER_NAME, FACT_USER_HOME, FACT_USER_DIR, FACT_HOST_NAME,
  FACT_EXECUTABLE
};

static aotrt_array *text(aotrt_thread *t, const char *s) { return s ? aotrt_heap_new_bytes(t, s, strlen(s)) : NULL; }

static aotrt_array *user(aotrt_thread *t, bool home) {
  char b[4096];
  struct passwd p, *found = NULL;
  const char *s = NULL;
  if (getpwuid_r(getuid(), &p, b, sizeof b, &found) == 0 && found) s = home ? found->dir : found->name;
  if (home && (!s || !s[0] || !s[1])) { /* a home of "/" or none: HOME if that says more, as the JDK does */
    const char *h = getenv("HOME");
    if (h && *h) s = h;
  }
  return text(t, s && *s ? s : "?");
}

/* See internals/binary-interface.md for the numbers; NULL if unknown. */
aotrt_array *aotrt_process_fact(aotrt_thread *t, int32_t which) {
  char names[6 * 65 + 8], b[4097];
  switch (which) {
    case FACT_OS_NAME: return uname(names) < 0 ? NULL : text(t, names);
    case FACT_OS_VERSION: return uname(names) < 0 ? NULL : text(t, names + 2 * 65);
    case FACT_OS_ARCH:
#if defined(__x86_64__)
      return text(t, "amd64");
#else
      return text(t, "aarch64");
#endif
    case FACT_USER_NAME: return user(t, false);
    case FACT_USER_HOME: return user(t, true);
    case FACT_USER_DIR: return text(t, getcwd(b, sizeof b));
    case FACT_HOST_NAME: return gethostname(b, 256) < 0 ? NULL : text(t, b);
    case FACT_EXECUTABLE: {
      long n = syscall(SYS_readlinkat, AT_FDCWD, "/proc/self/exe", b, sizeof b - 1);
      return n < 0 ? NULL : aotrt_heap_new_bytes(t, b, (size_t)n);
    }
    default: return NULL;
  }
}

aotrt_array *aotrt_process_error_text(aotrt_thread *t, int32_t error) {
  char b[256];
  if (__xpg_strerror_r(error, b, sizeof b) != 0) return NULL;
  return text(t, b);
}

int64_t aotrt_process_id(aotrt_thread *t) { return getpid(); }

int32_t aotrt_memory_page_size(aotrt_thread *t) { return (int32_t)sysconf(SC_PAGESIZE); }
