/* The remembered set: old objects into which a reference has been stored since the last collection.
 *
 * An object that has survived a collection, and every object of the image heap, has STATUS_UNLOGGED set. Before a
 * reference is stored into an object that has it, the barrier clears the bit and notes the object; a young collection
 * looks again at all that were noted and sets their bits. So an object is noted at most once between collections, and
 * new objects never.
 *
 * Arrays in the large-object space keep the bit, and of them cards (of 16 bytes) are noted: a store into one of a
 * million elements must not make the next collection look at all of them. Bits beside a large object's blocks say
 * which are noted already. An array of which every eighth card has been noted is then noted as a whole, like other
 * objects, and its stores cost no more than theirs. */
#ifndef AOTRT_REMEMBER_H
#define AOTRT_REMEMBER_H
#include "heap/space.h"
#include "include/slot.h"
#pragma GCC visibility push(hidden)

AOTRT_NOINLINE AOTRT_KEEPS_REGISTERS void aotrt_barrier_slow(aotrt_thread *t, aotrt_object *o);
AOTRT_NOINLINE AOTRT_KEEPS_REGISTERS void aotrt_barrier_element_slow(aotrt_thread *t, aotrt_object *o, void *slot);
/* For `count` slots that the caller writes before it ends the no_stop region it is in. */
void aotrt_barrier_range(aotrt_thread *t, aotrt_array *a, aotrt_slot *from, int32_t count);

void aotrt_remember_end_thread(aotrt_thread *t);            /* world lock held; t in NATIVE */

/* Collector, world stopped. */
bool aotrt_remember_is_whole(void);                         /* false: some objects are not in it, for want of memory */
void aotrt_remember_each(void (*visit)(aotrt_object *o));
void aotrt_remember_each_card(void (*visit)(aotrt_array *a, aotrt_slot *from, aotrt_slot *to)); /* a card's slots */
void aotrt_remember_clear(void);

#pragma GCC visibility pop
#endif
