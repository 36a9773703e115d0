/* Signal handlers, called by os/. Both run asynchronously: no locks, no malloc, thread found by thread-local data. */
#ifndef AOTRT_SIGNAL_H
#define AOTRT_SIGNAL_H
#include "os/os.h"
#pragma GCC visibility push(hidden)
void aotrt_signal_on_stop(uintptr_t pc, uintptr_t fp); /* thread/stop.c */
void aotrt_signal_on_fault(const aotrt_fault *f);      /* signal/fault.c */
#pragma GCC visibility pop
#endif
