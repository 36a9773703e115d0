/* aotrt_thread_enter_native: publishes what the collector needs to scan this thread while it is outside Java code.
 *
 * All references that live across the call are, by the C calling convention, in callee-saved registers or in stack
 * memory at or above the caller's stack pointer. Both are stored before the state says NATIVE (release order), so a
 * collector that sees NATIVE sees them. It must be assembly: compiled code could have moved the registers already.
 * Offsets come from layout.def. */
#include "thread/thread.h"

_Static_assert(AOTRT_STATE_NATIVE == 1, "used below");

#if defined(__x86_64__)
__attribute__((naked)) void aotrt_thread_enter_native(aotrt_thread *t) {
  __asm__("movq %rbx, 64(%rdi)\n\t"
          "movq %rbp, 72(%rdi)\n\t"
          "movq %r12, 80(%rdi)\n\t"
          "movq %r13, 88(%rdi)\n\t"
          "movq %r14, 96(%rdi)\n\t"
          "movq %r15, 104(%rdi)\n\t"
          "leaq 8(%rsp), %rax\n\t"
          "movq %rax, 56(%rdi)\n\t"
          "movl $1, %eax\n\t"
          "movl %eax, 40(%rdi)\n\t" /* x86 stores are in order */
          "ret");
}
#elif defined(__aarch64__)
__attribute__((naked)) void aotrt_thread_enter_native(aotrt_thread *t) {
  __asm__("stp x19, x20, [x0, #64]\n\t"
          "stp x21, x22, [x0, #80]\n\t"
          "stp x23, x24, [x0, #96]\n\t"
          "stp x25, x26, [x0, #112]\n\t"
          "stp x27, x28, [x0, #128]\n\t"
          "str x29, [x0, #144]\n\t"
          "stp d8, d9, [x0, #152]\n\t"
          "stp d10, d11, [x0, #168]\n\t"
          "stp d12, d13, [x0, #184]\n\t"
          "stp d14, d15, [x0, #200]\n\t"
          "mov x9, sp\n\t"
          "str x9, [x0, #56]\n\t"
          "mov w9, #1\n\t"
          "add x10, x0, #40\n\t"
          "stlr w9, [x10]\n\t"
          "ret");
}
#else
#error "port this file"
#endif
