/* All of libc that the kernel uses on Linux: functions, structs and constants, declared here because no system
 * header is. One function a line; the stub libraries that programs are linked against must carry each of them.
 * Everything exists in glibc 2.17 and in musl. Calls whose struct or symbol version differs between C libraries
 * (stat and its kin) go to the Linux kernel through syscall(). */
#ifndef AOTRT_OS_LINUX_LIBC_H
#define AOTRT_OS_LINUX_LIBC_H
#include <stddef.h>
#include <stdint.h>

/* ---- memory and strings ---- */
extern void *memcpy(void *, const void *, size_t);
extern void *memmove(void *, const void *, size_t);
extern void *memset(void *, int, size_t);
extern int memcmp(const void *, const void *, size_t);
extern size_t strlen(const char *);
extern int strcmp(const char *, const char *);
extern void *malloc(size_t);
extern void *calloc(size_t, size_t);
extern void *realloc(void *, size_t);
extern void free(void *);
extern void *mmap(void *, size_t, int, int, int, long);
extern void *mremap(void *, size_t, size_t, int, ...);
extern int munmap(void *, size_t);
extern int mprotect(void *, size_t, int);
extern int madvise(void *, size_t, int);
extern int msync(void *, size_t, int);

/* ---- files ---- */
extern int open(const char *, int, ...);
extern int close(int);
extern long read(int, void *, size_t);
extern long write(int, const void *, size_t);
extern long pread(int, void *, size_t, long);
extern long pwrite(int, const void *, size_t, long);
extern long lseek(int, long, int);
extern int ftruncate(int, long);
extern int fsync(int);
extern int fdatasync(int);
extern int ioctl(int, unsigned long, ...);
extern int fcntl(int, int, ...);
extern int dup(int);
extern int dup2(int, int);
extern int isatty(int);
extern void *opendir(const char *);
extern void *fdopendir(int);
extern void *readdir(void *);
extern int closedir(void *);
extern char *realpath(const char *, char *);
extern char *getcwd(char *, size_t);
extern long syscall(long, ...);

/* ---- threads and signals ---- */
typedef unsigned long pthread_t;
typedef union { char bytes[64]; long align; } pthread_attr_t; /* 56 in glibc */
typedef struct { uint64_t bits[16]; } sigset_t;               /* 128 bytes in libc; the Linux kernel's first 64 bits */
struct sigaction { /* libc's, not the Linux kernel's, order */
  void (*handler)(int, void *info, void *context);
  sigset_t mask;
  int flags;
  void (*restorer)(void);
};
extern int pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
extern pthread_t pthread_self(void);
extern int pthread_attr_init(pthread_attr_t *);
extern int pthread_attr_destroy(pthread_attr_t *);
extern int pthread_attr_setstacksize(pthread_attr_t *, size_t);
extern int pthread_attr_setguardsize(pthread_attr_t *, size_t);
extern int pthread_attr_setdetachstate(pthread_attr_t *, int);
extern int pthread_attr_getstack(const pthread_attr_t *, void **, size_t *);
extern int pthread_getattr_np(pthread_t, pthread_attr_t *);
extern int pthread_sigmask(int, const sigset_t *, sigset_t *);
extern int sigaction(int, const struct sigaction *, struct sigaction *);
typedef struct { void *sp; int flags; size_t size; } stack_t;
extern int sigaltstack(const stack_t *, stack_t *);
extern int sched_yield(void);
extern int sched_getaffinity(int, size_t, void *);
extern int raise(int);

/* ---- time, process, user ---- */
struct timespec { int64_t seconds; int64_t nanoseconds; };
extern int clock_gettime(int, struct timespec *);
extern int nanosleep(const struct timespec *, struct timespec *);
extern int getpid(void);
extern unsigned getuid(void);
extern int kill(int, int);
struct rlimit { uint64_t soft, hard; };
extern int getrlimit(int, struct rlimit *);
extern int setrlimit(int, const struct rlimit *);
extern char *getenv(const char *);
extern char **environ;
extern long sysconf(int);
extern unsigned long getauxval(unsigned long);
extern int uname(void *);
extern int gethostname(char *, size_t);
struct passwd { char *name, *password; unsigned uid, gid; char *gecos, *dir, *shell; };
extern int getpwuid_r(unsigned, struct passwd *, char *, size_t, struct passwd **);
extern int getpwnam_r(const char *, struct passwd *, char *, size_t, struct passwd **);
struct group_entry { char *name, *password; unsigned gid; char **members; };
extern int getgrgid_r(unsigned, struct group_entry *, char *, size_t, struct group_entry **);
extern int getgrnam_r(const char *, struct group_entry *, char *, size_t, struct group_entry **);
extern int *__errno_location(void);
extern int __xpg_strerror_r(int, char *, size_t);
extern void _exit(int) __attribute__((noreturn));
extern void abort(void) __attribute__((noreturn));
#define errno (*__errno_location())

/* ---- constants ---- */
enum { PROT_NONE = 0, PROT_READ = 1, PROT_WRITE = 2 };
enum { MAP_PRIVATE = 2, MAP_FIXED = 0x10, MAP_ANONYMOUS = 0x20, MAP_NORESERVE = 0x4000,
       MAP_FIXED_NOREPLACE = 0x100000 };
enum { MREMAP_MAYMOVE = 1, MREMAP_FIXED = 2 };
enum { MADV_DONTNEED = 4, MADV_HUGEPAGE = 14, MADV_NOHUGEPAGE = 15 };
enum { EPERM = 1, ENOENT = 2, EINTR = 4, EIO = 5, EBADF = 9, EAGAIN = 11, ENOMEM = 12, EACCES = 13, EEXIST = 17,
       ENOTDIR = 20, EINVAL = 22, ESPIPE = 29, ERANGE = 34, ENAMETOOLONG = 36, ENOSYS = 38, ETIMEDOUT = 110 };
enum { SIG_BLOCK = 0, SIG_UNBLOCK = 1, SIG_SETMASK = 2 };
enum { SA_SIGINFO = 4, SA_ONSTACK = 0x08000000, SA_RESTART = 0x10000000 };
enum { SIGHUP = 1, SIGINT = 2, SIGQUIT = 3, SIGILL = 4, SIGABRT = 6, SIGBUS = 7, SIGFPE = 8, SIGKILL = 9, SIGUSR1 = 10,
       SIGSEGV = 11, SIGPIPE = 13, SIGTERM = 15, SIGSTOP = 19, SIGXFSZ = 25 };
enum { CLOCK_REALTIME = 0, CLOCK_MONOTONIC = 1, CLOCK_PROCESS_CPUTIME_ID = 2, CLOCK_THREAD_CPUTIME_ID = 3 };
enum { PTHREAD_CREATE_DETACHED = 1 };
#if defined(__x86_64__)
enum { O_DIRECTORY = 0200000 };
#else
enum { O_DIRECTORY = 040000 };
#endif
enum { O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0100, O_EXCL = 0200, O_TRUNC = 01000, O_CLOEXEC = 02000000 };
enum { RLIMIT_NOFILE = 7 };
enum { SEEK_SET = 0, SEEK_CUR = 1, SEEK_END = 2 };
enum { F_SETFD = 2, F_GETFL = 3, F_SETFL = 4, F_SETLK = 6, F_SETLKW = 7, FD_CLOEXEC = 1 };
enum { MAP_SHARED = 1, MS_SYNC = 4 };
enum { AT_FDCWD = -100, AT_SYMLINK_NOFOLLOW = 0x100, AT_REMOVEDIR = 0x200 };
enum { FIONREAD = 0x541B };
enum { SC_PAGESIZE = 30, SC_NPROCESSORS_ONLN = 84, SC_PHYS_PAGES = 85 };
enum { FUTEX_WAIT_BITSET_PRIVATE = 9 | 128, FUTEX_WAKE_PRIVATE = 1 | 128 };
#if defined(__x86_64__)
enum { SYS_fstat = 5, SYS_lstat = 6, SYS_pipe2 = 293, SYS_gettid = 186, SYS_futex = 202, SYS_tgkill = 234,
       SYS_newfstatat = 262, SYS_unlinkat = 263, SYS_renameat = 264, SYS_linkat = 265, SYS_symlinkat = 266,
       SYS_readlinkat = 267, SYS_fchmodat = 268, SYS_faccessat = 269, SYS_utimensat = 280, SYS_mkdirat = 258,
       SYS_fchownat = 260, SYS_mknodat = 259, SYS_statfs = 137, SYS_fstatfs = 138, SYS_prctl = 157,
       SYS_fchmod = 91, SYS_fchown = 93, SYS_openat = 257 };
#else
enum { SYS_fstat = 80, SYS_pipe2 = 59, SYS_gettid = 178, SYS_futex = 98, SYS_tgkill = 131,
       SYS_newfstatat = 79, SYS_unlinkat = 35, SYS_renameat = 38, SYS_linkat = 37, SYS_symlinkat = 36,
       SYS_readlinkat = 78, SYS_fchmodat = 53, SYS_faccessat = 48, SYS_utimensat = 88, SYS_mkdirat = 34,
       SYS_fchownat = 54, SYS_mknodat = 33, SYS_statfs = 43, SYS_fstatfs = 44, SYS_prctl = 167,
       SYS_fchmod = 52, SYS_fchown = 55, SYS_openat = 56 };
#endif
enum { PR_SET_NAME = 15 };
#endif
