/* A fault in Java or kernel code that nothing expects: a report on stderr, then the signal's default action (core
 * dump). Runs on the alternate stack; reads only; a fault while reporting ends at once. */
#include "diag/diag.h"
#include "os/os.h"
#include "signal/signal.h"
#include "stack/stack.h"
#include "thread/thread.h"

static aotrt_thread *const unknown_thread = (aotrt_thread *)1;
static aotrt_thread *reporting; /* who writes the report: the first to fault */

static void registers(const aotrt_fault *f) {
  for (int i = 0; i < f->register_count; i++) {
    bool last = i % 4 == 3 || i + 1 == f->register_count;
    aotrt_diag_print(2, "%s=0x%x%s", f->register_names[i], f->registers[i], last ? "\n" : " ");
  }
}

static bool print_frames(uintptr_t pc, bool exact) {
  aotrt_frame frame;
  int32_t i = 0;
  for (; aotrt_stack_decode(pc, exact, i, &frame); i++) {
    if (frame.file && frame.line > 0)
      aotrt_diag_print(2, "  at %s.%s(%s:%d)\n", frame.class_name, frame.method, frame.file, (int64_t)frame.line);
    else
      aotrt_diag_print(2, "  at %s.%s(%s)\n", frame.class_name, frame.method,
                       frame.file ? frame.file : "Unknown Source");
  }
  return i > 0;
}

/* Kernel, C library, or not code at all. */
static void print_address(uintptr_t a) {
  int64_t offset = aotrt_os_program_offset(a);
  if (offset >= 0) aotrt_diag_print(2, "  0x%x (program+0x%x)\n", (uint64_t)a, (uint64_t)offset);
  else aotrt_diag_print(2, "  0x%x\n", (uint64_t)a);
}

/* Functions of the C library make no frames: who called such a one is told by the word that its call has left, if that
 * is an address in this program at all. */
static void print_caller_of_library(const aotrt_thread *t, const aotrt_fault *f) {
  if (aotrt_os_program_offset(f->pc) >= 0 || f->sp < t->stack_low || f->sp + 8 > t->stack_high) return;
  uintptr_t caller = f->link ? f->link : *(const uintptr_t *)f->sp;
  if (aotrt_os_program_offset(caller) >= 0 && !print_frames(caller, true)) print_address(caller);
}

static const char *name_of(int signal) {
  switch (signal) {
    case 4: return " (SIGILL)";
    case 7: return " (SIGBUS)";
    case 8: return " (SIGFPE)";
    case 11: return " (SIGSEGV)";
    default: return "";
  }
}

static void print_build_id(void) {
  const uint8_t *id;
  size_t n = aotrt_os_build_id(&id);
  if (n == 0) return;
  char b[129];
  aotrt_text t = {b, sizeof b - 1, 0};
  for (size_t i = 0; i < n && t.length + 2 < sizeof b; i++) {
    if (id[i] < 16) aotrt_text_string(&t, "0");
    aotrt_text_hex(&t, id[i]);
  }
  b[t.length] = 0;
  aotrt_diag_print(2, "Build ID: %s\n", b);
}

void aotrt_signal_on_fault(const aotrt_fault *f) {
  aotrt_thread *t = aotrt_thread_current(), *me = t ? t : unknown_thread, *first = NULL;
  if (__atomic_compare_exchange_n(&reporting, &first, me, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    uintptr_t anchor = (uintptr_t)aotrt_image_anchor;
    aotrt_diag_print(2, "#\n# A fatal error has been detected: signal %d%s, address 0x%x, pc 0x%x "
                     "(image anchor %s 0x%x)\n#\n",
                     (int64_t)f->signal, name_of(f->signal), (uint64_t)f->address, (uint64_t)f->pc,
                     f->pc < anchor ? "-" : "+", (uint64_t)(f->pc < anchor ? anchor - f->pc : f->pc - anchor));
    if (f->sender) aotrt_diag_print(2, "Sent by process %d.\n", f->sender);
    print_build_id();
    registers(f);
    if (t && f->address >= t->stack_low - 65536 && f->address < t->stack_limit)
      aotrt_diag_print(2, "The thread's stack is exhausted (stack 0x%x to 0x%x).\n", (uint64_t)t->stack_low,
                       (uint64_t)t->stack_high);
    if (t) {
      static uint64_t frames[256];
      aotrt_diag_print(2, "Stack of the thread (innermost first):\n");
      if (!print_frames(f->pc, false)) print_address(f->pc);
      print_caller_of_library(t, f);
      int32_t n = aotrt_stack_walk(t, f->fp, frames, 256);
      for (int32_t i = 0; i < n; i++)
        if (!print_frames(frames[i], true)) print_address(frames[i]);
    }
  }
  if (first && first != me) {
    uint32_t never = 0;
    for (;;) aotrt_os_futex_wait(&never, 0, -1); /* the process ends when the other report is done */
  }
  aotrt_os_fault_default(f->signal);
}
