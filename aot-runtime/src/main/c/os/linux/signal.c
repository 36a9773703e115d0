/* Signals on Linux: which one stops threads, and the translation of fault contexts. */
#include "os/os.h"
#include "os/linux/handler.h"
#include "os/linux/libc.h"
#include "signal/signal.h"

/* A real-time signal near the top of the range: libc keeps the lowest few for itself, programs tend to use the low
 * ones that follow. */
enum { STOP_SIGNAL = 62 };

#if defined(__x86_64__)
/* ucontext: flags, link, stack (40 bytes), then gregs in this order */
static const char *const names[] = {"r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "rdi",
                                    "rsi", "rbp", "rbx", "rdx", "rax", "rcx", "rsp", "rip"};
enum { REGISTERS = 17, REGISTERS_AT = 40, FP = 10, SP = 15, PC = 16 };
static uintptr_t link_register(const uint64_t *r) { return 0; }
#else
/* ucontext: flags, link, stack (40), sigmask (128), padding to 176: fault_address, x0..x30, sp, pc */
static const char *const names[] = {"x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10",
                                    "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x18", "x19", "x20", "x21",
                                    "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29", "x30", "sp", "pc"};
enum { REGISTERS = 33, REGISTERS_AT = 184, FP = 29, LINK = 30, SP = 31, PC = 32 };
static uintptr_t link_register(const uint64_t *r) { return r[LINK]; }
#endif

static void set_of(sigset_t *s, int signal) {
  memset(s, 0, sizeof *s);
  s->bits[0] = 1ull << (signal - 1);
}

static void add(aotrt_stop_context *c, const void *from, size_t size) {
  c->registers[c->ranges].from = (uintptr_t)from;
  c->registers[c->ranges++].to = (uintptr_t)from + size;
}

#if defined(__x86_64__)
/* The extended state (Intel SDM volume 1, 13.4, non-compacted): xmm0-15 at 160 of the legacy area; behind it a header
 * whose first word says which parts were written: bit 2 the upper halves of ymm0-15, bits 5 to 7 AVX-512. */
static void add_vectors(aotrt_stop_context *c, const char *context) {
  enum { FPREGS_AT = 224, MAGIC_AT = 464, SIZE_AT = 480, HEADER_AT = 512, YMM_AT = 576, YMM_SIZE = 256 };
  const char *x = *(const char *const *)(context + FPREGS_AT);
  if (!x) return;
  add(c, x + 160, 256);
  if (*(const uint32_t *)(x + MAGIC_AT) != 0x46505853) return; /* legacy area only */
  uint32_t size = *(const uint32_t *)(x + SIZE_AT);
  uint64_t written = *(const uint64_t *)(x + HEADER_AT);
  if ((written & 4) && size >= YMM_AT + YMM_SIZE) add(c, x + YMM_AT, YMM_SIZE);
  if ((written & 0xe0) && size > YMM_AT + YMM_SIZE) add(c, x + YMM_AT + YMM_SIZE, size - YMM_AT - YMM_SIZE);
}
#else
/* Records of { magic, size } from offset 464 on; FPSIMD's holds fpsr, fpcr, v0-v31. */
static void add_vectors(aotrt_stop_context *c, const char *context) {
  enum { RECORDS_AT = 464, RECORDS_SIZE = 4096, FPSIMD = 0x46508001 };
  for (const char *p = context + RECORDS_AT, *end = p + RECORDS_SIZE; p < end;) {
    uint32_t magic = ((const uint32_t *)p)[0], size = ((const uint32_t *)p)[1];
    if (magic == FPSIMD) add(c, p + 16, 512);
    if (magic == 0 || size < 8) return;
    p += size;
  }
}
#endif

static void on_stop(int signal, void *info, void *context) {
  int saved = errno;
  const uint64_t *r = (const uint64_t *)((char *)context + REGISTERS_AT);
  aotrt_stop_context c = {.pc = r[PC], .sp = r[SP], .fp = r[FP], .link = link_register(r)};
  add(&c, r, REGISTERS * sizeof *r);
  add_vectors(&c, context);
  aotrt_signal_on_stop(&c);
  errno = saved;
}

/* On the alternate stack: what a signal leaves behind below a function's frame are copies of all registers, and frames
 * that come to lie there may not write every slot. */
void aotrt_os_stop_signal_init(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.handler = on_stop;
  a.flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
  sigaction(STOP_SIGNAL, &a, NULL);
}

_Static_assert(AOTRT_OS_TRY_AGAIN == -EAGAIN, "os.h");
int aotrt_os_thread_interrupt(int32_t tid) { return syscall(SYS_tgkill, getpid(), tid, STOP_SIGNAL) == 0 ? 0 : -errno; }

bool aotrt_os_stop_signal_block(bool block) {
  sigset_t s, old;
  set_of(&s, STOP_SIGNAL);
  pthread_sigmask(block ? SIG_BLOCK : SIG_UNBLOCK, &s, &old);
  return (old.bits[0] & s.bits[0]) != 0;
}

int aotrt_os_handle(int signal, aotrt_handler *handler, int flags) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.handler = handler;
  a.flags = SA_SIGINFO | flags;
  set_of(&a.mask, STOP_SIGNAL);
  return sigaction(signal, &a, NULL);
}

static void on_quit(int signal, void *info, void *context) {
  (void)signal, (void)info, (void)context;
  int saved = errno;
  aotrt_signal_on_quit();
  errno = saved;
}

/* As HotSpot, whatever the process was started with: processes that a JVM starts have the signal blocked. */
void aotrt_os_quit_signal_init(void) {
  aotrt_os_handle(SIGQUIT, on_quit, SA_RESTART);
  sigset_t quit;
  set_of(&quit, SIGQUIT);
  pthread_sigmask(SIG_UNBLOCK, &quit, NULL);
}

static void on_fault(int signal, void *info, void *context) {
  /* siginfo_t: where it came from (0 and below: some process), then either who sent it or the address */
  enum { CODE_AT = 8, SENDER_AT = 16, ADDRESS_AT = 16 };
  bool sent = *(const int32_t *)((char *)info + CODE_AT) <= 0;
  const uint64_t *r = (const uint64_t *)((char *)context + REGISTERS_AT);
  aotrt_fault f = {.signal = signal, .pc = r[PC], .sp = r[SP], .fp = r[FP], .link = link_register(r),
                   .address = sent ? 0 : *(const uintptr_t *)((char *)info + ADDRESS_AT),
                   .sender = sent ? *(const int32_t *)((char *)info + SENDER_AT) : 0,
                   .register_names = names, .registers = r, .register_count = REGISTERS};
  aotrt_signal_on_fault(&f);
}

/* Unlike an ignored signal, one that does nothing has its default action again in programs that this one starts. */
static void on_error_of_a_write(int signal, void *info, void *context) { (void)signal, (void)info, (void)context; }

void aotrt_os_fault_signals_init(void) {
  static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE};
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) aotrt_os_handle(faults[i], on_fault, SA_ONSTACK);
  /* A write to a closed pipe, or beyond the largest file: an error of that write, not the end of the process. */
  aotrt_os_handle(SIGPIPE, on_error_of_a_write, SA_RESTART | SA_ONSTACK);
  aotrt_os_handle(SIGXFSZ, on_error_of_a_write, SA_RESTART | SA_ONSTACK);
}

static uint32_t *user_signals;

static void on_user_signal(int signal, void *info, void *context) {
  (void)signal, (void)info, (void)context;
  int saved = errno;
  __atomic_fetch_add(user_signals, 1, __ATOMIC_SEQ_CST);
  aotrt_os_futex_wake(user_signals, 1);
  errno = saved;
}

void aotrt_os_user_signal_init(uint32_t *arrivals) {
  user_signals = arrivals;
  aotrt_os_handle(SIGUSR1, on_user_signal, SA_RESTART | SA_ONSTACK);
}

void aotrt_os_fault_stack(void *stack, size_t size) {
  stack_t s = {stack, stack == NULL ? 2 /* SS_DISABLE */ : 0, size};
  sigaltstack(&s, NULL);
}

void aotrt_os_fault_default(int signal) {
  struct sigaction a;
  memset(&a, 0, sizeof a); /* SIG_DFL */
  sigaction(signal, &a, NULL);
  if (signal == SIGABRT) abort();
  sigset_t s;
  set_of(&s, signal);
  pthread_sigmask(SIG_UNBLOCK, &s, NULL);
  raise(signal);
}
