/* What the rest of the kernel needs of reference processing. */
#ifndef AOTRT_REFERENCE_H
#define AOTRT_REFERENCE_H
#pragma GCC visibility push(hidden)
void aotrt_reference_wake_handler(void); /* after a collection, world running */
#pragma GCC visibility pop
#endif
