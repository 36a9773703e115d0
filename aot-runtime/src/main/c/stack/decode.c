/* From a return address to Java frames, by the code tables (format: internals/binary-interface.md, "Stack traces"). */
#include "heap/alloc.h"
#include "os/memory_functions.h"
#include "stack/stack.h"

typedef struct { uint32_t start, end, method, sites; } function_entry;
typedef struct { uint32_t first_return_offset, context, line; } site_entry;
typedef struct { uint32_t class_name, method, file, flags, contexts; } method_record;
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

/* The last entry that starts at or before the offset: an entry serves return offsets up to the next one's. The address
 * after an instruction that was interrupted lies one further on. */
/* The last entry that begins at or before the offset; NULL if there is none. */
static const site_entry *find_site(const uint32_t *sites, uint32_t offset) {
  const site_entry *s = (const site_entry *)(sites + 1);
  uint32_t low = 0, high = sites[0];
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (s[mid].first_return_offset <= offset) low = mid + 1;
    else high = mid;
  }
  return low > 0 ? &s[low - 1] : NULL;
}

static const char *text(uint32_t offset) { return offset ? aotrt_at(offset) : NULL; }

static void fill(aotrt_frame *f, uint32_t method, int32_t line) {
  const method_record *m = aotrt_at(method);
  f->class_name = text(m->class_name);
  f->method = text(m->method);
  f->file = text(m->file);
  f->flags = m->flags;
  f->line = line > 0 ? line : -1;
}

static bool decode_in(const uint32_t *table, const function_entry *fn, uint32_t offset, int32_t index, aotrt_frame *into) {
  const site_entry *site = find_site((const uint32_t *)((const char *)table + fn->sites), offset - fn->start);
  const method_record *m = aotrt_at(fn->method);
  const context_entry *contexts = aotrt_at(m->contexts);
  int32_t line = site ? (int32_t)site->line : -1, context = site ? (int32_t)site->context : 0;
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

bool aotrt_stack_decode(uintptr_t pc, bool exact, int32_t index, aotrt_frame *into) {
  if (!aotrt_image.code_tables) return false;
  const uint32_t *list = aotrt_at(aotrt_image.code_tables);
  for (uint32_t i = 0; i < list[0]; i++) {
    uintptr_t text_start = (uintptr_t)aotrt_image_anchor + (uintptr_t)(intptr_t)(int32_t)list[1 + 2 * i];
    const uint32_t *table = aotrt_at(list[2 + 2 * i]);
    uint64_t offset = pc - text_start; /* of a return address: the call may end the function, so look one byte before */
    uint64_t inside = exact ? offset - 1 : offset;
    if (inside > UINT32_MAX) continue;
    const function_entry *f = find_function(table, (uint32_t)inside);
    if (f) return decode_in(table, f, (uint32_t)offset, index, into);
  }
  return false;
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

/* what: 0 class name, 1 method name, 2 source file. NULL without pending: unknown. */
aotrt_object *aotrt_stack_frame_string(aotrt_thread *t, int64_t return_address, int32_t index, int32_t what) {
  aotrt_frame f;
  if (!decode(return_address, index, &f)) return NULL;
  const char *s = what == 0 ? f.class_name : what == 1 ? f.method : f.file;
  return s ? aotrt_heap_new_string(t, s, strlen(s)) : NULL;
}
