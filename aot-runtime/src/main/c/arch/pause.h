/* A hint to the processor that the thread spins. */
#ifndef AOTRT_ARCH_PAUSE_H
#define AOTRT_ARCH_PAUSE_H
static inline void aotrt_arch_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#else
  __asm__ volatile("isb" ::: "memory"); /* longer than yield, which most cores ignore */
#endif
}
#endif
