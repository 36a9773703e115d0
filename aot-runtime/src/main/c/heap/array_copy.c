/* System.arraycopy's body. References are copied word by word: a collector or another thread must never see half of
 * one. So are other elements (JLS 17.6), by aotrt_move. */
#include "gc/remember.h"
#include "heap/space.h"
#include "include/slot.h"
#include "os/memory_functions.h"

/* The copying loops may hold only pointers to one end of what they copy, which can lie outside the object. Both arrays
 * must be found on the stack until they are done (rule 5). */
#define KEEP_ALIVE(a, b) __asm__ volatile("" : : "r"(a), "r"(b))

static void copy_downwards(aotrt_slot *to, const aotrt_slot *from, int32_t length) {
  while (length-- > 0) aotrt_slot_store(to + length, aotrt_slot_load(from + length));
}

static void copy_upwards(aotrt_slot *to, const aotrt_slot *from, int32_t length) {
#if defined(__x86_64__)
  enum { WORTH_A_STRING_INSTRUCTION = 64 };
  if (length >= WORTH_A_STRING_INSTRUCTION) { /* can be interrupted between elements only */
    size_t n = (size_t)length;
    __asm__ volatile(
#if AOTRT_NARROW
        "rep movsl"
#else
        "rep movsq"
#endif
        : "+S"(from), "+D"(to), "+c"(n) : : "memory");
    return;
  }
#endif
  for (int32_t i = 0; i < length; i++) aotrt_slot_store(to + i, aotrt_slot_load(from + i));
}

/* In pieces, each with its barrier in a region without stops: no collection comes between a barrier and its stores. */
static void copy_references(aotrt_thread *t, aotrt_slot *from, aotrt_array *dst, aotrt_slot *to, int32_t length) {
  enum { PIECE = 2048 };
  bool downwards = (uintptr_t)to - (uintptr_t)from < (size_t)length * sizeof *to; /* else it overwrites itself */
  for (int32_t done = 0; done < length;) {
    int32_t n = length - done < PIECE ? length - done : PIECE, at = downwards ? length - done - n : done;
    aotrt_no_stop_begin(t);
    aotrt_barrier_range(t, dst, to + at, n);
    if (downwards) copy_downwards(to + at, from + at, n);
    else copy_upwards(to + at, from + at, n);
    aotrt_no_stop_end(t);
    done += n;
  }
}

void aotrt_array_copy(aotrt_thread *t, aotrt_array *src, int32_t src_pos, aotrt_array *dst, int32_t dst_pos,
                      int32_t length) {
  const aotrt_type *type = aotrt_type_of(&src->header);
  if (type->kind == AOTRT_KIND_PRIM_ARRAY) {
    char *to = dst->data + ((size_t)dst_pos << type->shift), *from = src->data + ((size_t)src_pos << type->shift);
    size_t bytes = (size_t)length << type->shift;
    if (type->shift == 0) memmove(to, from, bytes);
    else aotrt_move(to, from, bytes);
  } else {
    copy_references(t, aotrt_array_slots(src) + src_pos, dst, aotrt_array_slots(dst) + dst_pos, length);
  }
  KEEP_ALIVE(src, dst);
}
