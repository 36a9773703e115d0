/* Signal handlers, called by os/. They run asynchronously: no locks, no malloc, thread found by thread-local data. */
#ifndef AOTRT_SIGNAL_H
#define AOTRT_SIGNAL_H
#include "os/os.h"
#pragma GCC visibility push(hidden)

/* Where a signal interrupted a thread. The ranges are memory that holds its registers: no more than that, because the
 * rest of a signal frame is left over from earlier frames and would keep garbage alive. */
typedef struct aotrt_stop_context {
  uintptr_t pc, sp, fp;
  uintptr_t link; /* arm64: x30; else 0 */
  struct { uintptr_t from, to; } registers[4];
  int ranges;
} aotrt_stop_context;

void aotrt_signal_on_stop(const aotrt_stop_context *c); /* thread/stop.c */
void aotrt_signal_on_fault(const aotrt_fault *f);      /* signal/fault.c */
void aotrt_signal_on_quit(void);                       /* signal/dump.c */

/* The initial thread's work for the rest of the process: a dump of all threads whenever the quit signal arrives. */
__attribute__((noreturn)) void aotrt_signal_serve_dumps(void);
#pragma GCC visibility pop
#endif
