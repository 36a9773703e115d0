/* OS threads, futexes and clocks on Linux. */
#include "os/os.h"
#include "os/linux/cgroup.h"
#include "os/linux/libc.h"

int aotrt_os_futex_wait(uint32_t *word, uint32_t expected, int64_t timeout_ns) {
  struct timespec until, *deadline = NULL;
  if (timeout_ns >= 0) { /* WAIT_BITSET takes an absolute monotonic time */
    clock_gettime(CLOCK_MONOTONIC, &until);
    int64_t s = timeout_ns / 1000000000, ns = until.nanoseconds + timeout_ns % 1000000000;
    if (ns >= 1000000000) { ns -= 1000000000; s++; }
    until.nanoseconds = ns;
    until.seconds = s > INT64_MAX - until.seconds ? INT64_MAX : until.seconds + s;
    deadline = &until;
  }
  long r = syscall(SYS_futex, word, FUTEX_WAIT_BITSET_PRIVATE, expected, deadline, NULL, ~0u);
  return r == 0 ? 0 : -errno;
}

void aotrt_os_futex_wake(uint32_t *word, int32_t count) {
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0);
}

void aotrt_os_yield(void) { sched_yield(); }

int aotrt_os_thread_create(uint64_t *handle, size_t stack_size, void *(*body)(void *), void *argument) {
  pthread_attr_t a;
  pthread_attr_init(&a);
  pthread_attr_setstacksize(&a, stack_size);
  pthread_attr_setguardsize(&a, 4 * 4096 < sysconf(SC_PAGESIZE) ? (size_t)sysconf(SC_PAGESIZE) : 4 * 4096);
  pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED);
  pthread_t id = 0;
  int r = pthread_create(&id, &a, body, argument);
  pthread_attr_destroy(&a);
  *handle = id;
  return -r;
}

void aotrt_os_thread_stack(uintptr_t *low, uintptr_t *high) {
  pthread_attr_t a;
  void *base = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &a) == 0) {
    pthread_attr_getstack(&a, &base, &size);
    pthread_attr_destroy(&a);
  }
  *low = (uintptr_t)base;
  *high = (uintptr_t)base + size;
}

uint64_t aotrt_os_thread_self(void) { return pthread_self(); }

int32_t aotrt_os_thread_id(void) { return (int32_t)syscall(SYS_gettid); }

void aotrt_os_thread_name(const char *name) { syscall(SYS_prctl, PR_SET_NAME, name, 0, 0, 0); }

static int64_t clock(int which) {
  struct timespec t = {0, 0};
  clock_gettime(which, &t);
  return t.seconds * 1000000000 + t.nanoseconds;
}

int64_t aotrt_os_monotonic(void) { return clock(CLOCK_MONOTONIC); }
int64_t aotrt_os_realtime(void) { return clock(CLOCK_REALTIME); }
int64_t aotrt_os_thread_cpu(void) { return clock(CLOCK_THREAD_CPUTIME_ID); }

/* Clock numbers of threads: clock_getres(2), as pthread_getcpuclockid makes them. The kernel's CPUCLOCK_VIRT is the time
 * in user mode. */
int64_t aotrt_os_thread_cpu_of(int32_t tid, bool user) {
  enum { VIRT = 1, SCHED = 2, PER_THREAD = 4 };
  struct timespec t;
  int which = (int)(~(uint32_t)tid << 3 | PER_THREAD | (user ? VIRT : SCHED));
  return clock_gettime(which, &t) == 0 ? t.seconds * 1000000000 + t.nanoseconds : -1;
}
int64_t aotrt_os_process_cpu(void) { return clock(CLOCK_PROCESS_CPUTIME_ID); }

/* The affinity mask, cut by what control groups allow, as HotSpot does. */
int aotrt_os_processors(void) {
  uint64_t mask[128]; /* 8192 processors */
  int n = 0;
  if (sched_getaffinity(0, sizeof mask, mask) == 0)
    for (int i = 0; i < 128; i++) n += __builtin_popcountll(mask[i]);
  if (n <= 0) n = (int)sysconf(SC_NPROCESSORS_ONLN);
  if (n <= 0) n = 1;
  int64_t allowed = aotrt_cgroup_processors("");
  return allowed < n ? (int)allowed : n;
}
