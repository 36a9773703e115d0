/* Strings and arrays made by the kernel. String's representation: byte[] value, coder 0 Latin-1 or 1 UTF-16 in the
 * processor's byte order. */
#include "heap/alloc.h"
#include "heap/space.h"
#include "include/slot.h"
#include "os/memory_functions.h"

aotrt_array *aotrt_heap_new_bytes(aotrt_thread *t, const void *bytes, size_t length) {
  int32_t n = length > INT32_MAX ? INT32_MAX : (int32_t)length; /* which is too long for an array, too */
  aotrt_array *a = aotrt_heap_alloc_array(t, aotrt_image.byte_array_type, n, 0);
  if (a && bytes) memcpy(a->data, bytes, length);
  return a;
}

aotrt_array *aotrt_heap_new_long_array(aotrt_thread *t, int32_t length) {
  return aotrt_heap_alloc_array(t, aotrt_image.long_array_type, length, 3);
}

/* Next code point, advancing; a malformed sequence yields U+FFFD for its longest valid prefix (Unicode 3.9, D93b). */
static uint32_t next(const uint8_t **at, const uint8_t *end) {
  const uint8_t *p = *at;
  uint32_t c = *p++;
  int more = c < 0x80 ? 0 : c >= 0xc2 && c <= 0xdf ? 1 : (c & 0xf0) == 0xe0 ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : -1;
  if (more > 0) {
    uint32_t low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80, high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
    c &= 0x3fu >> more;
    for (int i = 0; i < more; i++, low = 0x80, high = 0xbf) {
      if (p == end || *p < low || *p > high) {
        more = -1;
        break;
      }
      c = c << 6 | (*p++ & 0x3f);
    }
  }
  *at = p;
  return more < 0 ? 0xfffd : c;
}

aotrt_object *aotrt_heap_new_string(aotrt_thread *t, const char *utf8, size_t length) {
  const uint8_t *begin = (const uint8_t *)utf8, *end = begin + length;
  size_t units = 0;
  bool wide = false;
  for (const uint8_t *p = begin; p < end;) {
    uint32_t c = next(&p, end);
    units += c > 0xffff ? 2 : 1;
    wide |= c > 0xff;
  }
  aotrt_array *value = aotrt_heap_new_bytes(t, NULL, wide ? units * 2 : units);
  if (!value) return NULL;
  size_t i = 0;
  uint16_t *w = (uint16_t *)value->data;
  for (const uint8_t *p = begin; p < end;) {
    uint32_t c = next(&p, end);
    if (!wide) {
      value->data[i++] = (char)c;
    } else if (c > 0xffff) {
      w[i++] = (uint16_t)(0xd800 + ((c - 0x10000) >> 10));
      w[i++] = (uint16_t)(0xdc00 + (c & 0x3ff));
    } else {
      w[i++] = (uint16_t)c;
    }
  }
  const aotrt_type *type = aotrt_at(aotrt_image.string_type);
  aotrt_object *s = aotrt_heap_alloc(t, type->self, type->size);
  if (!s) return NULL;
  aotrt_ref_set(s, AOTRT_FIELD(String, value), &value->header);
  *((char *)s + AOTRT_FIELD(String, coder)) = wide;
  return s;
}
