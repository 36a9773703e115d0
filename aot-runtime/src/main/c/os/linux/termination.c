/* HUP, INT and TERM end a program with exit code 128 + signal, as HotSpot does, even where their default action does
 * not: the first process of a container. Java code takes over as soon as there are shutdown hooks or handlers
 * (java_signals.c); until then nothing is left to do when one arrives. What the process was started with ignored stays
 * so. */
#include "include/aotrt.h"
#include "os/linux/handler.h"
#include "os/linux/libc.h"
#include "os/os.h"

static void leave(int signal, void *info, void *context) {
  (void)info, (void)context;
  _exit(128 + signal);
}

void aotrt_signal_end_process(aotrt_thread *t) {
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction old;
    if (sigaction(signals[i], NULL, &old) != 0 || old.handler != NULL) continue;
    aotrt_os_handle(signals[i], leave, SA_RESTART | SA_ONSTACK);
  }
}
