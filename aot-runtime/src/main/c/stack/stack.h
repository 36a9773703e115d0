/* Walking stacks by the frame-pointer chain, and decoding return addresses. */
#ifndef AOTRT_STACK_H
#define AOTRT_STACK_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

/* Writes return addresses of the frames above `fp`, innermost first; stops at t's base frame. Returns their number. */
int32_t aotrt_stack_walk(const aotrt_thread *t, uintptr_t fp, uint64_t *into, int32_t max);

/* One Java frame of a return address; strings are modified UTF-8 in the image or NULL; line < 0: unknown. */
typedef struct aotrt_frame {
  const char *class_name, *method, *file, *descriptor;
  int32_t line;
  uint32_t flags;
} aotrt_frame;
/* Decodes; index 0 is the innermost inlined one. Returns false beyond the last or if the address is not in Java code.
 * exact = a return address (the call before it counts); otherwise the address of an instruction. */
bool aotrt_stack_decode(uintptr_t pc, bool exact, int32_t index, aotrt_frame *into);

/* t itself has met an OutOfMemoryError in the frame with that frame pointer: what it leaves behind is to be cleared. */
void aotrt_return_barrier_set(aotrt_thread *t, uintptr_t fp);

/* t itself: zeroes some of what earlier calls have left below its stack pointer. */
void aotrt_stack_clear_below(const aotrt_thread *t);

/* As aotrt_world_stop, where the walk of that thread's stack (NULL: of every one) will be exact, if such a moment comes
 * within some milliseconds. */
void aotrt_stack_stop_world(aotrt_thread *t, const aotrt_object *java_thread);

/* The whole of a stack that the calling thread does not run on, the world being stopped. The first address may stand
 * for the instruction before it rather than be a return address. */
int32_t aotrt_stack_of_stopped(const aotrt_thread *t, uint64_t *into, int32_t max);

/* Start of the Java function that an instruction lies in; 0: none. */
uintptr_t aotrt_stack_function_start(uintptr_t pc);

#pragma GCC visibility pop
#endif
