/* What a program's user asked to happen at the first OutOfMemoryError. */
#ifndef AOTRT_OUT_OF_MEMORY_H
#define AOTRT_OUT_OF_MEMORY_H
#include <stdint.h>
#pragma GCC visibility push(hidden)
void aotrt_oom_report(int32_t reason); /* AOTRT_OOM_*; may not return */
#pragma GCC visibility pop
#endif
