/* Stacks that a signal has stopped. Every function keeps a frame pointer, but not everywhere: not in its first and last
 * instructions, and not on paths that LLVM has found to need no frame (shrink wrapping). There the chain begins with the
 * caller's frame, and where the caller goes on is told by the word on top of the stack, or by the link register. Which of
 * both it is, is read from the code: what can be on top of the stack is a return address only if a call stands before it
 * that leads here. Should that leave a doubt, the thread is let go and stopped again at another place. */
#include "os/memory_functions.h"
#include "os/os.h"
#include "signal/signal.h"
#include "stack/stack.h"
#include "thread/thread.h"

typedef struct beginning {
  uint64_t caller; /* where a function without a frame returns to; 0: the innermost function has its frame */
  bool certain;
} beginning;

static bool stopped_by_signal(const aotrt_thread *t) {
  return t->stopped_by_signal && t == aotrt_thread_running(t->host);
}

static bool has_words(const aotrt_thread *t, uintptr_t at) {
  return at >= t->stack_low && at + 2 * sizeof(uintptr_t) <= t->stack_high && (at & 7) == 0;
}

__attribute__((no_sanitize("address", "thread")))
static uint64_t word(const aotrt_thread *t, uintptr_t at, int i) {
  if (!has_words(t, at)) return 0;
  const uintptr_t *slot = (const uintptr_t *)at + i;
  return slot == t->return_slot ? t->return_address : *slot;
}

static bool in_program(uint64_t address) { return aotrt_os_program_offset(address) >= 0; }

#if defined(__x86_64__)
enum { PUSH_RBP = 0x55, RET = 0xc3, CALL = 0xe8, CALL_SIZE = 5, INDIRECT = 0xff, OPERATION = 0x38, INDIRECT_CALL = 0x10 };

/* What the call before a return address calls; 0: there is none, or it is indirect. */
static uint64_t called(uint64_t return_address) {
  const uint8_t *after = (const uint8_t *)return_address;
  if (after[-CALL_SIZE] != CALL) return 0;
  int32_t offset;
  memcpy(&offset, after - 4, 4);
  uint64_t target = return_address + (uint64_t)(int64_t)offset;
  return in_program(target) ? target : 0;
}

/* call *register, or *memory with an offset of no, 1 or 4 bytes, each with or without an index */
static bool follows_indirect_call(uint64_t return_address) {
  const uint8_t *after = (const uint8_t *)return_address;
  for (int size = 2; size <= 7; size++)
    if (size != 5 && after[-size] == INDIRECT && (after[1 - size] & OPERATION) == INDIRECT_CALL) return true;
  return false;
}

enum { IMPOSSIBLE, POSSIBLE, LIKELY };

/* That the function at `start`, which is Java code, returns there. */
static int java_returns_to(uint64_t address, uint64_t start) {
  if (!in_program(address)) return IMPOSSIBLE;
  return called(address) == start ? LIKELY : follows_indirect_call(address) ? POSSIBLE : IMPOSSIBLE;
}

/* That the function of the kernel that pc lies in, wherever it begins, returns there into Java code. */
static int kernel_returns_to(uint64_t address, uint64_t pc) {
  enum { LONG_FUNCTION = 4096 };
  if (!aotrt_stack_function_start(address)) return IMPOSSIBLE;
  uint64_t target = called(address);
  if (!target || aotrt_stack_function_start(target)) return IMPOSSIBLE;
  return target <= pc && pc - target < LONG_FUNCTION ? LIKELY : POSSIBLE;
}

__attribute__((no_sanitize("address", "thread")))
static beginning beginning_of(const aotrt_thread *t) {
  const aotrt_stop_context *c = t->stop;
  const uint8_t *at = (const uint8_t *)c->pc;
  /* Calls are made with the stack pointer at a multiple of 16, so only here can a return address be on top. */
  uint64_t start = aotrt_stack_function_start(c->pc), top = (c->sp & 15) == 8 ? word(t, c->sp, 0) : 0;
  if (!in_program(c->pc)) { /* the C library can use the register for something else when it has saved it */
    bool unsaved = in_program(top) && (called(top) || follows_indirect_call(top));
    return (beginning){unsaved ? top : 0, unsaved};
  }
  if (*at == RET || *at == PUSH_RBP) return (beginning){word(t, c->sp, 0), true};
  if (at[-1] == PUSH_RBP && at[0] == 0x48 && at[1] == 0x89 && at[2] == 0xe5) /* before mov %rsp, %rbp */
    return (beginning){word(t, c->sp, 1), true};
  if (start && *(const uint8_t *)start == PUSH_RBP) return (beginning){0, true};
  int without = start ? java_returns_to(top, start) : kernel_returns_to(top, c->pc);
  int with = start ? java_returns_to(word(t, c->fp, 1), start) : IMPOSSIBLE;
  if (without == IMPOSSIBLE || with > without) return (beginning){0, true};
  return (beginning){top, with == IMPOSSIBLE ? without == LIKELY || start : with < without};
}
#else
enum { RET = 0xd65f03c0u, ADD_FP_SP = 0x910003fdu, IMMEDIATE = 0xfffu << 10, LONGEST_PROLOGUE = 8,
       BL = 0x94000000u, BL_MASK = 0xfc000000u };

/* What the call before a return address calls; 0: it is indirect. */
static uint64_t called(uint64_t return_address) {
  uint32_t call = *(const uint32_t *)(return_address - 4);
  return (call & BL_MASK) == BL ? return_address - 4 + (uint64_t)((int64_t)(int32_t)(call << 6) >> 4) : 0;
}

/* Calls leave in the link register where they returned to; until the first one it says the same as the frame. */
__attribute__((no_sanitize("address", "thread")))
static beginning beginning_of(const aotrt_thread *t) {
  const aotrt_stop_context *c = t->stop;
  uint64_t start = aotrt_stack_function_start(c->pc), caller = aotrt_stack_function_start(c->link);
  bool has_frame = !caller || word(t, c->fp, 1) == c->link;
  if (!start) return (beginning){has_frame ? 0 : c->link, in_program(c->pc) || !has_frame};
  if (*(const uint32_t *)c->pc == RET) return (beginning){c->link, true};
  const uint32_t *i = (const uint32_t *)start, *end = i + LONGEST_PROLOGUE;
  while (i < end && (uintptr_t)i < c->pc && (*i & ~IMMEDIATE) != ADD_FP_SP) i++;
  if (i < end && (uintptr_t)i == c->pc) return (beginning){c->link, true};
  if (has_frame || caller != start) return (beginning){has_frame ? 0 : c->link, true};
  uint64_t target = called(c->link); /* by this function: here, or in its caller that is the same one */
  return (beginning){0, target && target != start};
}
#endif

static bool all_certain(const aotrt_object *java_thread) {
  for (aotrt_thread *o = aotrt_threads; o; o = o->next) {
    const aotrt_thread *r = aotrt_thread_running(o);
    bool asked = !java_thread || o->platform_thread == java_thread || r->java_thread == java_thread;
    if (asked && stopped_by_signal(r) && !beginning_of(r).certain) return false;
  }
  return true;
}

void aotrt_stack_stop_world(aotrt_thread *t, const aotrt_object *java_thread) {
  enum { ATTEMPTS = 200, AT_ONCE = 10, PAUSE = 50000 };
  uint32_t never = 0;
  for (int i = 0;; i++) {
    aotrt_world_stop(t);
    if (i == ATTEMPTS || all_certain(java_thread)) return;
    aotrt_world_resume();
    if (i < AT_ONCE) aotrt_os_yield();
    else aotrt_os_futex_wait(&never, 0, PAUSE);
  }
}

int32_t aotrt_stack_of_stopped(const aotrt_thread *t, uint64_t *into, int32_t max) {
  if (!stopped_by_signal(t)) return aotrt_stack_walk(t, t->saved_registers[AOTRT_SAVED_FP], into, max);
  int32_t n = 0;
  uint64_t caller = beginning_of(t).caller;
  if (n < max) into[n++] = t->stop->pc + 1; /* as if it returned there: decodes to this instruction */
  if (caller && n < max) into[n++] = caller;
  return n + aotrt_stack_walk(t, t->stop->fp, into + n, max - n);
}
