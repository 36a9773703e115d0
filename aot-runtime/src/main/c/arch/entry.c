/* Entries of the kernel functions that collect: allocation's slow path, System.gc(), heap dumps that a program asks
 * for.
 *
 * Their callers' references are, by the C calling convention, in callee-saved registers or in stack memory at or
 * above the caller's stack pointer; an argument that is one is not needed once they collect. So a collection inside
 * need not look at the kernel's own frames; and it must not: a frame is full of words that earlier calls left there,
 * and an object that one of them leads to would stay as long as the program collects at this depth. The entry notes
 * registers and stack pointer before C code has a frame; aotrt_thread_enter_native_as_entered publishes that. It
 * holds until the function returns: nothing on the way to the collection enters the kernel again in between. Offsets
 * come from layout.def. */
#include "heap/alloc.h"
#include "os/memory_functions.h"
#include "thread/thread.h"

#if defined(__x86_64__)
#define ENTER(function)           \
  __asm__("movq %rbx, 264(%rdi)\n\t" \
          "movq %rbp, 272(%rdi)\n\t" \
          "movq %r12, 280(%rdi)\n\t" \
          "movq %r13, 288(%rdi)\n\t" \
          "movq %r14, 296(%rdi)\n\t" \
          "movq %r15, 304(%rdi)\n\t" \
          "leaq 8(%rsp), %rax\n\t"   \
          "movq %rax, 256(%rdi)\n\t" \
          "jmp " #function)
#elif defined(__aarch64__)
#define ENTER(function)                \
  __asm__("stp x19, x20, [x0, #264]\n\t" \
          "stp x21, x22, [x0, #280]\n\t" \
          "stp x23, x24, [x0, #296]\n\t" \
          "stp x25, x26, [x0, #312]\n\t" \
          "stp x27, x28, [x0, #328]\n\t" \
          "str x29, [x0, #344]\n\t"      \
          "stp d8, d9, [x0, #352]\n\t"   \
          "stp d10, d11, [x0, #368]\n\t" \
          "stp d12, d13, [x0, #384]\n\t" \
          "stp d14, d15, [x0, #400]\n\t" \
          "mov x9, sp\n\t"               \
          "str x9, [x0, #256]\n\t"       \
          "b " #function)
#else
#error "port this file"
#endif

__attribute__((naked)) void *aotrt_heap_alloc_slow(aotrt_thread *t, uint32_t type, uint64_t size, int32_t length) {
  ENTER(aotrt_heap_alloc_slow_entered);
}

__attribute__((naked)) void aotrt_runtime_gc(aotrt_thread *t) { ENTER(aotrt_runtime_gc_entered); }

__attribute__((naked)) int64_t aotrt_heap_dump_to(aotrt_thread *t, aotrt_array *path) {
  ENTER(aotrt_heap_dump_to_entered);
}

/* Frame pointers hold no references; that of the caller here leads a stack walk through all frames. */
AOTRT_NOINLINE void aotrt_thread_enter_native_as_entered(aotrt_thread *t) {
  memcpy(t->saved_registers, t->entry_registers, sizeof t->saved_registers);
  t->saved_registers[AOTRT_SAVED_FP] = *(uintptr_t *)__builtin_frame_address(0);
  t->saved_sp = t->entry_sp;
  __atomic_store_n(&t->state, AOTRT_STATE_NATIVE, __ATOMIC_SEQ_CST);
}
