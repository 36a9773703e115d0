/* Names, types and offsets of fields as the compiler's layout.FieldTable writes them. */
#ifndef AOTRT_FIELD_RECORDS_H
#define AOTRT_FIELD_RECORDS_H
#include "include/aotrt.h"
#pragma GCC visibility push(hidden)

typedef struct aotrt_field {
  const char *name;
  uint32_t offset;
  uint8_t descriptor;        /* its first character */
} aotrt_field;
typedef struct aotrt_field_list { const uint8_t *at; uint32_t left; } aotrt_field_list;
typedef struct aotrt_field_record {
  aotrt_object *holder;      /* of the static fields; NULL = none */
  aotrt_field_list own, of_class;
} aotrt_field_record;

aotrt_field_record aotrt_field_record_of(const aotrt_type *t);
bool aotrt_field_next(aotrt_field_list *l, aotrt_field *f);
const char *aotrt_field_names_end(void); /* an empty text behind the last name */

/* The fields of a type's instances, its own first, then its superclass's and so on: offset << 8 | descriptor. */
typedef struct aotrt_field_layout { const uint32_t *fields; uint32_t count; } aotrt_field_layout;
bool aotrt_field_layouts_begin(void); /* false: no memory. World stopped until the end */
aotrt_field_layout aotrt_field_layout_of(const aotrt_type *t);
void aotrt_field_layouts_end(void);

#pragma GCC visibility pop
#endif
