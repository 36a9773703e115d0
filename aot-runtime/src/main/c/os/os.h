/* What the kernel asks of an operating system. One implementation in each of os/linux, os/darwin, os/windows; nothing
 * outside os/ knows which. Results: 0 or a value; negative = minus errno. Nothing here allocates with malloc. */
#ifndef AOTRT_OS_H
#define AOTRT_OS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

/* memory: page granular */
void *aotrt_os_reserve(size_t size);                  /* address space without access; NULL if refused */
void *aotrt_os_reserve_between(size_t size, size_t alignment, uintptr_t low, uintptr_t high); /* as high as may be */
int aotrt_os_move(void *from, uintptr_t to, size_t size); /* pages that can be written, to addresses nobody has yet */
int aotrt_os_commit(void *p, size_t size);            /* readable and writable, zero if never committed */
void aotrt_os_small_pages(void *p, size_t size);      /* that touching one byte takes one page */
void aotrt_os_huge_pages(void *p, size_t size);       /* may be backed by pages of 2 MB, where the system has such */
void aotrt_os_discard(void *p, size_t size);          /* gives pages back; they read as zero afterwards */
void aotrt_os_release(void *p, size_t size);
uint64_t aotrt_os_physical_memory(void);              /* bytes this process may use: RAM, or less by cgroup */

/* waiting on a word; timeout in ns, < 0 = none; may wake spuriously */
int aotrt_os_futex_wait(uint32_t *word, uint32_t expected, int64_t timeout_ns);
void aotrt_os_futex_wake(uint32_t *word, int32_t count);
void aotrt_os_yield(void);

/* threads */
int aotrt_os_thread_create(uint64_t *handle, size_t stack_size, void *(*body)(void *), void *argument);
void aotrt_os_thread_stack(uintptr_t *low, uintptr_t *high); /* of the calling thread */
uint64_t aotrt_os_thread_self(void);
int32_t aotrt_os_thread_id(void);
void aotrt_os_thread_name(const char *name);
enum { AOTRT_OS_TRY_AGAIN = -11 };
int aotrt_os_thread_interrupt(int32_t tid);           /* sends the stop signal; TRY_AGAIN: too many are on their way */
bool aotrt_os_stop_signal_block(bool block);          /* for the calling thread; returns the former state */
void aotrt_os_stop_signal_init(void);                 /* installs aotrt_signal_on_stop */
void aotrt_os_quit_signal_init(void);                 /* installs aotrt_signal_on_quit */
void aotrt_os_fault_signals_init(void);               /* installs aotrt_signal_on_fault */
void aotrt_os_fault_stack(void *stack, size_t size);  /* alternate stack of the calling thread */
enum { AOTRT_FAULT_STACK = 64 * 1024 };

/* time, in ns */
int64_t aotrt_os_monotonic(void);
int64_t aotrt_os_realtime(void);
int64_t aotrt_os_thread_cpu(void);                    /* processor time of the calling thread */
int64_t aotrt_os_thread_cpu_of(int32_t tid, bool user); /* 0 = the caller's; -1 if it has ended */
int64_t aotrt_os_process_cpu(void);                   /* and of all threads */

/* process */
const char *aotrt_os_environment(const char *name);
__attribute__((noreturn)) void aotrt_os_exit_now(int code);
__attribute__((noreturn)) void aotrt_os_abort(void);
long aotrt_os_write_raw(int fd, const void *p, size_t n); /* one attempt after another until all is written */
int aotrt_os_processors(void);
bool aotrt_os_has_sha(void);                          /* arm64: that the processor has FEAT_SHA1 and FEAT_SHA256 */
int64_t aotrt_os_process_id(void);
void aotrt_os_allow_files(void);                      /* lets the process have as many open as the system permits */
int aotrt_os_create_file(const char *path, bool anew); /* for its owner to write, emptied; must not exist if anew */
int aotrt_os_close(int fd);
bool aotrt_os_is_folder(const char *path);
const char *aotrt_os_error_text(int error, char *into, size_t size); /* of a negative result */
void aotrt_os_user_signal_init(uint32_t *arrivals);   /* SIGUSR1 counts up that futex word */

/* the program's own file */
int64_t aotrt_os_program_offset(uintptr_t address);   /* as a symbolizer wants it: from its first byte; -1: not in it */
size_t aotrt_os_build_id(const uint8_t **id);         /* bytes; 0: it has none */

/* a fault, in terms every target has */
typedef struct aotrt_fault {
  int signal;
  uintptr_t pc, sp, fp;
  uintptr_t address;                                  /* that could not be accessed; 0 if a process sent the signal */
  int64_t sender;                                     /* that process; 0: the machine raised it */
  uintptr_t link;                                     /* arm64: x30; else 0 */
  const char *const *register_names;
  const uint64_t *registers;
  int register_count;
} aotrt_fault;
void aotrt_os_fault_default(int signal);              /* default action of the signal for the current process */

#pragma GCC visibility pop
#endif
