/* The process itself on Linux: environment, leaving, raw output. */
#include "os/os.h"
#include "os/linux/libc.h"

const char *aotrt_os_environment(const char *name) { return getenv(name); }

__attribute__((noreturn)) void aotrt_os_exit_now(int code) { _exit(code); }

__attribute__((noreturn)) void aotrt_os_abort(void) {
  aotrt_os_fault_default(SIGABRT);
  _exit(134);
}

long aotrt_os_write_raw(int fd, const void *p, size_t n) {
  size_t done = 0;
  while (done < n) {
    long r = write(fd, (const char *)p + done, n - done);
    if (r < 0 && errno != EINTR) return -errno;
    if (r > 0) done += (size_t)r;
  }
  return (long)done;
}

/* As many as the system lets it, which is what HotSpot does. */
void aotrt_os_allow_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.soft >= limit.hard) return;
  limit.soft = limit.hard;
  setrlimit(RLIMIT_NOFILE, &limit);
}

int64_t aotrt_os_process_id(void) { return getpid(); }

int aotrt_os_close(int fd) { return close(fd) < 0 ? -errno : 0; }

bool aotrt_os_is_folder(const char *path) {
  int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) close(fd);
  return fd >= 0;
}

const char *aotrt_os_error_text(int error, char *into, size_t size) {
  return __xpg_strerror_r(-error, into, size) == 0 ? into : "unknown error";
}

int aotrt_os_create_file(const char *path, bool anew) {
  int fd = open(path, O_WRONLY | O_CREAT | (anew ? O_EXCL : O_TRUNC) | O_CLOEXEC, 0600);
  return fd < 0 ? -errno : fd;
}
