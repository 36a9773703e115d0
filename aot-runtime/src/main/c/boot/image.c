/* WIDE references in the image heap are written as offsets from the anchor; this adds the anchor's address, before
 * anything reads them. Everything else in the image is position independent. */
#include "boot/image.h"
#include "diag/diag.h"
#include "include/aotrt.h"

void aotrt_image_relocate(void) {
  if (aotrt_image.version != AOTRT_IMAGE_VERSION || aotrt_image.ref_format != 0)
    aotrt_diag_startup_error("the program's image has version %u, reference format %u; the kernel knows %u, 0",
                             (uint64_t)aotrt_image.version, (uint64_t)aotrt_image.ref_format, (uint64_t)AOTRT_IMAGE_VERSION);
  const uint32_t *slots = aotrt_at(aotrt_image.relocations);
  for (uint32_t i = 0; i < aotrt_image.relocation_count; i++)
    *(uint64_t *)aotrt_at(slots[i]) += (uint64_t)(uintptr_t)aotrt_image_anchor;
}
