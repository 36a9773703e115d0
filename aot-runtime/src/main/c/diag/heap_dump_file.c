/* Where heap dumps go, who asks for them, and what is told about them: as HotSpot's -XX:+HeapDumpOnOutOfMemoryError and
 * -XX:HeapDumpPath do, messages to standard output. -XX:+HeapDumpOnSignal is for SIGUSR1. */
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
  dump d = {aotrt_os_create_file(name, true), 0};
  char reason[128];
  if (d.fd < 0) {
    aotrt_diag_print(1, "Unable to create %s: %s\n", name, aotrt_os_error_text(d.fd, reason, sizeof reason));
    return;
  }
  aotrt_gc_collect_then(t, write_dump, &d);
  int closed = aotrt_os_close(d.fd);
  if (d.result >= 0 && closed < 0) d.result = closed;
  if (d.result < 0)
    aotrt_diag_print(1, "Dump file is incomplete: %s\n", aotrt_os_error_text((int)d.result, reason, sizeof reason));
  else
    aotrt_diag_print(1, "Heap dump file created [%d bytes in %m secs]\n", d.result, (aotrt_os_monotonic() - start) / 1000000);
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
