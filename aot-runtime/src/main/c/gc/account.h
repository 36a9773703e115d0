/* What management beans are told of collections. */
#ifndef AOTRT_ACCOUNT_H
#define AOTRT_ACCOUNT_H
#include <stdbool.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)
void aotrt_account_collection(bool full, uint64_t used_before, int64_t ns); /* world stopped */
#pragma GCC visibility pop
#endif
