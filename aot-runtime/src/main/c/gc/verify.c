/* Heap verifier (-XX:+VerifyHeap): after a collection, with the world still stopped, walks every survivor and the image
 * heap and checks that headers are sound, that lines under survivors are not free, and that the survivors are closed
 * under references: every reference leads to the image heap or to the start of a survivor. */
#include "diag/diag.h"
#include "gc/mark.h"

static const char *context;

static void fail(const aotrt_object *holder, const aotrt_object *o, const char *what) {
  aotrt_diag_fatal("heap verification (%s): %s: object 0x%x (type 0x%x) in 0x%x (type 0x%x)", context, what,
                   (uint64_t)(uintptr_t)o, (uint64_t)(o ? o->type : 0), (uint64_t)(uintptr_t)holder,
                   (uint64_t)(holder ? holder->type : 0));
}

static bool in_image(const aotrt_object *o) {
  uintptr_t p = (uintptr_t)o - (uintptr_t)aotrt_at(aotrt_image.heap);
  return p < aotrt_image.heap_size && (p & 7) == 0;
}

static void check_header(const aotrt_object *holder, const aotrt_object *o) {
  if (o->type == 0 || (o->type & 3)) fail(holder, o, "no type");
  const aotrt_type *type = aotrt_type_of(o);
  if (type->self != o->type) fail(holder, o, "header names no TypeInfo");
  if (type->kind == AOTRT_KIND_NONE) fail(holder, o, "instance of an abstract type");
  bool array = type->kind == AOTRT_KIND_REF_ARRAY || type->kind == AOTRT_KIND_PRIM_ARRAY;
  if (array && ((const aotrt_array *)o)->length < 0) fail(holder, o, "negative length");
}

static void check_reference(aotrt_object *holder, aotrt_object *to) {
  if (!to) return;
  if (aotrt_heap_contains(to)) {
    uint32_t b = aotrt_block_of(to);
    uint8_t state = aotrt_heap.states[b];
    if (b == 0 || (state != AOTRT_BLOCK_IMMIX && state != AOTRT_BLOCK_LARGE))
      fail(holder, to, "reference into free memory");
    if ((uintptr_t)to & 7 || (state == AOTRT_BLOCK_LARGE && (char *)to != aotrt_block_start(b)))
      fail(holder, to, "reference into an object");
    if (!aotrt_mark_is_live(to)) fail(holder, to, "reference to a dead object");
  } else if (!in_image(to)) {
    fail(holder, to, "reference outside heap and image");
  }
  check_header(holder, to);
}

static void check_object(aotrt_object *o) {
  check_header(NULL, o);
  const aotrt_type *type = aotrt_type_of(o);
  if (o->status & AOTRT_STATUS_STAYS) fail(NULL, o, "a mark of the last evacuation is left");
  bool refers = type->kind == AOTRT_KIND_REF_ARRAY || type->kind == AOTRT_KIND_REFERENCE || type->ref_map;
  if (refers && !(o->status & AOTRT_STATUS_UNLOGGED)) fail(NULL, o, "stores into an old object would go unnoticed");
  if (type->kind == AOTRT_KIND_REF_ARRAY) {
    aotrt_array *a = (aotrt_array *)o;
    for (int32_t i = 0; i < a->length; i++) check_reference(o, aotrt_slot_load(aotrt_array_slots(a) + i));
    return;
  }
  if (type->kind == AOTRT_KIND_PRIM_ARRAY) return;
  if (type->kind == AOTRT_KIND_REFERENCE) {
    check_reference(o, aotrt_ref_get(o, AOTRT_FIELD(Reference, referent)));
    check_reference(o, aotrt_ref_get(o, AOTRT_FIELD(Reference, discovered)));
  }
  if (!type->ref_map) return;
  const uint32_t *count = aotrt_at(type->ref_map);
  for (uint32_t i = 0; i < *count; i++) check_reference(o, aotrt_ref_get(o, ((const uint16_t *)(count + 1))[i]));
}

static void check_block(uint32_t b) {
  const aotrt_block *m = &aotrt_heap.blocks[b];
  char *end = NULL;
  for (uint32_t g = 0; g < AOTRT_BLOCK / 8; g++) {
    if (!(m->bits[g >> 6] >> (g & 63) & 1)) continue;
    aotrt_object *o = (aotrt_object *)(aotrt_block_start(b) + ((size_t)g << 3));
    if ((char *)o < end) fail(NULL, o, "survivors overlap");
    check_object(o);
    end = (char *)o + aotrt_object_size(o);
    if (end > aotrt_block_start(b) + AOTRT_BLOCK) fail(NULL, o, "survivor crosses its block");
    for (uint32_t l = g >> 5; l <= (uint32_t)((uintptr_t)(end - 1) & (AOTRT_BLOCK - 1)) >> AOTRT_LINE_SHIFT; l++)
      if (m->lines[l] == AOTRT_LINE_FREE) fail(NULL, o, "survivor on a free line");
  }
}

void aotrt_verify_heap(void) {
  context = "image";
  char *p = aotrt_at(aotrt_image.heap), *end = p + aotrt_image.heap_size;
  for (; p < end; p += aotrt_object_size((aotrt_object *)p)) check_object((aotrt_object *)p);
  context = "heap";
  for (uint32_t b = 1; b < aotrt_heap.committed; b++) {
    uint8_t state = aotrt_heap.states[b];
    if (state == AOTRT_BLOCK_IMMIX) check_block(b);
    else if (state == AOTRT_BLOCK_LARGE && aotrt_heap.blocks[b].large.marked)
      check_object((aotrt_object *)aotrt_block_start(b));
  }
}
