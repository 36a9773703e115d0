/* Random bytes of the Linux kernel: getrandom (Linux 3.17), through syscall() because glibc has it from 2.25 on only.
 * Needs no file, so it works without /dev. Java falls back to /dev/urandom where the call is unknown (-ENOSYS). */
#include "jdk/path.h"

#if defined(__x86_64__)
enum { SYS_getrandom = 318 };
#else
enum { SYS_getrandom = 278 };
#endif

/* At most `length` bytes; may block while the system starts up and has no entropy yet. */
int32_t aotrt_process_entropy(aotrt_thread *t, aotrt_array *bytes, int32_t offset, int32_t length) {
  long r;
  AOTRT_BLOCKING(t, r, syscall(SYS_getrandom, bytes->data + offset, (size_t)length, 0));
  return (int32_t)r;
}
