/* File natives on Linux: names. System calls directly, because libc's stat has a versioned struct. */
#include "jdk/path.h"

/* Linux's struct stat, the same kernel interface in every C library. */
struct linux_stat {
#if defined(__x86_64__)
  uint64_t dev, ino, nlink;
  uint32_t mode, uid, gid, pad0;
  uint64_t rdev;
  int64_t size, blksize, blocks;
#else
  uint64_t dev, ino;
  uint32_t mode, nlink, uid, gid;
  uint64_t rdev, pad1;
  int64_t size;
  int32_t blksize, pad2;
  int64_t blocks;
#endif
  int64_t atime, atime_ns, mtime, mtime_ns, ctime, ctime_ns;
  int64_t unused[3];
};

static int32_t publish(const struct linux_stat *s, aotrt_array *into) {
  const int64_t v[] = {s->mode, (int64_t)s->ino, (int64_t)s->dev, (int64_t)s->rdev, (int64_t)s->nlink,
                       s->uid, s->gid, s->size, s->atime, s->atime_ns,
                       s->mtime, s->mtime_ns, s->ctime, s->ctime_ns, s->blocks};
  int64_t *to = (int64_t *)into->data;
  for (int32_t i = 0; i < (int32_t)(sizeof v / sizeof *v) && i < into->length; i++) to[i] = v[i];
  return 0;
}

int32_t aotrt_file_statat(aotrt_thread *t, int32_t directory, aotrt_array *path, int32_t follow, aotrt_array *into) {
  const char *p = aotrt_path(path);
  struct linux_stat s;
  long r;
  if (!p) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_newfstatat, directory, p, &s, follow ? 0 : AT_SYMLINK_NOFOLLOW));
  return r < 0 ? (int32_t)r : publish(&s, into);
}

int32_t aotrt_file_stat(aotrt_thread *t, aotrt_array *path, int32_t follow, aotrt_array *into) {
  return aotrt_file_statat(t, AT_FDCWD, path, follow, into);
}

int32_t aotrt_file_fstat(aotrt_thread *t, int32_t fd, aotrt_array *into) {
  struct linux_stat s;
  long r;
  AOTRT_QUICK(r, syscall(SYS_fstat, fd, &s));
  return r < 0 ? (int32_t)r : publish(&s, into);
}

/* Of a block device 0 is reported, as Linux does. */
int64_t aotrt_file_size(aotrt_thread *t, int32_t fd) {
  struct linux_stat s;
  long r;
  AOTRT_QUICK(r, syscall(SYS_fstat, fd, &s));
  return r < 0 ? r : s.size;
}

/* Bytes that can be read without blocking: of pipes and terminals what is buffered, of files the rest. */
int64_t aotrt_file_available(aotrt_thread *t, int32_t fd) {
  struct linux_stat s;
  long r;
  AOTRT_QUICK(r, syscall(SYS_fstat, fd, &s));
  if (r < 0) return r;
  uint32_t kind = s.mode & 0170000;
  if (kind == 0010000 || kind == 0020000 || kind == 0140000) { /* fifo, character device, socket */
    int n = 0;
    if (ioctl(fd, FIONREAD, &n) >= 0) return n;
  }
  long at = lseek(fd, 0, SEEK_CUR);
  if (at < 0) return -errno;
  if (s.size < at) {
    long end = lseek(fd, 0, SEEK_END);
    if (end < 0 || lseek(fd, at, SEEK_SET) < 0) return -errno;
    s.size = end;
  }
  return s.size - at;
}

struct linux_statfs {
  int64_t type, bsize, blocks, bfree, bavail, files, ffree, fsid, namelen, frsize, flags, spare[4];
};

int32_t aotrt_file_statfs(aotrt_thread *t, aotrt_array *path, aotrt_array *into) {
  const char *p = aotrt_path(path);
  struct linux_statfs s;
  long r;
  if (!p) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_statfs, p, &s));
  if (r < 0) return (int32_t)r;
  const int64_t v[] = {s.frsize ? s.frsize : s.bsize, s.blocks, s.bfree, s.bavail, s.type, s.flags};
  for (int32_t i = 0; i < 6 && i < into->length; i++) ((int64_t *)into->data)[i] = v[i];
  return 0;
}

#define ONE_PATH(...)                     \
  const char *p = aotrt_path(path);       \
  long r;                                 \
  if (!p) return -EINVAL;                 \
  AOTRT_BLOCKING(t, r, syscall(__VA_ARGS__)); \
  return (int32_t)r
#define TWO_PATHS(a, b, ...)                            \
  const char *from = aotrt_path(a), *to = aotrt_path(b); \
  long r;                                               \
  if (!from || !to) return -EINVAL;                     \
  AOTRT_BLOCKING(t, r, syscall(__VA_ARGS__));           \
  return (int32_t)r

int32_t aotrt_file_access(aotrt_thread *t, aotrt_array *path, int32_t mode) {
  ONE_PATH(SYS_faccessat, AT_FDCWD, p, mode);
}
int32_t aotrt_file_unlink(aotrt_thread *t, aotrt_array *path) {
  ONE_PATH(SYS_unlinkat, AT_FDCWD, p, 0);
}
int32_t aotrt_file_unlinkat(aotrt_thread *t, int32_t directory, aotrt_array *path, int32_t flags) {
  ONE_PATH(SYS_unlinkat, directory, p, flags);
}
int32_t aotrt_file_mkdir(aotrt_thread *t, aotrt_array *path, int32_t mode) {
  ONE_PATH(SYS_mkdirat, AT_FDCWD, p, mode);
}
int32_t aotrt_file_rmdir(aotrt_thread *t, aotrt_array *path) {
  ONE_PATH(SYS_unlinkat, AT_FDCWD, p, AT_REMOVEDIR);
}
int32_t aotrt_file_rename(aotrt_thread *t, aotrt_array *a, aotrt_array *b) {
  TWO_PATHS(a, b, SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}
int32_t aotrt_file_link(aotrt_thread *t, aotrt_array *a, aotrt_array *b) {
  TWO_PATHS(a, b, SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int32_t aotrt_file_symlink(aotrt_thread *t, aotrt_array *a, aotrt_array *b) {
  TWO_PATHS(a, b, SYS_symlinkat, from, AT_FDCWD, to);
}
int32_t aotrt_file_chmod(aotrt_thread *t, aotrt_array *path, int32_t mode) {
  ONE_PATH(SYS_fchmodat, AT_FDCWD, p, mode);
}

int32_t aotrt_file_fchmod(aotrt_thread *t, int32_t fd, int32_t mode) {
  long r;
  AOTRT_QUICK(r, syscall(SYS_fchmod, fd, mode));
  return (int32_t)r;
}

int32_t aotrt_file_chown(aotrt_thread *t, aotrt_array *path, int32_t user, int32_t group, int32_t follow) {
  ONE_PATH(SYS_fchownat, AT_FDCWD, p, user, group, follow ? 0 : AT_SYMLINK_NOFOLLOW);
}

/* Floor, also before 1970; the smallest long: leave as it is. */
static void to_timespec(struct timespec *s, int64_t nanos) {
  int64_t sec = nanos / 1000000000, ns = nanos % 1000000000;
  if (ns < 0) ns += 1000000000, sec--;
  s->seconds = sec;
  s->nanoseconds = nanos == INT64_MIN ? 0x3ffffffe /* UTIME_OMIT */ : ns;
}

int32_t aotrt_file_set_times(aotrt_thread *t, aotrt_array *path, int32_t follow, int64_t access, int64_t modified) {
  struct timespec s[2];
  to_timespec(&s[0], access);
  to_timespec(&s[1], modified);
  ONE_PATH(SYS_utimensat, AT_FDCWD, p, s, follow ? 0 : AT_SYMLINK_NOFOLLOW);
}

int32_t aotrt_file_fset_times(aotrt_thread *t, int32_t fd, int64_t access, int64_t modified) {
  struct timespec s[2];
  to_timespec(&s[0], access);
  to_timespec(&s[1], modified);
  long r;
  AOTRT_QUICK(r, syscall(SYS_utimensat, fd, NULL, s, 0));
  return (int32_t)r;
}

/* Length written (no NUL); -ERANGE if `into` is too short. */
int32_t aotrt_file_readlink(aotrt_thread *t, aotrt_array *path, aotrt_array *into) {
  const char *p = aotrt_path(path);
  long r;
  if (!p) return -EINVAL;
  AOTRT_BLOCKING(t, r, syscall(SYS_readlinkat, AT_FDCWD, p, into->data, (size_t)into->length));
  return r == into->length ? -ERANGE : (int32_t)r;
}

int32_t aotrt_file_realpath(aotrt_thread *t, aotrt_array *path, aotrt_array *into) {
  const char *p = aotrt_path(path);
  if (!p) return -EINVAL;
  aotrt_thread_enter_native(t);
  char *real = realpath(p, NULL);
  int e = errno;
  aotrt_thread_leave_native(t);
  if (!real) return -e;
  int32_t n = aotrt_copy_out(real, into);
  free(real);
  return n;
}

int32_t aotrt_file_cwd(aotrt_thread *t, aotrt_array *into) {
  char b[4097];
  return getcwd(b, sizeof b) ? aotrt_copy_out(b, into) : -errno;
}

int64_t aotrt_directory_open(aotrt_thread *t, aotrt_array *path) {
  const char *p = aotrt_path(path);
  if (!p) return -EINVAL;
  aotrt_thread_enter_native(t);
  void *d = opendir(p);
  int e = errno;
  aotrt_thread_leave_native(t);
  return d ? (int64_t)d : -e;
}

/* Length of the next name, written to `into` (256 bytes are enough); 0 at the end. "." and ".." are left out. */
int32_t aotrt_directory_read(aotrt_thread *t, int64_t directory, aotrt_array *into) {
  enum { NAME_AT = 19 }; /* struct dirent: ino 8, offset 8, length 2, type 1, name */
  for (;;) {
    aotrt_thread_enter_native(t);
    errno = 0;
    const char *e = readdir((void *)directory);
    int error = errno;
    aotrt_thread_leave_native(t);
    if (!e) return -error;
    const char *name = e + NAME_AT;
    if (name[0] != '.' || (name[1] != 0 && (name[1] != '.' || name[2] != 0))) return aotrt_copy_out(name, into);
  }
}

int32_t aotrt_directory_close(aotrt_thread *t, int64_t directory) {
  return closedir((void *)directory) < 0 ? -errno : 0;
}
