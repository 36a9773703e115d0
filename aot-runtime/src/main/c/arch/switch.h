/* Switching between stacks (arch/switch.c). */
#ifndef AOTRT_SWITCH_H
#define AOTRT_SWITCH_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

/* Puts the callee-saved registers on the current stack, stores the stack pointer there, and goes on where the other
 * stack was left. Returns when something switches back, with the thread that did so (its `from`). */
aotrt_thread *aotrt_arch_switch(aotrt_thread *from, uintptr_t *saved_sp, uintptr_t to_sp);

/* A stack that ends at `high` and has not run: the first switch to the result calls body(self, from), which must not
 * return. */
uintptr_t aotrt_arch_new_stack(uintptr_t high, void (*body)(aotrt_thread *self, aotrt_thread *from),
                               aotrt_thread *self);

#pragma GCC visibility pop
#endif
