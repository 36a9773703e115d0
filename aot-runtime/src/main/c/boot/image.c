/* WIDE references in the image heap are written as offsets from the anchor; this adds the anchor's address, before
 * anything reads them. NARROW ones are addresses already, of the place that the image is moved to first; only fields
 * that lead to code are relocated. Everything else in the image is position independent. */
#include "boot/image.h"
#include "diag/diag.h"
#include "include/aotrt.h"
#include "os/os.h"

void aotrt_image_relocate(void) {
#if AOTRT_NARROW
  const aotrt_image_header *loaded = (const aotrt_image_header *)aotrt_image_anchor;
#else
  const aotrt_image_header *loaded = &aotrt_image;
#endif
  if (loaded->version != AOTRT_IMAGE_VERSION || loaded->ref_format != AOTRT_NARROW)
    aotrt_diag_startup_error("the program's image has version %u, reference format %u; the kernel knows %u, %u",
                             (uint64_t)loaded->version, (uint64_t)loaded->ref_format, (uint64_t)AOTRT_IMAGE_VERSION,
                             (uint64_t)AOTRT_NARROW);
#if AOTRT_NARROW
  uint64_t size = (loaded->end - AOTRT_NARROW_IMAGE_BASE + 4095) & ~4095ull;
  if (aotrt_os_move(aotrt_image_anchor, AOTRT_NARROW_IMAGE_BASE, size) != 0)
    aotrt_diag_startup_error("the addresses 0x%x to 0x%x, which this program needs for its data, are taken; publish it "
                             "with -Daot.refFormat=wide",
                             (uint64_t)AOTRT_NARROW_IMAGE_BASE, AOTRT_NARROW_IMAGE_BASE + size);
#endif
  const uint32_t *slots = aotrt_at(aotrt_image.relocations);
  for (uint32_t i = 0; i < aotrt_image.relocation_count; i++)
    *(uint64_t *)aotrt_at(slots[i]) += (uint64_t)(uintptr_t)aotrt_image_anchor;
}
