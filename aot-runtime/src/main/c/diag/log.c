/* One output, one level (info), the tags gc and gc,phases. Switches:
 *   gc | gc=info | disable | all=off       a line for each collection, or none
 *   gc* | gc*=info | gc=debug | gc=trace   its phases too
 * then the output (stdout, stderr, file=NAME; NAME may hold %p for the process's number), then the decorators (none,
 * or of uptime, level, tags those wanted, with HotSpot's short forms u, l, tg). Later switches replace earlier ones. */
#include <stdarg.h>
#include "boot/image.h"
#include "diag/diag.h"
#include "diag/log.h"
#include "os/memory_functions.h"
#include "os/os.h"

static aotrt_log_detail detail;
static bool with_uptime = true, with_level = true, with_tags = true;
static int fd = 1;
static char file[4096]; /* "" = fd is right */

/* Up to the stop character or the end; *text moves behind it. False: longer than the buffer. */
static bool part(const char **text, char stop, char *into, size_t capacity) {
  size_t n = 0;
  for (; **text && **text != stop; (*text)++) {
    if (n == capacity - 1) return false;
    into[n++] = **text;
  }
  into[n] = 0;
  if (**text == stop) (*text)++;
  return true;
}

static bool what(char *s) {
  char *level = s;
  while (*level && *level != '=') level++;
  bool given = *level == '=';
  if (given) *level++ = 0;
  bool off = given && !strcmp(level, "off"), wary = given && (!strcmp(level, "warning") || !strcmp(level, "error"));
  bool more = given && (!strcmp(level, "debug") || !strcmp(level, "trace"));
  if (given && !off && !wary && !more && strcmp(level, "info") != 0) return false;
  if (!strcmp(s, "disable") && !given) off = true;
  else if (!strcmp(s, "all") && (off || wary)) off = true;
  else if (!strcmp(s, "gc*")) more = true;
  else if (strcmp(s, "gc") != 0) return false;
  detail = off || wary ? AOTRT_LOG_NOTHING : more ? AOTRT_LOG_PHASES : AOTRT_LOG_GC;
  return true;
}

static bool output(const char *s) {
  file[0] = 0;
  if (!strcmp(s, "stderr")) fd = 2;
  else if (!*s || !strcmp(s, "stdout")) fd = 1;
  else if (!memcmp(s, "file=", 5) && s[5]) memcpy(file, s + 5, strlen(s + 5) + 1);
  else return false;
  return true;
}

static bool decorators(const char *s) {
  with_uptime = with_level = with_tags = !*s;
  if (!strcmp(s, "none")) return true;
  while (*s) {
    char name[16];
    if (!part(&s, ',', name, sizeof name)) return false;
    if (!strcmp(name, "uptime") || !strcmp(name, "u")) with_uptime = true;
    else if (!strcmp(name, "level") || !strcmp(name, "l")) with_level = true;
    else if (!strcmp(name, "tags") || !strcmp(name, "tg")) with_tags = true;
    else return false;
  }
  return true;
}

bool aotrt_log_configure(const char *text) {
  char word[sizeof file + 8] = "";
  return part(&text, ':', word, 64) && what(word) &&
         part(&text, ':', word, sizeof word) && strlen(word) < sizeof file && output(word) &&
         part(&text, ':', word, 64) && decorators(word) && !*text;
}

void aotrt_log_open(void) {
  if (file[0] && detail) {
    char name[sizeof file + 24];
    aotrt_text t = {name, sizeof name - 1, 0};
    aotrt_text_file_name(&t, file);
    fd = aotrt_os_create_file(name, false);
    if (fd < 0) aotrt_diag_startup_error("cannot open the log file %s", name);
  }
  if (detail) aotrt_log_print("gc", "Using sticky Immix");
}

void aotrt_log_turn(bool on) {
  if (!on) detail = AOTRT_LOG_NOTHING;
  else if (!detail) detail = AOTRT_LOG_GC;
}

bool aotrt_log_wants(aotrt_log_detail d) { return detail >= d; }

void aotrt_log_print(const char *tags, const char *format, ...) {
  char b[512];
  aotrt_text t = {b, sizeof b - 1, 0};
  if (with_uptime) aotrt_text_format(&t, "[%ms]", (aotrt_os_monotonic() - aotrt_process_start_time) / 1000000);
  if (with_level) aotrt_text_string(&t, "[info]");
  if (with_tags) aotrt_text_format(&t, "[%s]", tags);
  if (t.length) aotrt_text_string(&t, " ");
  va_list a;
  va_start(a, format);
  aotrt_text_format_list(&t, format, a);
  va_end(a);
  b[t.length++] = '\n';
  aotrt_os_write_raw(fd, b, t.length);
}
