/* The part of libc (libc.h) that channels and sockets use. */
#ifndef AOTRT_OS_LINUX_NETWORK_H
#define AOTRT_OS_LINUX_NETWORK_H
#include "os/linux/libc.h"

/* ---- descriptors ---- */
extern int dup3(int, int, int);
extern int pipe2(int *, int);
extern long readv(int, const void *, int);
extern long writev(int, const void *, int);
struct pollfd { int fd; int16_t events, happened; };
extern int poll(struct pollfd *, unsigned long, int);
extern int eventfd(unsigned, int);
#if defined(__x86_64__)
struct __attribute__((packed)) epoll_event { uint32_t events; uint64_t data; };
#else
struct epoll_event { uint32_t events; uint64_t data; };
#endif
extern int epoll_create1(int);
extern int epoll_ctl(int, int, int, struct epoll_event *);
extern int epoll_wait(int, struct epoll_event *, int, int);

/* ---- sockets ---- */
struct sockaddr { uint16_t family; char data[126]; }; /* as large as any: sockaddr_storage */
extern int socket(int, int, int);
extern int socketpair(int, int, int, int *);
extern int bind(int, const struct sockaddr *, uint32_t);
extern int listen(int, int);
extern int accept4(int, struct sockaddr *, uint32_t *, int);
extern int connect(int, const struct sockaddr *, uint32_t);
extern int shutdown(int, int);
extern int getsockname(int, struct sockaddr *, uint32_t *);
extern int getpeername(int, struct sockaddr *, uint32_t *);
extern int getsockopt(int, int, int, void *, uint32_t *);
extern int setsockopt(int, int, int, const void *, uint32_t);
extern long sendto(int, const void *, size_t, int, const struct sockaddr *, uint32_t);
extern long recvfrom(int, void *, size_t, int, struct sockaddr *, uint32_t *);

/* ---- names and interfaces ---- */
struct sockaddr_in { uint16_t family, port; uint8_t address[4]; };
struct sockaddr_in6 { uint16_t family, port; uint32_t flow; uint8_t address[16]; uint32_t scope; };
struct addrinfo {
  int flags, family, type, protocol;
  uint32_t length;
  struct sockaddr *address;
  char *name;
  struct addrinfo *next;
};
extern int getaddrinfo(const char *, const char *, const struct addrinfo *, struct addrinfo **);
extern void freeaddrinfo(struct addrinfo *);
extern const char *gai_strerror(int);
extern int getnameinfo(const struct sockaddr *, uint32_t, char *, uint32_t, char *, uint32_t, int);
struct ifaddrs {
  struct ifaddrs *next;
  char *name;
  unsigned flags;
  struct sockaddr *address, *mask, *other; /* other: broadcast address, or that of the other end */
  void *data;
};
extern int getifaddrs(struct ifaddrs **);
extern void freeifaddrs(struct ifaddrs *);
extern unsigned if_nametoindex(const char *);

enum { AF_UNSPEC = 0, AF_UNIX = 1, AF_INET = 2, AF_INET6 = 10 };
enum { SOCK_STREAM = 1, SOCK_DGRAM = 2, SOCK_CLOEXEC = 02000000 };
enum { O_NONBLOCK = 04000 };
enum { AI_CANONNAME = 2, EAI_SYSTEM = -11, EAI_NONAME = -2, NI_NAMEREQD = 8, NI_MAXHOST = 1025 };
#endif
