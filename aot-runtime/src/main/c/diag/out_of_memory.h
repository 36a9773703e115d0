/* What a program's user asked to happen at the first OutOfMemoryError. */
#ifndef AOTRT_OUT_OF_MEMORY_H
#define AOTRT_OUT_OF_MEMORY_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)
/* Called from what arch/entry.c enters. reason: AOTRT_OOM_*. May not return. */
void aotrt_oom_report(aotrt_thread *t, int32_t reason);
#pragma GCC visibility pop
#endif
