/* Address space and pages on Linux. The heap is reserved without access and committed in chunks, so that strict
 * overcommit accounting charges only what is used. */
#include "os/os.h"
#include "os/linux/cgroup.h"
#include "os/linux/libc.h"

void *aotrt_os_reserve(size_t size) {
  void *p = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == (void *)-1 ? NULL : p;
}

/* Linux before 4.17 takes MAP_FIXED_NOREPLACE for a hint. */
static bool map_at(uintptr_t at, size_t size, int protection) {
  enum { HOW = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE };
  void *p = mmap((void *)at, size, protection, HOW, -1, 0);
  if (p == (void *)-1) return false;
  if (p == (void *)at) return true;
  munmap(p, size);
  return false;
}

void *aotrt_os_reserve_between(size_t size, size_t alignment, uintptr_t low, uintptr_t high) {
  enum { STEP = 16 << 20 };
  if (high - low < size) return NULL;
  for (uintptr_t at = (high - size) & -(uintptr_t)alignment; at >= low && at <= high; at -= STEP)
    if (map_at(at, size, PROT_NONE)) return (void *)at;
  return NULL;
}

int aotrt_os_move(void *from, uintptr_t to, size_t size) {
  if (!map_at(to, size, PROT_READ | PROT_WRITE)) return -EEXIST;
  if (mremap(from, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)to) == (void *)to) return 0;
  /* Pages larger than the image's alignment, or a system that does without the call. Some failures come after what was
   * mapped there is gone. */
  enum { HOW = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED };
  if (mmap((void *)to, size, PROT_READ | PROT_WRITE, HOW, -1, 0) != (void *)to) return -ENOMEM;
  memcpy((void *)to, from, size);
  return 0;
}

int aotrt_os_commit(void *p, size_t size) { return mprotect(p, size, PROT_READ | PROT_WRITE) == 0 ? 0 : -errno; }

void aotrt_os_small_pages(void *p, size_t size) { madvise(p, size, MADV_NOHUGEPAGE); }

void aotrt_os_huge_pages(void *p, size_t size) { madvise(p, size, MADV_HUGEPAGE); }

void aotrt_os_discard(void *p, size_t size) { madvise(p, size, MADV_DONTNEED); }

void aotrt_os_release(void *p, size_t size) { munmap(p, size); }

uint64_t aotrt_os_physical_memory(void) {
  uint64_t ram = (uint64_t)sysconf(SC_PHYS_PAGES) * (uint64_t)sysconf(SC_PAGESIZE);
  uint64_t limit = (uint64_t)aotrt_cgroup_memory("");
  return limit < ram ? limit : ram;
}
