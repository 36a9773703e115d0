/* Heap sizing: when to collect next, when soft references go, how much memory goes back to the system. */
#ifndef AOTRT_POLICY_H
#define AOTRT_POLICY_H
#include <stdbool.h>
#include <stdint.h>
#include "gc/gc.h"
#pragma GCC visibility push(hidden)
void aotrt_policy_init(void);
bool aotrt_policy_clears_soft(aotrt_gc_cause cause);
bool aotrt_policy_wants_full(aotrt_gc_cause cause, uint64_t number); /* else a young collection will do */
/* Sets the budget; world stopped. start: the thread's processor time when the collection began. */
void aotrt_policy_after_collection(aotrt_gc_cause cause, bool full, int64_t start);
void aotrt_policy_release_memory(void);         /* discards free dirty blocks beyond the next cycle's need */
#pragma GCC visibility pop
#endif
