/* Java strings as text, in UTF-8; unpaired surrogates become question marks. */
#include "diag/diag.h"
#include "include/slot.h"

static uint32_t code_unit(const aotrt_array *value, bool wide, int32_t i) {
  return wide ? ((const uint16_t *)value->data)[i] : (uint8_t)value->data[i];
}

/* Whole, or not at all. */
static bool put(aotrt_text *t, uint32_t c) {
  static const uint8_t marks[] = {0, 0, 0xc0, 0xe0, 0xf0}; /* in the first of so many bytes */
  size_t bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  if (bytes > t->capacity - t->length) return false;
  char *at = t->at + t->length;
  for (size_t i = bytes; i-- > 1; c >>= 6) at[i] = (char)(0x80 | (c & 63));
  at[0] = (char)(marks[bytes] | c);
  t->length += bytes;
  return true;
}

void aotrt_text_java(aotrt_text *t, aotrt_object *s) {
  const aotrt_array *value = s ? (aotrt_array *)aotrt_ref_get(s, AOTRT_FIELD(String, value)) : NULL;
  if (!value) return;
  bool wide = *((const char *)s + AOTRT_FIELD(String, coder)) != 0;
  int32_t n = wide ? value->length / 2 : value->length;
  for (int32_t i = 0; i < n; i++) {
    uint32_t c = code_unit(value, wide, i);
    if (c >= 0xd800 && c < 0xe000) {
      uint32_t low = c < 0xdc00 && i + 1 < n ? code_unit(value, wide, i + 1) : 0;
      if (low >= 0xdc00 && low < 0xe000) {
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        i++;
      } else {
        c = '?';
      }
    }
    if (!put(t, c)) return;
  }
}
