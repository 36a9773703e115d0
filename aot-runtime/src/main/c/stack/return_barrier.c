/* What a method that failed for want of memory held must be garbage once the method has returned. Its frame keeps lying
 * there, though, below the stack pointer, and the frames of later calls are put over it without being written to
 * everywhere: a conservative collector would see its words in them, and the next attempt fail as well.
 *
 * So the return address of the frame that met an OutOfMemoryError is replaced by that of a barrier (after the stack
 * barriers of Cheng and Blelloch, PLDI 2001), which zeroes the stack below the caller's frame, moves on to the caller's
 * return address, and goes on as the return would have. There is one at a time in a thread; stack walks see the address
 * that it replaced. */
#include "diag/diag.h"
#include "stack/stack.h"
#include "thread/thread.h"

void aotrt_return_barrier(void); /* never called, only returned to */

static void take_away(aotrt_thread *t) {
  if (t->return_slot) *t->return_slot = t->return_address;
  t->return_slot = NULL;
}

/* The base frame and those above it are the kernel's and stay as they are. */
static void put(aotrt_thread *t, uintptr_t fp) {
  uintptr_t *frame = (uintptr_t *)fp;
  if (fp < t->stack_low || fp >= t->base_frame || (fp & 7) || frame[0] <= fp || frame[0] >= t->base_frame) return;
  t->return_address = frame[1];
  t->return_slot = frame + 1;
  frame[1] = (uintptr_t)aotrt_return_barrier;
}

/* What the collection, and what made the error, or later calls of the frame that stays used below it. The stack's
 * reserve is larger. */
enum { USED_BELOW = 8192 };

void aotrt_return_barrier_set(aotrt_thread *t, uintptr_t fp) {
  aotrt_no_stop_begin(t);
  take_away(t);
  t->return_low = (uintptr_t)__builtin_frame_address(0) - USED_BELOW;
  put(t, fp);
  aotrt_no_stop_end(t);
}

typedef struct passage { uintptr_t address, clear_from; } passage;
passage aotrt_return_barrier_passed(uintptr_t sp, uintptr_t fp);

/* sp, fp: after the return. The result is where to go on, and the lowest address to clear. */
__attribute__((used)) passage aotrt_return_barrier_passed(uintptr_t sp, uintptr_t fp) {
  aotrt_thread *t = aotrt_thread_current();
  aotrt_no_stop_begin(t);
  AOTRT_CHECK(t->return_slot);
  passage p = {t->return_address, t->return_low};
  t->return_slot = NULL;
  t->return_low = sp - USED_BELOW;
  put(t, fp);
  aotrt_no_stop_end(t);
  return p;
}

/* All registers that swiftcc and C return values in are kept. What is cleared ends at the barrier's own data. */
#if defined(__x86_64__)
__attribute__((naked)) void aotrt_return_barrier(void) {
  __asm__("pushq %rax\n\t" /* room for the address to go on at */
          "pushq %rax\n\t"
          "pushq %rdx\n\t"
          "pushq %rcx\n\t"
          "pushq %r8\n\t"
          "pushq %rdi\n\t"
          "subq $64, %rsp\n\t"
          "movups %xmm0, (%rsp)\n\t"
          "movups %xmm1, 16(%rsp)\n\t"
          "movups %xmm2, 32(%rsp)\n\t"
          "movups %xmm3, 48(%rsp)\n\t"
          "leaq 112(%rsp), %rdi\n\t"
          "movq %rbp, %rsi\n\t"
          "call aotrt_return_barrier_passed\n\t"
          "movq %rax, 104(%rsp)\n\t"
          "movq %rdx, %rdi\n\t"
          "movq %rsp, %rcx\n\t"
          "subq %rdi, %rcx\n\t"
          "shrq $3, %rcx\n\t"
          "xorl %eax, %eax\n\t"
          "rep stosq\n\t"
          "movups (%rsp), %xmm0\n\t"
          "movups 16(%rsp), %xmm1\n\t"
          "movups 32(%rsp), %xmm2\n\t"
          "movups 48(%rsp), %xmm3\n\t"
          "addq $64, %rsp\n\t"
          "popq %rdi\n\t"
          "popq %r8\n\t"
          "popq %rcx\n\t"
          "popq %rdx\n\t"
          "popq %rax\n\t"
          "ret");
}
#elif defined(__aarch64__)
__attribute__((naked)) void aotrt_return_barrier(void) {
  __asm__("stp x0, x1, [sp, #-128]!\n\t"
          "stp x2, x3, [sp, #16]\n\t"
          "stp x8, x8, [sp, #32]\n\t"
          "stp d0, d1, [sp, #48]\n\t"
          "stp d2, d3, [sp, #64]\n\t"
          "stp xzr, xzr, [sp, #80]\n\t"
          "stp xzr, xzr, [sp, #96]\n\t"
          "stp xzr, xzr, [sp, #112]\n\t"
          "add x0, sp, #128\n\t"
          "mov x1, x29\n\t"
          "bl aotrt_return_barrier_passed\n\t"
          "mov x16, x0\n\t"
          "mov x9, sp\n\t"
          "1: cmp x1, x9\n\t"
          "b.hs 2f\n\t"
          "str xzr, [x1], #8\n\t"
          "b 1b\n\t"
          "2: ldp d2, d3, [sp, #64]\n\t"
          "ldp d0, d1, [sp, #48]\n\t"
          "ldr x8, [sp, #32]\n\t"
          "ldp x2, x3, [sp, #16]\n\t"
          "ldp x0, x1, [sp], #128\n\t"
          "mov x30, x16\n\t"
          "ret");
}
#else
#error "port this file"
#endif
