/* The switch between stacks. To the compiler it is a call that keeps the callee-saved registers, among them the
 * thread register of generated code (r13, x20), so that each stack goes on with the thread struct that it was left
 * with.
 *
 * References that live across the call lie in those registers or on the stack above, so that a scan from the saved
 * stack pointer finds all of them. Floating-point control words are nobody's to change and stay. */
#include "arch/switch.h"

#if defined(__x86_64__)
enum { SELF = 4, BODY = 3, RETURN = 6, SAVED = 7 }; /* words saved: r15 r14 r13 r12 rbx rbp, return */

__attribute__((naked)) aotrt_thread *aotrt_arch_switch(aotrt_thread *from, uintptr_t *saved_sp, uintptr_t to_sp) {
  __asm__("pushq %rbp\n\t"
          "pushq %rbx\n\t"
          "pushq %r12\n\t"
          "pushq %r13\n\t"
          "pushq %r14\n\t"
          "pushq %r15\n\t"
          "movq %rsp, (%rsi)\n\t"
          "movq %rdx, %rsp\n\t"
          "movq %rdi, %rax\n\t"
          "popq %r15\n\t"
          "popq %r14\n\t"
          "popq %r13\n\t"
          "popq %r12\n\t"
          "popq %rbx\n\t"
          "popq %rbp\n\t"
          "ret");
}

static __attribute__((naked)) void start(void) { /* the stack pointer is a multiple of 16 here */
  __asm__("movq %rbx, %rdi\n\t"
          "movq %rax, %rsi\n\t"
          "xorl %ebp, %ebp\n\t"
          "callq *%r12\n\t"
          "ud2");
}
#elif defined(__aarch64__)
enum { SELF = 0, BODY = 1, RETURN = 11, SAVED = 20 }; /* x19..x30, d8..d15 */

__attribute__((naked)) aotrt_thread *aotrt_arch_switch(aotrt_thread *from, uintptr_t *saved_sp, uintptr_t to_sp) {
  __asm__("sub sp, sp, #160\n\t"
          "stp x19, x20, [sp]\n\t"
          "stp x21, x22, [sp, #16]\n\t"
          "stp x23, x24, [sp, #32]\n\t"
          "stp x25, x26, [sp, #48]\n\t"
          "stp x27, x28, [sp, #64]\n\t"
          "stp x29, x30, [sp, #80]\n\t"
          "stp d8, d9, [sp, #96]\n\t"
          "stp d10, d11, [sp, #112]\n\t"
          "stp d12, d13, [sp, #128]\n\t"
          "stp d14, d15, [sp, #144]\n\t"
          "mov x9, sp\n\t"
          "str x9, [x1]\n\t"
          "mov sp, x2\n\t"
          "ldp x19, x20, [sp]\n\t"
          "ldp x21, x22, [sp, #16]\n\t"
          "ldp x23, x24, [sp, #32]\n\t"
          "ldp x25, x26, [sp, #48]\n\t"
          "ldp x27, x28, [sp, #64]\n\t"
          "ldp x29, x30, [sp, #80]\n\t"
          "ldp d8, d9, [sp, #96]\n\t"
          "ldp d10, d11, [sp, #112]\n\t"
          "ldp d12, d13, [sp, #128]\n\t"
          "ldp d14, d15, [sp, #144]\n\t"
          "add sp, sp, #160\n\t"
          "ret");
}

static __attribute__((naked)) void start(void) {
  __asm__("mov x1, x0\n\t"
          "mov x0, x19\n\t"
          "mov x29, #0\n\t"
          "blr x20\n\t"
          "brk #1");
}
#else
#error "port this file"
#endif

uintptr_t aotrt_arch_new_stack(uintptr_t high, void (*body)(aotrt_thread *, aotrt_thread *), aotrt_thread *self) {
  uintptr_t *sp = (uintptr_t *)((high & ~(uintptr_t)15) - 64) - (SAVED + (SAVED & 1));
  sp += SAVED & 1; /* so that `start` finds it aligned */
  for (int i = 0; i < SAVED; i++) sp[i] = 0;
  sp[SELF] = (uintptr_t)self;
  sp[BODY] = (uintptr_t)body;
  sp[RETURN] = (uintptr_t)start;
  return (uintptr_t)sp;
}
