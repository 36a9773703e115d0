/* Names and numbers of users and groups, as libc's name service knows them. */
#include "jdk/path.h"

enum { TEXT = 16384 };

/* Length of the name; 0 if there is none. */
int32_t aotrt_account_name(aotrt_thread *t, int32_t group, int32_t number, aotrt_array *into) {
  char *text = malloc(TEXT);
  if (!text) return -ENOMEM;
  struct passwd user, *u = NULL;
  struct group_entry g, *found = NULL;
  aotrt_thread_enter_native(t);
  int error = group ? getgrgid_r((unsigned)number, &g, text, TEXT, &found)
                    : getpwuid_r((unsigned)number, &user, text, TEXT, &u);
  aotrt_thread_leave_native(t);
  const char *name = found ? found->name : u ? u->name : NULL;
  int32_t n = error ? -error : name && *name ? aotrt_copy_out(name, into) : 0;
  free(text);
  return n;
}

/* Number, or -1 if there is no such name, or -2 - errno. */
int32_t aotrt_account_number(aotrt_thread *t, int32_t group, aotrt_array *path) {
  const char *name = aotrt_path(path);
  char *text = malloc(TEXT);
  if (!text || !name) return free(text), -2 - ENOMEM;
  struct passwd user, *u = NULL;
  struct group_entry g, *found = NULL;
  aotrt_thread_enter_native(t);
  int error = group ? getgrnam_r(name, &g, text, TEXT, &found) : getpwnam_r(name, &user, text, TEXT, &u);
  aotrt_thread_leave_native(t);
  int32_t number = found ? (int32_t)found->gid : u ? (int32_t)u->uid : -1;
  free(text);
  return error ? -2 - error : number;
}
