/* Names and addresses of hosts, and network interfaces, by the C library. What is found is written to byte arrays as
 * records; if more is found than fits, the caller comes again with a larger one. */
#include "jdk/path.h"
#include "os/linux/network.h"

/* The records, as KernelNetwork reads them. */
struct found_address { int32_t family, scope; uint8_t address[16]; };
struct found_interface {
  char name[16];
  int32_t index, flags, prefix;
  uint8_t broadcast[4];
  struct found_address at; /* family 0: none */
};
_Static_assert(sizeof(struct found_address) == 24 && sizeof(struct found_interface) == 56, "KernelNetwork");

static struct found_address of(const struct sockaddr *a) {
  struct found_address f = {a ? a->family : 0, 0, {0}};
  if (f.family == AF_INET) {
    memcpy(f.address, ((const struct sockaddr_in *)a)->address, 4);
  } else if (f.family == AF_INET6) {
    memcpy(f.address, ((const struct sockaddr_in6 *)a)->address, 16);
    f.scope = (int32_t)((const struct sockaddr_in6 *)a)->scope;
  } else {
    f.family = 0;
  }
  return f;
}

/* Errors of the resolver beside those of the system: -RESOLVER + the code, which is negative. */
enum { RESOLVER = 1000 };
static int32_t failure(int code) { return code == EAI_SYSTEM ? -errno : code - RESOLVER; }

/* How many addresses the name has; of the family, if that is not 0. */
int32_t aotrt_network_lookup(aotrt_thread *t, aotrt_array *name, int32_t family, aotrt_array *into) {
  char host[NI_MAXHOST]; /* a copy: nothing refers to the array any more while the call lasts */
  struct addrinfo hints, *all = NULL;
  if (!aotrt_path(name) || name->length > NI_MAXHOST) return EAI_NONAME - RESOLVER;
  memcpy(host, name->data, (size_t)name->length);
  memset(&hints, 0, sizeof hints);
  hints.flags = AI_CANONNAME;
  hints.family = family;
  aotrt_thread_enter_native(t);
  int r = getaddrinfo(host, NULL, &hints, &all);
  if (r != 0) r = failure(r);
  aotrt_thread_leave_native(t);
  if (r != 0) return r;
  int32_t n = 0, room = into->length / (int32_t)sizeof(struct found_address);
  for (const struct addrinfo *a = all; a; a = a->next) {
    struct found_address f = of(a->address);
    if (f.family == 0) continue;
    bool seen = false; /* one entry for each type of socket */
    for (int32_t i = 0; i < n && i < room && !seen; i++)
      seen = memcmp((struct found_address *)into->data + i, &f, sizeof f) == 0;
    if (seen) continue;
    if (n < room) ((struct found_address *)into->data)[n] = f;
    n++;
  }
  freeaddrinfo(all);
  return n;
}

/* The name of an address of 4 or 16 bytes: its length. */
int32_t aotrt_network_name_of(aotrt_thread *t, aotrt_array *address, aotrt_array *into) {
  struct sockaddr a;
  char host[NI_MAXHOST];
  memset(&a, 0, sizeof a);
  uint32_t length = address->length == 4 ? 16 : 28;
  a.family = address->length == 4 ? AF_INET : AF_INET6;
  uint8_t *to = address->length == 4 ? ((struct sockaddr_in *)&a)->address : ((struct sockaddr_in6 *)&a)->address;
  memcpy(to, address->data, (size_t)address->length);
  aotrt_thread_enter_native(t);
  int r = getnameinfo(&a, length, host, sizeof host, NULL, 0, NI_NAMEREQD);
  if (r != 0) r = failure(r);
  aotrt_thread_leave_native(t);
  return r != 0 ? r : aotrt_copy_out(host, into);
}

/* What a negative result of these functions means, if it is the resolver's. */
int32_t aotrt_network_error_text(aotrt_thread *t, int32_t result, aotrt_array *into) {
  return aotrt_copy_out(gai_strerror(result + RESOLVER), into);
}

int32_t aotrt_network_host_name(aotrt_thread *t, aotrt_array *into) {
  char name[256];
  if (gethostname(name, sizeof name) != 0) return -errno;
  name[sizeof name - 1] = 0;
  return aotrt_copy_out(name, into);
}

static int32_t bits(const struct found_address *mask) {
  int32_t n = 0;
  for (int i = 0; i < 16; i++) n += __builtin_popcount(mask->address[i]);
  return n;
}

/* How many pairs of interface and address there are. */
int32_t aotrt_network_interfaces(aotrt_thread *t, aotrt_array *into) {
  enum { BROADCAST = 2 };
  struct ifaddrs *all = NULL;
  aotrt_thread_enter_native(t);
  int r = getifaddrs(&all) == 0 ? 0 : -errno;
  aotrt_thread_leave_native(t);
  if (r < 0) return r;
  int32_t n = 0, room = into->length / (int32_t)sizeof(struct found_interface);
  for (const struct ifaddrs *a = all; a; a = a->next) {
    struct found_interface f;
    memset(&f, 0, sizeof f);
    f.at = of(a->address);
    if (f.at.family == 0) continue;
    size_t length = strlen(a->name);
    memcpy(f.name, a->name, length < sizeof f.name ? length : sizeof f.name - 1);
    f.index = (int32_t)if_nametoindex(a->name);
    f.flags = (int32_t)a->flags;
    struct found_address mask = of(a->mask), other = of(a->other);
    f.prefix = bits(&mask);
    if ((a->flags & BROADCAST) && other.family == AF_INET) memcpy(f.broadcast, other.address, 4);
    if (n < room) ((struct found_interface *)into->data)[n] = f;
    n++;
  }
  freeifaddrs(all);
  return n;
}

/* By ioctl: 0x8913 flags, 0x8921 the largest packet, 0x8927 the hardware's address, into 16 bytes. */
int32_t aotrt_network_interface_fact(aotrt_thread *t, aotrt_array *name, int32_t which, aotrt_array *into) {
  struct { char name[16]; char value[24]; } request;
  const char *n = aotrt_path(name);
  if (!n || strlen(n) >= sizeof request.name || into->length < 16) return -EINVAL;
  memset(&request, 0, sizeof request);
  memcpy(request.name, n, strlen(n));
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -errno;
  int r = ioctl(fd, (unsigned long)which, &request) < 0 ? -errno : 0;
  close(fd);
  if (r == 0) memcpy(into->data, request.value, 16);
  return r;
}
