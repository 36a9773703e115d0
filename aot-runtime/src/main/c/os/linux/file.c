/* File natives on Linux: descriptors. */
#include "jdk/path.h"

/* flags are those of Linux (java.io and sun.nio.fs compute them from their own constants). */
int32_t aotrt_file_openat(aotrt_thread *t, int32_t directory, aotrt_array *path, int32_t flags, int32_t mode) {
  const char *p = aotrt_path(path);
  long r;
  if (!p) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_openat, directory, p, flags | O_CLOEXEC, mode));
  return (int32_t)r;
}

int32_t aotrt_file_open(aotrt_thread *t, aotrt_array *path, int32_t flags, int32_t mode) {
  return aotrt_file_openat(t, AT_FDCWD, path, flags, mode);
}

int32_t aotrt_file_close(aotrt_thread *t, int32_t fd) {
  aotrt_thread_enter_native(t);
  int r = close(fd); /* never repeated: on Linux the descriptor is gone even after EINTR */
  r = r < 0 && errno != EINTR ? -errno : 0;
  aotrt_thread_leave_native(t);
  return r;
}

int32_t aotrt_file_read(aotrt_thread *t, int32_t fd, aotrt_array *bytes, int32_t offset, int32_t length) {
  long r;
  AOTRT_BLOCKING(t, r, read(fd, bytes->data + offset, (size_t)length));
  return (int32_t)r;
}

int32_t aotrt_file_write(aotrt_thread *t, int32_t fd, aotrt_array *bytes, int32_t offset, int32_t length) {
  long r;
  AOTRT_BLOCKING(t, r, write(fd, bytes->data + offset, (size_t)length));
  return (int32_t)r;
}

int64_t aotrt_file_read_raw(aotrt_thread *t, int32_t fd, int64_t address, int64_t length) {
  long r;
  AOTRT_BLOCKING(t, r, read(fd, (void *)address, (size_t)length));
  return r;
}

int64_t aotrt_file_write_raw(aotrt_thread *t, int32_t fd, int64_t address, int64_t length) {
  long r;
  AOTRT_BLOCKING(t, r, write(fd, (void *)address, (size_t)length));
  return r;
}

int64_t aotrt_file_seek(aotrt_thread *t, int32_t fd, int64_t offset, int32_t whence) {
  long r;
  AOTRT_QUICK(r, lseek(fd, offset, whence));
  return r;
}

int32_t aotrt_file_truncate(aotrt_thread *t, int32_t fd, int64_t size) {
  long r;
  AOTRT_BLOCKING(t, r, ftruncate(fd, size));
  return (int32_t)r;
}

int32_t aotrt_file_sync(aotrt_thread *t, int32_t fd, int32_t data_only) {
  long r;
  AOTRT_BLOCKING(t, r, data_only ? fdatasync(fd) : fsync(fd));
  return (int32_t)r;
}

int32_t aotrt_file_dup2(aotrt_thread *t, int32_t from, int32_t to) {
  long r;
  AOTRT_QUICK(r, dup2(from, to));
  return (int32_t)r;
}

int32_t aotrt_file_is_terminal(aotrt_thread *t, int32_t fd) { return isatty(fd); }

int32_t aotrt_file_get_flags(aotrt_thread *t, int32_t fd) {
  long r;
  AOTRT_QUICK(r, fcntl(fd, F_GETFL));
  return (int32_t)r;
}

int32_t aotrt_file_set_flags(aotrt_thread *t, int32_t fd, int32_t flags) {
  long r;
  AOTRT_QUICK(r, fcntl(fd, F_SETFL, flags));
  return (int32_t)r;
}

int64_t aotrt_file_map(aotrt_thread *t, int32_t fd, int32_t protection, int32_t shared, int64_t position,
                       int64_t size) {
  char *p = mmap(NULL, (size_t)size, protection, shared ? MAP_SHARED : MAP_PRIVATE, fd, position);
  return p == (char *)-1 ? -errno : (int64_t)p;
}

int32_t aotrt_file_unmap(aotrt_thread *t, int64_t address, int64_t size) {
  return munmap((void *)address, (size_t)size) < 0 ? -errno : 0;
}

int32_t aotrt_file_msync(aotrt_thread *t, int64_t address, int64_t size) {
  long r;
  AOTRT_BLOCKING(t, r, msync((void *)address, (size_t)size, MS_SYNC));
  return (int32_t)r;
}
