/* Sockets on Linux: one attempt a call, as for other channels (channel.c).
 *
 * An address is a byte array: struct sockaddr, 128 bytes, and behind it the length that the system says it has. */
#include "jdk/path.h"
#include "os/linux/network.h"

enum { NAME = sizeof(struct sockaddr), MSG_NOSIGNAL = 0x4000 };
_Static_assert(NAME == 128, "KernelSockets.NAME");

static void set_length(aotrt_array *name, uint32_t length) { *(uint32_t *)(name->data + NAME) = length; }

int32_t aotrt_socket_create(aotrt_thread *t, int32_t family, int32_t type, int32_t protocol) {
  int r = socket(family, type | SOCK_CLOEXEC, protocol);
  return r < 0 ? -errno : r;
}

int32_t aotrt_socket_bind(aotrt_thread *t, int32_t fd, aotrt_array *name, int32_t length) {
  long r;
  AOTRT_QUICK(r, bind(fd, (const struct sockaddr *)name->data, (uint32_t)length));
  return (int32_t)r;
}

int32_t aotrt_socket_listen(aotrt_thread *t, int32_t fd, int32_t backlog) {
  long r;
  AOTRT_QUICK(r, listen(fd, backlog));
  return (int32_t)r;
}

/* The new descriptor; `name` is who called. */
int32_t aotrt_socket_accept(aotrt_thread *t, int32_t fd, aotrt_array *name) {
  uint32_t length = NAME;
  long r;
  AOTRT_BLOCKING_ONCE(t, r, accept4(fd, (struct sockaddr *)name->data, &length, SOCK_CLOEXEC));
  set_length(name, length);
  return (int32_t)r;
}

int32_t aotrt_socket_connect(aotrt_thread *t, int32_t fd, aotrt_array *name, int32_t length) {
  struct sockaddr a; /* a copy: nothing refers to the array any more while the call lasts */
  if (length > (int32_t)sizeof a) return -EINVAL;
  memcpy(&a, name->data, (size_t)length);
  long r;
  AOTRT_BLOCKING_ONCE(t, r, connect(fd, &a, (uint32_t)length));
  return (int32_t)r;
}

/* how: 0 no more reads, 1 no more writes, 2 both. */
int32_t aotrt_socket_shutdown(aotrt_thread *t, int32_t fd, int32_t how) {
  return shutdown(fd, how) < 0 ? -errno : 0;
}

/* The address of this end, or of the other one. */
int32_t aotrt_socket_name(aotrt_thread *t, int32_t fd, int32_t other, aotrt_array *name) {
  uint32_t length = NAME;
  struct sockaddr *a = (struct sockaddr *)name->data;
  if ((other ? getpeername(fd, a, &length) : getsockname(fd, a, &length)) < 0) return -errno;
  set_length(name, length);
  return 0;
}

/* How many bytes the value has. */
int32_t aotrt_socket_get_option(aotrt_thread *t, int32_t fd, int32_t level, int32_t option, aotrt_array *value) {
  uint32_t length = (uint32_t)value->length;
  return getsockopt(fd, level, option, value->data, &length) < 0 ? -errno : (int32_t)length;
}

int32_t aotrt_socket_set_option(aotrt_thread *t, int32_t fd, int32_t level, int32_t option, aotrt_array *value) {
  return setsockopt(fd, level, option, value->data, (uint32_t)value->length) < 0 ? -errno : 0;
}

/* name: the address of a struct sockaddr, or 0 on a connected socket. */
int64_t aotrt_socket_send(aotrt_thread *t, int32_t fd, int64_t address, int64_t length, int32_t flags, int64_t name,
                          int32_t name_length) {
  long r;
  AOTRT_BLOCKING_ONCE(t, r, sendto(fd, (const void *)address, (size_t)length, flags | MSG_NOSIGNAL,
                                   (const struct sockaddr *)name, (uint32_t)name_length));
  return r;
}

/* name: where the sender's struct sockaddr goes, which may have that many bytes; or 0. */
int64_t aotrt_socket_receive(aotrt_thread *t, int32_t fd, int64_t address, int64_t length, int32_t flags, int64_t name,
                             int32_t name_size) {
  uint32_t n = (uint32_t)name_size;
  long r;
  AOTRT_BLOCKING_ONCE(t, r, recvfrom(fd, (void *)address, (size_t)length, flags, (struct sockaddr *)name,
                                     name ? &n : NULL));
  return r;
}
