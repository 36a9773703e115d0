/* The program as the loader put it into memory: System V ABI, "Program Header" and "Note Section". */
#include "os/os.h"
#include "os/linux/libc.h"

typedef struct {
  uint8_t ident[16];
  uint16_t type, machine;
  uint32_t version;
  uint64_t entry, headers, sections;
  uint32_t flags;
  uint16_t size, header_size, header_count;
} elf_header;
typedef struct {
  uint32_t type, flags;
  uint64_t offset, address, physical, file_size, memory_size, alignment;
} program_header;
typedef struct { uint32_t name_size, size, type; char name[4]; } note;

/* Both are the linker's. */
extern const elf_header __ehdr_start __attribute__((visibility("hidden")));
extern const char _end[] __attribute__((visibility("hidden")));

static const program_header *header(int i) {
  const char *first = (const char *)&__ehdr_start + __ehdr_start.headers;
  return (const program_header *)(first + (uint64_t)i * __ehdr_start.header_size);
}

int64_t aotrt_os_program_offset(uintptr_t address) {
  uintptr_t start = (uintptr_t)&__ehdr_start;
  return address >= start && address < (uintptr_t)_end ? (int64_t)(address - start) : -1;
}

size_t aotrt_os_build_id(const uint8_t **id) {
  enum { NOTE = 4, BUILD_ID = 3 };
  for (int i = 0; i < __ehdr_start.header_count; i++) {
    if (header(i)->type != NOTE) continue;
    const char *p = (const char *)&__ehdr_start + header(i)->address, *end = p + header(i)->memory_size;
    while (p + sizeof(note) <= end) {
      const note *n = (const note *)p;
      const char *content = p + 12 + ((n->name_size + 3) & ~3u);
      if (n->type == BUILD_ID && n->name_size == 4 && memcmp(n->name, "GNU", 4) == 0) {
        *id = (const uint8_t *)content;
        return n->size;
      }
      p = content + ((n->size + 3) & ~3u);
    }
  }
  return 0;
}
