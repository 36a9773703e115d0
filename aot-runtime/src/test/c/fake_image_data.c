/* Storage of the fake image, apart from the kernel's headers because those declare it const. fake_vm.c fills it. */
#include <stdint.h>
__attribute__((aligned(16))) char aotrt_image_anchor[1 << 16];
uint32_t aotrt_image[22];
int32_t aotrt_default_max_heap_pages;
