/* Reads the records; lays out the fields of each type once, since a dump needs them for every object. The type keeps
 * the place of its layout in its `dump_layout`, which nothing else uses. */
#include "diag/field_records.h"
#include "os/memory_functions.h"
#include "os/os.h"

static uint32_t number(const uint8_t **at) { /* unsigned LEB128 */
  uint32_t v = 0;
  for (uint32_t shift = 0;; shift += 7) {
    uint8_t b = *(*at)++;
    v |= (uint32_t)(b & 0x7f) << shift;
    if (!(b & 0x80)) return v;
  }
}

bool aotrt_field_next(aotrt_field_list *l, aotrt_field *f) {
  if (l->left == 0) return false;
  l->left--;
  f->descriptor = *l->at++;
  f->offset = number(&l->at);
  f->name = (const char *)aotrt_at(aotrt_image.field_names) + number(&l->at);
  return true;
}

aotrt_field_record aotrt_field_record_of(const aotrt_type *t) {
  aotrt_field_record r = {0};
  if (!t->fields || !aotrt_image.field_names) return r;
  const uint8_t *at = aotrt_at(t->fields);
  uint32_t holder = number(&at);
  if (holder) r.holder = aotrt_at(holder);
  r.own.left = number(&at);
  r.own.at = at;
  aotrt_field_list end = r.own;
  aotrt_field f;
  while (aotrt_field_next(&end, &f)) continue;
  at = end.at;
  r.of_class.left = number(&at);
  r.of_class.at = at;
  return r;
}

const char *aotrt_field_names_end(void) {
  const char *s = aotrt_at(aotrt_image.field_names);
  while (*s) s += strlen(s) + 1;
  return s;
}

static uint32_t *layouts; /* at dump_layout - 1: the number of fields, then the fields */
static size_t size;

static uint32_t fields_of(const aotrt_type *t) {
  uint32_t n = 0;
  for (; t; t = t->super ? aotrt_at(t->super) : NULL) n += aotrt_field_record_of(t).own.left;
  return n;
}

bool aotrt_field_layouts_begin(void) {
  const uint32_t *types = aotrt_at(aotrt_image.types);
  size_t words = 0;
  for (uint32_t i = 0; i < aotrt_image.type_count; i++) words += 1 + fields_of(aotrt_at(types[i]));
  size = (words * sizeof *layouts + 4095) & ~(size_t)4095;
  layouts = aotrt_os_reserve(size);
  if (!layouts) return false;
  if (aotrt_os_commit(layouts, size) != 0) {
    aotrt_os_release(layouts, size);
    return false;
  }
  uint32_t at = 0;
  for (uint32_t i = 0; i < aotrt_image.type_count; i++) {
    aotrt_type *t = aotrt_at(types[i]);
    t->dump_layout = at + 1;
    uint32_t *count = &layouts[at++];
    for (const aotrt_type *s = t; s; s = s->super ? aotrt_at(s->super) : NULL) {
      aotrt_field_record r = aotrt_field_record_of(s);
      for (aotrt_field f; aotrt_field_next(&r.own, &f); ++*count) layouts[at++] = f.offset << 8 | f.descriptor;
    }
  }
  return true;
}

aotrt_field_layout aotrt_field_layout_of(const aotrt_type *t) {
  const uint32_t *at = layouts + t->dump_layout - 1;
  return (aotrt_field_layout){at + 1, *at};
}

void aotrt_field_layouts_end(void) { aotrt_os_release(layouts, size); }
