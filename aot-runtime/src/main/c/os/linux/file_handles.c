/* File natives on Linux: what works on open descriptors and folders, and terminals. */
#include "jdk/path.h"

int32_t aotrt_file_dup(aotrt_thread *t, int32_t fd) {
  long r;
  AOTRT_QUICK(r, dup(fd));
  return (int32_t)r;
}

int32_t aotrt_file_fchown(aotrt_thread *t, int32_t fd, int32_t user, int32_t group) {
  long r;
  AOTRT_QUICK(r, syscall(SYS_fchown, fd, user, group));
  return (int32_t)r;
}

int32_t aotrt_file_renameat(aotrt_thread *t, int32_t from_directory, aotrt_array *a, int32_t to_directory,
                            aotrt_array *b) {
  const char *from = aotrt_path(a), *to = aotrt_path(b);
  long r;
  if (!from || !to) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_renameat, from_directory, from, to_directory, to));
  return (int32_t)r;
}

int32_t aotrt_file_mknod(aotrt_thread *t, aotrt_array *path, int32_t mode, int64_t device) {
  const char *p = aotrt_path(path);
  long r;
  if (!p) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_mknodat, AT_FDCWD, p, mode, device));
  return (int32_t)r;
}

/* The descriptor belongs to the result and is closed with it. */
int64_t aotrt_directory_from_descriptor(aotrt_thread *t, int32_t fd) {
  void *d = fdopendir(fd);
  return d ? (int64_t)d : -errno;
}

/* Whether typed characters are shown; `on` negative: leaves it. Result: whether they were, or -errno. */
int32_t aotrt_file_terminal_echo(aotrt_thread *t, int32_t fd, int32_t on) {
  enum { TCGETS = 0x5401, TCSETS = 0x5402, ECHO = 8 };
  struct { uint32_t input, output, control, local; uint8_t line, characters[43]; } termios;
  long r;
  AOTRT_QUICK(r, ioctl(fd, TCGETS, &termios));
  if (r < 0) return (int32_t)r;
  int32_t was = (termios.local & ECHO) != 0;
  if (on >= 0 && on != was) {
    termios.local ^= ECHO;
    AOTRT_QUICK(r, ioctl(fd, TCSETS, &termios));
    if (r < 0) return (int32_t)r;
  }
  return was;
}
