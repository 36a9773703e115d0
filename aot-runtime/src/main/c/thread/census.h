#ifndef AOTRT_CENSUS_H
#define AOTRT_CENSUS_H
#include "thread/thread.h"
#pragma GCC visibility push(hidden)
void aotrt_census_enter(aotrt_thread *t); /* world lock held */
void aotrt_census_leave(aotrt_thread *t);
#pragma GCC visibility pop
#endif
