/* The image object: checks and self-relocation. */
#ifndef AOTRT_IMAGE_H
#define AOTRT_IMAGE_H
#include <stdint.h>
#pragma GCC visibility push(hidden)
void aotrt_image_relocate(void);
extern int64_t aotrt_process_start_time; /* monotonic ns */
#pragma GCC visibility pop
#endif
