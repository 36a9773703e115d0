/* Thread.onSpinWait: copied into generated code. Loops in java.util.concurrent count on it to last some tens of
 * cycles. */
#include "arch/pause.h"
#include "include/aotrt.h"

void aotrt_thread_spin_wait(aotrt_thread *t) { aotrt_arch_pause(); }
