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
  for (int i = 0; i < f->register_count; i++)
    aotrt_diag_print(2, "%s=0x%x%s", f->register_names[i], f->registers[i], i % 4 == 3 || i + 1 == f->register_count ? "\n" : " ");
}

static bool print_frames(uintptr_t pc, bool exact) {
  aotrt_frame frame;
  int32_t i = 0;
  for (; aotrt_stack_decode(pc, exact, i, &frame); i++) {
    if (frame.file && frame.line > 0)
      aotrt_diag_print(2, "  at %s.%s(%s:%d)\n", frame.class_name, frame.method, frame.file, (int64_t)frame.line);
    else
      aotrt_diag_print(2, "  at %s.%s(%s)\n", frame.class_name, frame.method, frame.file ? frame.file : "Unknown Source");
  }
  return i > 0;
}

void aotrt_signal_on_fault(const aotrt_fault *f) {
  aotrt_thread *t = aotrt_thread_current(), *me = t ? t : unknown_thread, *first = NULL;
  if (__atomic_compare_exchange_n(&reporting, &first, me, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    aotrt_diag_print(2, "#\n# A fatal error has been detected: signal %d, address 0x%x, pc 0x%x (image anchor %s 0x%x)\n#\n",
                     (int64_t)f->signal, (uint64_t)f->address, (uint64_t)f->pc,
                     f->pc < (uintptr_t)aotrt_image_anchor ? "-" : "+",
                     (uint64_t)(f->pc < (uintptr_t)aotrt_image_anchor ? (uintptr_t)aotrt_image_anchor - f->pc : f->pc - (uintptr_t)aotrt_image_anchor));
    registers(f);
    if (t && f->address >= t->stack_low - 65536 && f->address < t->stack_limit)
      aotrt_diag_print(2, "The thread's stack is exhausted (stack 0x%x to 0x%x).\n", (uint64_t)t->stack_low, (uint64_t)t->stack_high);
    if (t) {
      static uint64_t frames[256];
      aotrt_diag_print(2, "Stack of the thread (innermost first):\n");
      if (!print_frames(f->pc, false)) aotrt_diag_print(2, "  0x%x\n", (uint64_t)f->pc);
      int32_t n = aotrt_stack_walk(t, f->fp, frames, 256);
      for (int32_t i = 0; i < n; i++)
        if (!print_frames(frames[i], true)) aotrt_diag_print(2, "  0x%x\n", frames[i]);
    }
  }
  if (first && first != me) {
    uint32_t never = 0;
    for (;;) aotrt_os_futex_wait(&never, 0, -1); /* the process ends when the other report is done */
  }
  aotrt_os_fault_default(f->signal);
}
