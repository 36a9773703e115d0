/* What control groups let the process have. */
#ifndef AOTRT_OS_LINUX_CGROUP_H
#define AOTRT_OS_LINUX_CGROUP_H
#include <stdbool.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

/* root: what stands before /proc and /sys, "" but in tests. */
int64_t aotrt_cgroup_memory(const char *root);     /* bytes; INT64_MAX: no limit */
int64_t aotrt_cgroup_processors(const char *root); /* the processor time allowed, in whole processors, rounded up */

#pragma GCC visibility pop
#endif
