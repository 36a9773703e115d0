/* -XX:+HeapDumpOnOutOfMemoryError, -XX:+CrashOnOutOfMemoryError, -XX:+ExitOnOutOfMemoryError, in this order. As in
 * HotSpot only the first error of the process counts, and only errors of the heap: a thread that cannot be started is
 * no sign of a heap too small. Messages go to standard output. */
#include "boot/options.h"
#include "diag/diag.h"
#include "diag/heap_dump.h"
#include "diag/out_of_memory.h"
#include "os/os.h"

void aotrt_oom_report(aotrt_thread *t, int32_t reason) {
  static bool reported;
  if (reason == AOTRT_OOM_THREAD || __atomic_exchange_n(&reported, true, __ATOMIC_SEQ_CST)) return;
  const char *message = reason == AOTRT_OOM_ARRAY_SIZE ? "Requested array size exceeds VM limit" : "Java heap space";
  if (aotrt_options.heap_dump_on_oom) aotrt_heap_dump_on_error(t, message);
  if (aotrt_options.crash_on_oom) {
    aotrt_diag_print(1, "Aborting due to java.lang.OutOfMemoryError: %s\n", message);
    aotrt_diag_fatal("OutOfMemory encountered: %s", message);
  }
  if (aotrt_options.exit_on_oom) {
    enum { EXIT_CODE = 3 };
    aotrt_diag_print(1, "Terminating due to java.lang.OutOfMemoryError: %s\n", message);
    aotrt_os_exit_now(EXIT_CODE);
  }
}
