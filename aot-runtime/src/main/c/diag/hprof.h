/* Output in the HPROF binary format, version 1.0.2 (the JDK's hprof_b_spec.h; read by Eclipse MAT, VisualVM and
 * others): records of tag, time, length; those of tag HEAP_DUMP_SEGMENT hold a sequence of items. All numbers are big
 * endian; identifiers have the size of a reference in the heap. Usable while the world is stopped. */
#ifndef AOTRT_HPROF_H
#define AOTRT_HPROF_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

enum {
  AOTRT_HPROF_UTF8 = 0x01, AOTRT_HPROF_LOAD_CLASS = 0x02, AOTRT_HPROF_FRAME = 0x04, AOTRT_HPROF_TRACE = 0x05,
  AOTRT_HPROF_ROOT_FRAME = 0x03, AOTRT_HPROF_ROOT_CLASS = 0x05, AOTRT_HPROF_ROOT_MONITOR = 0x07,
  AOTRT_HPROF_ROOT_THREAD = 0x08, AOTRT_HPROF_ROOT_UNKNOWN = 0xff,
  AOTRT_HPROF_CLASS = 0x20, AOTRT_HPROF_INSTANCE = 0x21, AOTRT_HPROF_OBJECTS = 0x22, AOTRT_HPROF_PRIMITIVES = 0x23
};

bool aotrt_hprof_begin(int fd);                              /* false: no memory for a buffer */
int64_t aotrt_hprof_end(void);                               /* bytes written, or minus errno of the first failure */
void aotrt_hprof_record(uint8_t tag, uint64_t length);       /* then exactly so many bytes */
void aotrt_hprof_item(uint8_t kind, uint64_t length);        /* of a heap dump; length without the kind */
void aotrt_hprof_u1(uint8_t v);
void aotrt_hprof_u2(uint16_t v);
void aotrt_hprof_u4(uint32_t v);
void aotrt_hprof_u8(uint64_t v);
void aotrt_hprof_id(const void *p);
void aotrt_hprof_bytes(const void *p, size_t n);
void aotrt_hprof_elements(const void *p, uint64_t n, uint32_t shift); /* numbers of the processor's byte order */

#pragma GCC visibility pop
#endif
