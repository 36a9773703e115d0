/* Threads that help the collecting thread to mark.
 *
 * They are started after the first collection that had much to mark, sleep between collections, run no Java code, and
 * are unknown to the stop protocol. Work passes through one pool: who has much leaves up to half of its stack there
 * while somebody is idle; who has nothing takes a batch. Marking is over when all are idle and the pool is empty. */
#ifndef AOTRT_CREW_H
#define AOTRT_CREW_H
#include "gc/mark.h"
#pragma GCC visibility push(hidden)

enum { AOTRT_CREW_MOST = 4 }; /* threads that mark, the collecting one included */

void aotrt_crew_share(aotrt_marker *m);  /* leaves some of its stack to others, if it is worth it */
void aotrt_crew_finish(aotrt_marker *m); /* the collecting thread, its stack empty: returns when all is marked */
void aotrt_crew_hire(void);              /* world running: starts the threads if the last collection missed them */

#pragma GCC visibility pop
#endif
