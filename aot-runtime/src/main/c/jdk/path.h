/* Shared by the file natives. */
#ifndef AOTRT_JDK_PATH_H
#define AOTRT_JDK_PATH_H
#include "include/aotrt.h"
#include "os/linux/libc.h"
#include "thread/thread.h"

/* The bytes of a path array, or NULL if it is null or does not end in NUL. */
static inline const char *aotrt_path(const aotrt_array *a) {
  return a && a->length > 0 && a->data[a->length - 1] == 0 ? a->data : NULL;
}

/* Length of the text, which is copied without its NUL; -ERANGE if `into` is too short. */
static inline int32_t aotrt_copy_out(const char *text, aotrt_array *into) {
  size_t n = strlen(text);
  if (n > (size_t)into->length) return -ERANGE;
  memcpy(into->data, text, n);
  return (int32_t)n;
}

/* Evaluates a call that may block, outside Java state; the result or -errno goes to `result`. Objects named in the call
 * stay alive because the caller's frame holds them, and do not move. */
#define AOTRT_BLOCKING(t, result, call)             \
  do {                                              \
    aotrt_thread_enter_native(t);                   \
    while ((result = (call)) < 0 && errno == EINTR) \
      ;                                             \
    if (result < 0) result = -errno;                \
    aotrt_thread_leave_native(t);                   \
  } while (0)

/* As that, but an interrupted call is one that failed. An object that the call reads or writes must be used after it,
 * or it is not found while the call lasts. */
#define AOTRT_BLOCKING_ONCE(t, result, call) \
  do {                                       \
    aotrt_thread_enter_native(t);            \
    result = (call);                         \
    if (result < 0) result = -errno;         \
    aotrt_thread_leave_native(t);            \
  } while (0)

/* As AOTRT_BLOCKING, for calls that are over at once. */
#define AOTRT_QUICK(result, call)                   \
  do {                                              \
    while ((result = (call)) < 0 && errno == EINTR) \
      ;                                             \
    if (result < 0) result = -errno;                \
  } while (0)
#endif
