/* One buffer. The length of a segment stands before its items, so that a segment is what the buffer takes at a time; an
 * item that is larger than the buffer gets a segment of its own, whose length is known from the start. */
#include "diag/hprof.h"
#include "include/slot.h"
#include "os/memory_functions.h"
#include "os/os.h"

enum { CAPACITY = 256 * 1024, SEGMENT = 0x1c, DUMP_END = 0x2c, HEADER = 9, LENGTH_AT = 5 };

static char *buffer;
static size_t used;
static bool in_segment;     /* the buffer begins with a segment's header, whose length is written at the end */
static int file;
static int64_t written, failure;

static void put_u4(char *at, uint32_t v) {
  v = __builtin_bswap32(v);
  memcpy(at, &v, sizeof v);
}

static void flush(void) {
  if (in_segment) put_u4(buffer + LENGTH_AT, (uint32_t)(used - HEADER));
  in_segment = false;
  if (!failure && used) {
    long r = aotrt_os_write_raw(file, buffer, used);
    if (r < 0) failure = r;
    else written += r;
  }
  used = 0;
}

void aotrt_hprof_bytes(const void *p, size_t n) {
  const char *from = p;
  while (n > CAPACITY - used) {
    size_t some = CAPACITY - used;
    memcpy(buffer + used, from, some);
    used = CAPACITY;
    flush();
    from += some;
    n -= some;
  }
  memcpy(buffer + used, from, n);
  used += n;
}

void aotrt_hprof_u1(uint8_t v) { aotrt_hprof_bytes(&v, 1); }

void aotrt_hprof_u2(uint16_t v) {
  v = __builtin_bswap16(v);
  aotrt_hprof_bytes(&v, 2);
}

void aotrt_hprof_u4(uint32_t v) {
  v = __builtin_bswap32(v);
  aotrt_hprof_bytes(&v, 4);
}

void aotrt_hprof_u8(uint64_t v) {
  v = __builtin_bswap64(v);
  aotrt_hprof_bytes(&v, 8);
}

void aotrt_hprof_id(const void *p) {
  if (AOTRT_SLOT_SIZE == 4) aotrt_hprof_u4((uint32_t)(uintptr_t)p);
  else aotrt_hprof_u8((uint64_t)(uintptr_t)p);
}

void aotrt_hprof_elements(const void *p, uint64_t n, uint32_t shift) {
  if (shift == 0) aotrt_hprof_bytes(p, n);
  for (uint64_t i = 0; shift == 1 && i < n; i++) aotrt_hprof_u2(((const uint16_t *)p)[i]);
  for (uint64_t i = 0; shift == 2 && i < n; i++) aotrt_hprof_u4(((const uint32_t *)p)[i]);
  for (uint64_t i = 0; shift == 3 && i < n; i++) aotrt_hprof_u8(((const uint64_t *)p)[i]);
}

static void header(uint8_t tag, uint64_t length) {
  aotrt_hprof_u1(tag);
  aotrt_hprof_u4(0); /* microseconds since the time in the file's header */
  aotrt_hprof_u4((uint32_t)length);
}

void aotrt_hprof_record(uint8_t tag, uint64_t length) {
  if (in_segment) flush();
  header(tag, length);
}

void aotrt_hprof_item(uint8_t kind, uint64_t length) {
  uint64_t size = length + 1;
  bool fits = size <= CAPACITY - HEADER;
  if (!in_segment || !fits || size > CAPACITY - used) {
    flush();
    header(SEGMENT, size);
    in_segment = fits;
  }
  aotrt_hprof_u1(kind);
}

bool aotrt_hprof_begin(int fd) {
  if (!buffer) {
    char *p = aotrt_os_reserve(CAPACITY);
    if (!p || aotrt_os_commit(p, CAPACITY) != 0) return false;
    buffer = p;
  }
  file = fd;
  used = 0;
  in_segment = false;
  written = failure = 0;
  aotrt_hprof_bytes("JAVA PROFILE 1.0.2", 19);
  aotrt_hprof_u4(AOTRT_SLOT_SIZE);
  aotrt_hprof_u8((uint64_t)aotrt_os_realtime() / 1000000);
  return true;
}

int64_t aotrt_hprof_end(void) {
  aotrt_hprof_record(DUMP_END, 0);
  flush();
  return failure ? failure : written;
}
