/*
 * Where the loader jumps to: hands over to the C library, which sets itself up and calls main.
 *
 * Takes the place of the C library's own crt1.o, of which no copy is needed at publish time. glibc before 2.34 runs
 * a program's initialisers only through the function it is given here; from 2.34 on it calls that function too when
 * the program asks for the older symbol version, which ours does. Sources: System V ABI for x86-64 section 3.4.1 and
 * for AArch64 (process initialisation), glibc's documented contract of __libc_start_main.
 *
 * Not part of libraries. No stack protector, no thread-local data before the C library is up.
 */

typedef int main_function(int argc, char **argv, char **environment);
typedef void initialiser(int argc, char **argv, char **environment);

extern main_function main;
extern int __libc_start_main(main_function *main, int argc, char **argv, main_function *init, void (*fini)(void),
                             void (*loader_fini)(void), void *stack_end);

/* laid out by the linker around .init_array */
extern initialiser *__init_array_start[] __attribute__((visibility("hidden")));
extern initialiser *__init_array_end[] __attribute__((visibility("hidden")));

static int run_initialisers(int argc, char **argv, char **environment) {
  for (initialiser **one = __init_array_start; one < __init_array_end; one++) {
    (*one)(argc, argv, environment);
  }
  return 0;
}

/*
 * stack: what the kernel put there, argc first, then argv, null, environment, null.
 * loader_fini: what the dynamic loader wants called at exit, or null.
 */
__attribute__((noreturn, used)) void aotrt_start_c(long *stack, void (*loader_fini)(void)) {
  __libc_start_main(main, (int)stack[0], (char **)(stack + 1), run_initialisers, 0, loader_fini, stack);
  __builtin_trap();
}

/* The outermost frame: a null frame pointer ends stack walks, and debuggers are told that nothing called us. */
#if defined(__x86_64__)
__asm__(".section .text._start,\"ax\",@progbits\n"
        ".globl _start\n"
        ".type _start,@function\n"
        "_start:\n"
        "  .cfi_startproc\n"
        "  .cfi_undefined rip\n"
        "  xorl %ebp, %ebp\n"
        "  movq %rsp, %rdi\n"
        "  movq %rdx, %rsi\n"
        "  andq $-16, %rsp\n"
        "  call aotrt_start_c\n"
        "  hlt\n"
        "  .cfi_endproc\n"
        ".size _start, .-_start\n");
#elif defined(__aarch64__)
__asm__(".section .text._start,\"ax\",@progbits\n"
        ".globl _start\n"
        ".type _start,@function\n"
        ".p2align 2\n"
        "_start:\n"
        "  .cfi_startproc\n"
        "  .cfi_undefined x30\n"
        "  mov x29, #0\n"
        "  mov x30, #0\n"
        "  mov x1, x0\n"
        "  mov x0, sp\n"
        "  b aotrt_start_c\n"
        "  .cfi_endproc\n"
        ".size _start, .-_start\n");
#else
#error "no start code for this processor"
#endif
