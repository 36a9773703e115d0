/* Address space and pages on Linux. The heap is reserved without access and committed in chunks, so that strict
 * overcommit accounting charges only what is used. */
#include "os/os.h"
#include "os/linux/libc.h"

void *aotrt_os_reserve(size_t size) {
  void *p = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == (void *)-1 ? NULL : p;
}

int aotrt_os_commit(void *p, size_t size) { return mprotect(p, size, PROT_READ | PROT_WRITE) == 0 ? 0 : -errno; }

void aotrt_os_discard(void *p, size_t size) { madvise(p, size, MADV_DONTNEED); }

void aotrt_os_release(void *p, size_t size) { munmap(p, size); }

/* A cgroup limit file holds a number or "max". Returns UINT64_MAX if there is none. */
static uint64_t limit_from(const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return UINT64_MAX;
  char b[32];
  long n = read(fd, b, sizeof b - 1);
  close(fd);
  uint64_t v = 0;
  long i = 0;
  for (; i < n && b[i] >= '0' && b[i] <= '9'; i++) v = v * 10 + (uint64_t)(b[i] - '0');
  return i == 0 ? UINT64_MAX : v;
}

uint64_t aotrt_os_physical_memory(void) {
  uint64_t ram = (uint64_t)sysconf(SC_PHYS_PAGES) * (uint64_t)sysconf(SC_PAGESIZE);
  uint64_t v2 = limit_from("/sys/fs/cgroup/memory.max");
  uint64_t v1 = v2 != UINT64_MAX ? v2 : limit_from("/sys/fs/cgroup/memory/memory.limit_in_bytes");
  return v1 < ram ? v1 : ram;
}
