/* Where heap dumps go, who asks for them, and what is told about them: as HotSpot's -XX:+HeapDumpOnOutOfMemoryError
 * and -XX:HeapDumpPath do, messages to standard output. -XX:+HeapDumpOnSignal is for SIGUSR1. A dump that the program
 * itself asks for (HotSpotDiagnosticMXBean) tells nothing. */
#include "boot/options.h"
#include "diag/diag.h"
#include "diag/heap_dump.h"
#include "gc/gc.h"
#include "os/memory_functions.h"
#include "os/os.h"
#include "thread/thread.h"

static uint32_t dumps; /* so far; from the second on the name ends in the number. World lock held */

/* Default java_pid<number>.hprof, in HeapDumpPath if that is a folder. */
static void file_name(aotrt_text *t) {
  const char *path = aotrt_options.heap_dump_path;
  if (path[0]) aotrt_text_file_name(t, path);
  bool in_folder = path[0] && aotrt_os_is_folder(t->at);
  if (in_folder) aotrt_text_string(t, "/");
  if (!path[0] || in_folder) aotrt_text_file_name(t, "java_pid%p.hprof");
  if (dumps++) aotrt_text_format(t, ".%u", (uint64_t)(dumps - 1));
  t->at[t->length] = 0;
}

typedef struct dump { int fd; int64_t result; } dump;

static void write_dump(void *argument) {
  dump *d = argument;
  d->result = aotrt_heap_dump_write(d->fd);
}

/* t in NATIVE, world lock held. Bytes, or minus errno; into a file that was just created, and is closed. */
static int64_t write_to(aotrt_thread *t, int fd) {
  dump d = {fd, 0};
  aotrt_gc_collect_then(t, write_dump, &d);
  int closed = aotrt_os_close(fd);
  return d.result >= 0 && closed < 0 ? closed : d.result;
}

/* t in NATIVE, world lock held. */
static void dump_heap(aotrt_thread *t) {
  if (!aotrt_heap_dump_is_possible()) {
    aotrt_diag_print(1, "Unable to dump the heap: the program was published with aot.heapDump=false\n");
    return;
  }
  static char name[5120];
  aotrt_text text = {name, sizeof name - 1, 0};
  file_name(&text);
  aotrt_diag_print(1, "Dumping heap to %s ...\n", name);
  int64_t start = aotrt_os_monotonic();
  int fd = aotrt_os_create_file(name, true);
  char reason[128];
  if (fd < 0) {
    aotrt_diag_print(1, "Unable to create %s: %s\n", name, aotrt_os_error_text(fd, reason, sizeof reason));
    return;
  }
  int64_t result = write_to(t, fd);
  if (result < 0)
    aotrt_diag_print(1, "Dump file is incomplete: %s\n", aotrt_os_error_text((int)result, reason, sizeof reason));
  else
    aotrt_diag_print(1, "Heap dump file created [%d bytes in %m secs]\n", result,
                     (aotrt_os_monotonic() - start) / 1000000);
}

int64_t aotrt_heap_dump_to_entered(aotrt_thread *t, aotrt_array *path);
__attribute__((used)) int64_t aotrt_heap_dump_to_entered(aotrt_thread *t, aotrt_array *path) { /* from arch/entry.c */
  enum { ENOSYS = 38 };
  if (!aotrt_heap_dump_is_possible()) return -ENOSYS;
  int64_t result = aotrt_os_create_file(path->data, true);
  if (result < 0) return result;
  aotrt_thread_enter_native_as_entered(t);
  aotrt_world_acquire(t);
  result = write_to(t, (int)result);
  aotrt_world_release();
  aotrt_thread_leave_native(t);
  return result;
}

void aotrt_heap_dump_on_error(aotrt_thread *t, const char *message) {
  aotrt_thread_enter_native_as_entered(t);
  aotrt_world_acquire(t);
  aotrt_diag_print(1, "java.lang.OutOfMemoryError: %s\n", message);
  dump_heap(t);
  aotrt_world_release();
  aotrt_thread_leave_native(t);
}

static uint32_t arrivals; /* futex word: signals so far */

static __attribute__((noreturn)) void *listen(void *argument) {
  aotrt_thread *t = argument;
  aotrt_thread_begin(t);
  for (uint32_t seen = 0;;) {
    uint32_t now = __atomic_load_n(&arrivals, __ATOMIC_SEQ_CST);
    if (now == seen) {
      aotrt_os_futex_wait(&arrivals, seen, -1);
      continue;
    }
    seen = now;
    aotrt_world_acquire(t);
    dump_heap(t);
    aotrt_world_release();
  }
}

void aotrt_heap_dump_start_listener(void) {
  if (!aotrt_options.heap_dump_on_signal) return;
  aotrt_os_user_signal_init(&arrivals);
  aotrt_thread_start_kernel_only(listen);
}
