/* Frames come to lie over what earlier calls have left on the stack, and need not write to all of their words; a
 * collection that scans them would see what is long over (Boehm and Weiser clear stacks for the same reason, "Garbage
 * Collection in an Uncooperative Environment", 1988). Each collection that is not an everyday one clears what it can
 * reach. */
#include "stack/stack.h"

/* A leaf: below its own frame and the red zone nothing is in use. */
__attribute__((no_sanitize("address", "thread"))) AOTRT_NOINLINE void aotrt_stack_clear_below(const aotrt_thread *t) {
  enum { OWN = 512, CLEARED = 16 * 1024 };
  uintptr_t top = (uintptr_t)__builtin_frame_address(0) - OWN;
  uintptr_t low = top - t->stack_low > CLEARED ? top - CLEARED : t->stack_low;
  for (volatile uintptr_t *p = (volatile uintptr_t *)low; (uintptr_t)p < top; p++) *p = 0;
}
