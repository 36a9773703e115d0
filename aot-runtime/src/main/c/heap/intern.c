/* String.intern: an open-addressing table by content. Holds its strings weakly; the image's are there from the first
 * use on and live for ever. */
#include "diag/diag.h"
#include "gc/mark.h"
#include "heap/space.h"
#include "include/slot.h"
#include "os/memory_functions.h"
#include "os/os.h"

#define REMOVED ((aotrt_object *)1)

static aotrt_object **table; /* capacity entries: NULL free, REMOVED, or a String */
static uint32_t capacity, taken; /* taken: entries that are not NULL */
static aotrt_lock lock;      /* taken in no_stop regions */

static const aotrt_array *value_of(aotrt_object *s) {
  return (aotrt_array *)aotrt_ref_get(s, AOTRT_FIELD(String, value));
}
static char coder_of(aotrt_object *s) { return *((char *)s + AOTRT_FIELD(String, coder)); }

static uint32_t hash_of(aotrt_object *s) { /* FNV-1a over the bytes */
  const aotrt_array *v = value_of(s);
  uint32_t h = 2166136261u;
  for (int32_t i = 0; i < v->length; i++) h = (h ^ (uint8_t)v->data[i]) * 16777619u;
  return h ^ h >> 15;
}

static bool same(aotrt_object *a, aotrt_object *b) {
  const aotrt_array *x = value_of(a), *y = value_of(b);
  return x->length == y->length && coder_of(a) == coder_of(b) && memcmp(x->data, y->data, (size_t)x->length) == 0;
}

static aotrt_object **slot_for(aotrt_object *s) {
  for (uint32_t i = hash_of(s);; i++) {
    aotrt_object **e = &table[i & (capacity - 1)];
    if (!*e || (*e != REMOVED && same(*e, s))) return e;
  }
}

/* Makes room for as many strings again as are there, and `wanted` more. Removed entries go. */
static void rebuild(uint32_t wanted) {
  aotrt_object **old = table;
  uint32_t old_capacity = capacity;
  for (uint32_t i = 0; i < old_capacity; i++) wanted += old[i] && old[i] != REMOVED;
  capacity = 4096;
  while (capacity < wanted * 2) capacity *= 2;
  table = aotrt_os_reserve(capacity * sizeof *table);
  if (!table || aotrt_os_commit(table, capacity * sizeof *table) != 0)
    aotrt_diag_fatal("no memory for interned strings");
  taken = 0;
  for (uint32_t i = 0; i < old_capacity; i++)
    if (old[i] && old[i] != REMOVED) {
      *slot_for(old[i]) = old[i];
      taken++;
    }
  if (old) aotrt_os_release(old, old_capacity * sizeof *table);
}

static void fill(void) {
  rebuild(aotrt_image.interned_count + 1024);
  const uint32_t *offsets = aotrt_at(aotrt_image.interned);
  for (uint32_t i = 0; i < aotrt_image.interned_count; i++) {
    aotrt_object *s = aotrt_at(offsets[i]);
    *slot_for(s) = s;
    taken++;
  }
}

aotrt_object *aotrt_string_intern(aotrt_thread *t, aotrt_object *s) {
  aotrt_no_stop_begin(t);
  aotrt_lock_acquire(&lock);
  if (!table) fill();
  if (taken > capacity / 4 * 3) rebuild(0);
  aotrt_object **e = slot_for(s);
  if (!*e) {
    *e = s;
    taken++;
  }
  aotrt_object *result = *e;
  aotrt_lock_release(&lock);
  aotrt_no_stop_end(t);
  return result;
}

void aotrt_intern_sweep(aotrt_object *(*survivor)(aotrt_object *)) {
  for (uint32_t i = 0; i < capacity; i++) {
    if (!table[i] || table[i] == REMOVED) continue;
    aotrt_object *s = survivor(table[i]);
    table[i] = s ? s : REMOVED;
  }
}
