/* Signals that Java code handles: the handler only counts, a Java thread takes them one after another. */
#include "include/aotrt.h"
#include "os/linux/handler.h"
#include "os/linux/libc.h"
#include "os/os.h"
#include "thread/thread.h"

enum { SIGNALS = 65, TO_DEFAULT = 0, TO_IGNORE = 1, TO_JAVA = 2 };

static uint32_t waiting[SIGNALS]; /* arrived and not taken yet */
static uint32_t arrivals;         /* futex word */

static void count(int signal, void *info, void *context) {
  (void)info, (void)context;
  int saved = errno;
  __atomic_fetch_add(&waiting[signal], 1, __ATOMIC_SEQ_CST);
  __atomic_fetch_add(&arrivals, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(&arrivals, 1);
  errno = saved;
}

/* Number of "INT", "TERM", ...; -1 if there is no such signal. */
int32_t aotrt_signal_number(aotrt_thread *t, aotrt_array *name) {
  static const struct { const char *name; int number; } known[] = {
      {"HUP", 1}, {"INT", 2}, {"QUIT", 3}, {"ILL", 4}, {"TRAP", 5}, {"ABRT", 6}, {"IOT", 6}, {"BUS", 7}, {"FPE", 8},
      {"KILL", 9}, {"USR1", 10}, {"SEGV", 11}, {"USR2", 12}, {"PIPE", 13}, {"ALRM", 14}, {"TERM", 15}, {"STKFLT", 16},
      {"CHLD", 17}, {"CLD", 17}, {"CONT", 18}, {"STOP", 19}, {"TSTP", 20}, {"TTIN", 21}, {"TTOU", 22}, {"URG", 23},
      {"XCPU", 24}, {"XFSZ", 25}, {"VTALRM", 26}, {"PROF", 27}, {"WINCH", 28}, {"POLL", 29}, {"IO", 29}, {"PWR", 30},
      {"SYS", 31}};
  if (!name || name->length == 0 || name->data[name->length - 1] != 0) return -1;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(known[i].name, name->data) == 0) return known[i].number;
  return -1;
}

static aotrt_handler *const handlers[] = {[TO_DEFAULT] = NULL, [TO_IGNORE] = (aotrt_handler *)1, [TO_JAVA] = count};

/* action: 0 default, 1 ignore, 2 to the Java thread. Returns the former one, or -1 if it cannot be changed (signals
 * that no process can catch, and those that the kernel needs for faults). A signal that the process was started with
 * ignored (nohup) stays ignored for TO_JAVA of HUP, INT and TERM, as HotSpot leaves it. */
int32_t aotrt_signal_install(aotrt_thread *t, int32_t signal, int32_t action) {
  if (signal <= 0 || signal > 31 || signal == SIGKILL || signal == SIGSTOP || signal == SIGSEGV || signal == SIGBUS ||
      signal == SIGFPE || signal == SIGILL)
    return -1;
  struct sigaction old;
  if (sigaction(signal, NULL, &old) != 0) return -1;
  intptr_t was = (intptr_t)old.handler;
  bool kept = action == TO_JAVA && was == 1 && (signal == SIGHUP || signal == SIGINT || signal == SIGTERM);
  if (!kept && aotrt_os_handle(signal, handlers[action], SA_RESTART) != 0) return -1;
  return old.handler == count ? TO_JAVA : was == 1 ? TO_IGNORE : TO_DEFAULT;
}

/* Blocks until a signal is there; its number. */
int32_t aotrt_signal_await(aotrt_thread *t) {
  for (;;) {
    uint32_t seen = __atomic_load_n(&arrivals, __ATOMIC_SEQ_CST);
    for (int32_t i = 1; i < SIGNALS; i++) {
      uint32_t n = __atomic_load_n(&waiting[i], __ATOMIC_SEQ_CST);
      while (n > 0)
        if (__atomic_compare_exchange_n(&waiting[i], &n, n - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return i;
    }
    aotrt_thread_enter_native(t);
    aotrt_os_futex_wait(&arrivals, seen, -1);
    aotrt_thread_leave_native(t);
  }
}

int32_t aotrt_signal_raise(aotrt_thread *t, int32_t signal) { return kill(getpid(), signal) < 0 ? -errno : 0; }
