/* From a return address to Java frames, by the code tables (format: internals/binary-interface.md, "Stack traces"). */
#include "heap/alloc.h"
#include "os/memory_functions.h"
#include "stack/stack.h"

typedef struct { uint32_t start, end, method, rows; } function_entry;
typedef struct { uint32_t context, line; } position;
enum { HAS_DESCRIPTOR = 4 };
typedef struct { uint32_t class_name, method, file, flags, contexts, descriptor[]; } method_record;
typedef struct { uint32_t method; int32_t parent; uint32_t call_line; } context_entry;

static const function_entry *find_function(const uint32_t *table, uint32_t offset) {
  const function_entry *f = (const function_entry *)(table + 1);
  uint32_t low = 0, high = table[0];
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (f[mid].end <= offset) low = mid + 1;
    else high = mid;
  }
  return low < table[0] && f[low].start <= offset ? &f[low] : NULL;
}

static uint32_t next_number(const uint8_t **p) { /* LEB128 */
  uint32_t value = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t b = *(*p)++;
    value |= (uint32_t)(b & 0x7f) << shift;
    if (b < 0x80) return value;
  }
}

/* What the last row says that begins at or before the offset (from the function's start). Rows are read one by one:
 * they are coded by their differences, and traces are looked at seldom. */
static position find_position(const uint8_t *rows, uint32_t offset) {
  position found = {0, 0};
  uint32_t at = 0;
  for (uint32_t n = next_number(&rows); n > 0; n--) {
    uint32_t step = next_number(&rows);
    at += step >> 1;
    if (at > offset) break;
    if (step & 1) found.context = next_number(&rows);
    uint32_t line = next_number(&rows);
    found.line += line >> 1 ^ -(line & 1);
  }
  return found;
}

static const char *text(uint32_t offset) { return offset ? aotrt_at(offset) : NULL; }

static void fill(aotrt_frame *f, uint32_t method, int32_t line) {
  const method_record *m = aotrt_at(method);
  f->class_name = text(m->class_name);
  f->method = text(m->method);
  f->file = text(m->file);
  f->descriptor = m->flags & HAS_DESCRIPTOR ? text(m->descriptor[0]) : NULL;
  f->flags = m->flags;
  f->line = line > 0 ? line : -1;
}

static bool decode_in(const function_entry *fn, uint32_t offset, int32_t index, aotrt_frame *into) {
  position at = find_position(aotrt_at(fn->rows), offset - fn->start);
  const method_record *m = aotrt_at(fn->method);
  const context_entry *contexts = aotrt_at(m->contexts);
  int32_t line = (int32_t)at.line, context = (int32_t)at.context;
  for (; context > 0; index--) {
    const context_entry *c = &contexts[context - 1];
    if (index == 0) {
      fill(into, c->method, line);
      return true;
    }
    line = (int32_t)c->call_line;
    context = c->parent;
  }
  if (index != 0) return false;
  fill(into, fn->method, line);
  return true;
}

/* The function that an instruction lies in, and where the text of its partition begins. NULL: it is not Java code. */
static const function_entry *function_at(uintptr_t pc, uintptr_t *text_start) {
  if (!aotrt_image.code_tables) return NULL;
  const uint32_t *list = aotrt_at(aotrt_image.code_tables);
  for (uint32_t i = 0; i < list[0]; i++) {
    *text_start = (uintptr_t)aotrt_image_anchor + (uintptr_t)(intptr_t)(int32_t)list[1 + 2 * i];
    uint64_t offset = pc - *text_start;
    if (offset > UINT32_MAX) continue;
    const function_entry *f = find_function(aotrt_at(list[2 + 2 * i]), (uint32_t)offset);
    if (f) return f;
  }
  return NULL;
}

bool aotrt_stack_decode(uintptr_t pc, bool exact, int32_t index, aotrt_frame *into) {
  uintptr_t text_start, at = pc - exact; /* a return address belongs to the byte before it, inside the call */
  const function_entry *f = function_at(at, &text_start);
  return f && decode_in(f, (uint32_t)(at - text_start), index, into);
}

uintptr_t aotrt_stack_function_start(uintptr_t pc) {
  uintptr_t text_start;
  const function_entry *f = function_at(pc, &text_start);
  return f ? text_start + f->start : 0;
}

/* ---- kernel calls ---- */

static bool decode(int64_t pc, int32_t index, aotrt_frame *into) {
  return aotrt_stack_decode((uintptr_t)pc, true, index, into);
}

int32_t aotrt_stack_frame_count(aotrt_thread *t, int64_t return_address) {
  aotrt_frame f;
  int32_t n = 0;
  while (decode(return_address, n, &f)) n++;
  return n;
}

int32_t aotrt_stack_frame_line(aotrt_thread *t, int64_t return_address, int32_t index) {
  aotrt_frame f;
  return decode(return_address, index, &f) ? f.line : -1;
}

int32_t aotrt_stack_frame_flags(aotrt_thread *t, int64_t return_address, int32_t index) {
  aotrt_frame f;
  return decode(return_address, index, &f) ? (int32_t)f.flags : 0;
}

/* what: 0 class name, 1 method name, 2 source file, 3 descriptor. NULL without pending: unknown. */
aotrt_object *aotrt_stack_frame_string(aotrt_thread *t, int64_t return_address, int32_t index, int32_t what) {
  aotrt_frame f;
  if (!decode(return_address, index, &f)) return NULL;
  const char *s = what == 0 ? f.class_name : what == 1 ? f.method : what == 2 ? f.file : f.descriptor;
  return s ? aotrt_heap_new_string(t, s, strlen(s)) : NULL;
}

/* The class object of a class by its binary name (NUL-terminated modified UTF-8), or NULL. */
aotrt_object *aotrt_stack_class_named(aotrt_thread *t, aotrt_array *name) {
  const uint32_t *types = aotrt_at(aotrt_image.types);
  for (uint32_t i = 0; i < aotrt_image.type_count; i++) {
    const aotrt_type *type = aotrt_at(types[i]);
    if (type->mirror && strcmp(aotrt_type_name(type), name->data) == 0) return aotrt_at(type->mirror);
  }
  return NULL;
}
