/* What channels do with descriptors on Linux: one attempt a call. Java's channels must see that a call was interrupted
 * (-EINTR), for then they look whether somebody has closed them.
 *
 * To close a channel in which a thread waits, Java first lets the number lead nowhere (aotrt_channel_preclose), so that
 * no call after that can block, and then wakes the thread: the signal ends the system call that it is in. If the signal
 * comes a moment before the call, the call finds the number leading nowhere, or Java sends it again. */
#include "jdk/path.h"
#include "os/linux/handler.h"
#include "os/linux/network.h"
#include "os/os.h"

/* Beside the signal that stops threads (signal.c). No SA_RESTART: that calls fail with EINTR is its whole effect. */
enum { WAKE_SIGNAL = 61 };

static void on_wake(int signal, void *info, void *context) { (void)signal, (void)info, (void)context; }

/* What aotrt_channel_wake takes for the calling thread. */
int64_t aotrt_channel_thread(aotrt_thread *t) { return t->host->tid; }

/* The thread may have ended: then there is none to wake, or a newer one, which notices at most an EINTR. */
void aotrt_channel_wake(aotrt_thread *t, int64_t tid) {
  static uint32_t ready;
  if (!__atomic_load_n(&ready, __ATOMIC_ACQUIRE)) {
    aotrt_os_handle(WAKE_SIGNAL, on_wake, 0);
    __atomic_store_n(&ready, 1, __ATOMIC_RELEASE);
  }
  while (syscall(SYS_tgkill, getpid(), (int)tid, WAKE_SIGNAL) != 0 && errno == EAGAIN) aotrt_os_yield();
}

/* From now on reads of fd meet the end, and writes fail: it refers to a socket whose other end is closed. */
int32_t aotrt_channel_preclose(aotrt_thread *t, int32_t fd) {
  static int nowhere = -1;
  int marker = __atomic_load_n(&nowhere, __ATOMIC_ACQUIRE);
  if (marker < 0) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return -errno;
    close(pair[1]);
    if (__atomic_compare_exchange_n(&nowhere, &marker, pair[0], false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
      marker = pair[0];
    else
      close(pair[0]);
  }
  long r;
  AOTRT_QUICK(r, dup3(marker, fd, O_CLOEXEC));
  return (int32_t)r;
}

int64_t aotrt_channel_read(aotrt_thread *t, int32_t fd, int64_t address, int64_t length) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, read(fd, (void *)address, (size_t)length));
  return r;
}

int64_t aotrt_channel_write(aotrt_thread *t, int32_t fd, int64_t address, int64_t length) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, write(fd, (const void *)address, (size_t)length));
  return r;
}

int64_t aotrt_channel_pread(aotrt_thread *t, int32_t fd, int64_t address, int64_t length, int64_t position) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, pread(fd, (void *)address, (size_t)length, position));
  return r;
}

int64_t aotrt_channel_pwrite(aotrt_thread *t, int32_t fd, int64_t address, int64_t length, int64_t position) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, pwrite(fd, (const void *)address, (size_t)length, position));
  return r;
}

/* vectors: the address of `count` struct iovec. */
int64_t aotrt_channel_vector(aotrt_thread *t, int32_t fd, int64_t vectors, int32_t count, int32_t writing) {
  const void *v = (const void *)vectors;
  long r;
  AOTRT_BLOCKING_ONCE(t, r, writing ? writev(fd, v, count) : readv(fd, v, count));
  return r;
}

/* kind: 0 shared, 1 exclusive, 2 unlock. size 0 or the largest long: to the end. */
int32_t aotrt_channel_lock(aotrt_thread *t, int32_t fd, int32_t kind, int32_t wait, int64_t position, int64_t size) {
  struct { int16_t type, whence; int64_t start, length; int32_t pid; } lock = {
      (int16_t)kind, SEEK_SET, position, size == INT64_MAX ? 0 : size, 0};
  long r;
  AOTRT_BLOCKING_ONCE(t, r, fcntl(fd, wait ? F_SETLKW : F_SETLK, &lock));
  return (int32_t)r;
}

int32_t aotrt_channel_limit(aotrt_thread *t) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  return limit.soft > INT32_MAX ? INT32_MAX : (int32_t)limit.soft;
}

/* Both ends in one long, as the class library wants it: read << 32 | write. */
int64_t aotrt_channel_pipe(aotrt_thread *t, int32_t blocking) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | (blocking ? 0 : O_NONBLOCK)) != 0) return -errno;
  return (int64_t)ends[0] << 32 | (uint32_t)ends[1];
}

/* ---- waiting for several ---- */

/* `count` struct pollfd; timeout in ms, negative: none. */
int32_t aotrt_channel_poll(aotrt_thread *t, int64_t descriptors, int32_t count, int32_t timeout) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, poll((struct pollfd *)descriptors, (unsigned long)count, timeout));
  return (int32_t)r;
}

/* What happened of the events asked for; 0: nothing within the time. */
int32_t aotrt_channel_poll_one(aotrt_thread *t, int32_t fd, int32_t events, int32_t timeout) {
  struct pollfd p = {fd, (int16_t)events, 0};
  long r;
  AOTRT_BLOCKING_ONCE(t, r, poll(&p, 1, timeout));
  return r > 0 ? p.happened : (int32_t)r;
}

int32_t aotrt_channel_event_create(aotrt_thread *t) {
  int r = eventfd(0, O_CLOEXEC);
  return r < 0 ? -errno : r;
}

int32_t aotrt_channel_epoll_create(aotrt_thread *t) {
  int r = epoll_create1(O_CLOEXEC);
  return r < 0 ? -errno : r;
}

int32_t aotrt_channel_epoll_control(aotrt_thread *t, int32_t epoll, int32_t operation, int32_t fd, int32_t events) {
  struct epoll_event e = {(uint32_t)events, (uint64_t)(uint32_t)fd};
  long r;
  AOTRT_QUICK(r, epoll_ctl(epoll, operation, fd, &e));
  return (int32_t)r;
}

int32_t aotrt_channel_epoll_wait(aotrt_thread *t, int32_t epoll, int64_t events, int32_t count, int32_t timeout) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, epoll_wait(epoll, (struct epoll_event *)events, count, timeout));
  return (int32_t)r;
}

int32_t aotrt_channel_epoll_event_size(aotrt_thread *t) { return sizeof(struct epoll_event); }

int32_t aotrt_channel_epoll_data_at(aotrt_thread *t) { return offsetof(struct epoll_event, data); }
