/* main: from the C library's entry to the Java main thread.
 *
 *   options -> image relocations -> heap -> signals -> main thread (own stack) -> String[] -> aotrt_java_main
 *
 * The initial thread then waits for requests to dump the threads; the process ends by aotrt_process_exit. */
#include "boot/image.h"
#include "boot/options.h"
#include "diag/diag.h"
#include "diag/heap_dump.h"
#include "diag/log.h"
#include "gc/gc.h"
#include "heap/alloc.h"
#include "heap/space.h"
#include "include/slot.h"
#include "os/memory_functions.h"
#include "os/os.h"
#include "signal/signal.h"
#include "thread/thread.h"

static int argument_count;
static char **arguments;
int64_t aotrt_process_start_time;

static aotrt_array *make_arguments(aotrt_thread *t) {
  int n = argument_count > 0 ? argument_count - 1 : 0; /* without the program's name */
  aotrt_array *a = aotrt_heap_alloc_array(t, aotrt_image.string_array_type, n, AOTRT_SLOT_SHIFT);
  for (int i = 0; a && i < n; i++) {
    aotrt_object *s = aotrt_heap_new_string(t, arguments[i + 1], strlen(arguments[i + 1]));
    if (!s) return NULL;
    aotrt_slot *slot = aotrt_array_slots(a) + i;
    aotrt_barrier_element(t, &a->header, slot);
    aotrt_slot_store(slot, s);
  }
  return a;
}

static void run(aotrt_thread *t) {
  aotrt_array *args = make_arguments(t);
  aotrt_object *thrown = args ? aotrt_java_main(args, t) : t->pending;
  if (thrown) {
    aotrt_diag_print(2, "Exception in thread \"main\" %s\n", aotrt_type_name(aotrt_type_of(thrown)));
    aotrt_process_exit(t, 1);
  }
  aotrt_process_exit(t, 0);
}

int main(int argc, char **argv) {
  aotrt_process_start_time = aotrt_os_monotonic();
  argument_count = argc;
  arguments = argv;
  aotrt_options_parse(aotrt_os_environment("AOT_OPTS"));
  aotrt_log_open();
  aotrt_image_relocate();
  aotrt_heap_init();
  aotrt_os_allow_files();
  aotrt_os_stop_signal_init();
  aotrt_os_fault_signals_init();
  aotrt_os_quit_signal_init();
  aotrt_gc_start_stress_timer();
  aotrt_heap_dump_start_listener();
  aotrt_thread_run_main(run, aotrt_options.main_stack_size);
  aotrt_signal_serve_dumps();
}
