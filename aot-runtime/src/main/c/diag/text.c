/* Formatting without stdio. */
#include "diag/diag.h"
#include "os/os.h"

static void put(aotrt_text *t, char c) {
  if (t->length < t->capacity) t->at[t->length++] = c;
}

void aotrt_text_string(aotrt_text *t, const char *s) {
  for (s = s ? s : "(null)"; *s; s++) put(t, *s);
}

static void number(aotrt_text *t, uint64_t v, unsigned base) {
  char b[24];
  int i = 24;
  do {
    b[--i] = "0123456789abcdef"[v % base];
    v /= base;
  } while (v);
  while (i < 24) put(t, b[i++]);
}

void aotrt_text_decimal(aotrt_text *t, int64_t v) {
  if (v < 0) put(t, '-');
  number(t, v < 0 ? -(uint64_t)v : (uint64_t)v, 10);
}

void aotrt_text_hex(aotrt_text *t, uint64_t v) { number(t, v, 16); }

void aotrt_text_fixed(aotrt_text *t, int64_t thousandths) {
  aotrt_text_decimal(t, thousandths / 1000);
  put(t, '.');
  int64_t f = thousandths % 1000;
  put(t, (char)('0' + f / 100));
  put(t, (char)('0' + f / 10 % 10));
  put(t, (char)('0' + f % 10));
}

void aotrt_text_format_list(aotrt_text *t, const char *f, va_list a) {
  for (; *f; f++) {
    if (*f != '%') {
      put(t, *f);
      continue;
    }
    switch (*++f) {
      case 's': aotrt_text_string(t, va_arg(a, const char *)); break;
      case 'd': aotrt_text_decimal(t, va_arg(a, int64_t)); break;
      case 'u': number(t, va_arg(a, uint64_t), 10); break;
      case 'x': aotrt_text_hex(t, va_arg(a, uint64_t)); break;
      case 'm': aotrt_text_fixed(t, va_arg(a, int64_t)); break;
      default: put(t, *f); break;
    }
  }
}

void aotrt_text_format(aotrt_text *t, const char *format, ...) {
  va_list a;
  va_start(a, format);
  aotrt_text_format_list(t, format, a);
  va_end(a);
}

void aotrt_text_file_name(aotrt_text *t, const char *pattern) {
  for (; *pattern; pattern++) {
    if (pattern[0] == '%' && pattern[1] == 'p') {
      aotrt_text_decimal(t, aotrt_os_process_id());
      pattern++;
    } else {
      put(t, *pattern);
    }
  }
  t->at[t->length] = 0; /* the caller left room */
}

void aotrt_diag_print(int fd, const char *format, ...) {
  char b[1024];
  aotrt_text t = {b, sizeof b, 0};
  va_list a;
  va_start(a, format);
  aotrt_text_format_list(&t, format, a);
  va_end(a);
  aotrt_os_write_raw(fd, b, t.length);
}

/* Writes prefix, text and a line end to standard error, in one piece. */
static void complain(const char *prefix, const char *format, va_list arguments) {
  char b[1024];
  aotrt_text t = {b, sizeof b, 0};
  aotrt_text_string(&t, prefix);
  aotrt_text_format_list(&t, format, arguments);
  put(&t, '\n');
  aotrt_os_write_raw(2, b, t.length);
}

__attribute__((noreturn)) void aotrt_diag_startup_error(const char *format, ...) {
  va_list a;
  va_start(a, format);
  complain("Error: ", format, a);
  va_end(a);
  aotrt_os_exit_now(1);
}

__attribute__((noreturn)) void aotrt_diag_fatal(const char *format, ...) {
  va_list a;
  va_start(a, format);
  complain("fatal error in the runtime kernel: ", format, a);
  va_end(a);
  aotrt_os_abort();
}
