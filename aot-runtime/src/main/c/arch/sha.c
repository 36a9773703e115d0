/* One block of SHA-1 and of SHA-256 (FIPS 180-4, 6.1.2 and 6.2.2) by the processor's own instructions: Intel SHA Extensions
 * (Intel SDM volume 2, SHA1RNDS4 and SHA256RNDS2), Armv8 FEAT_SHA1 and FEAT_SHA256, which come together. Programs run on
 * older processors as well, so these are asked for when needed. */
#include "include/aotrt.h"
#include "os/os.h"

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* In all, w[i % 4] holds the message schedule's words 4 i to 4 i + 3. */
#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static bool is_supported(void) {
  enum { FEATURES = 7, SHA = 1 << 29 };
  uint32_t a, b, c, d;
  return __get_cpuid_count(FEATURES, 0, &a, &b, &c, &d) && (b & SHA);
}

/* The first word in the highest lane, so in abcd, too. */
__attribute__((target("sha,sse4.1")))
static void sha1(uint32_t state[5], const uint8_t *bytes) {
  const __m128i reversed = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
  __m128i abcd_before = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1b);
  __m128i e_before = _mm_set_epi32((int)state[4], 0, 0, 0);
  __m128i abcd = abcd_before, last = abcd, w[4];
#pragma GCC unroll 20
  for (int i = 0; i < 20; i++) {
    __m128i next;
    if (i < 4) {
      next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)), reversed);
    } else {
      next = _mm_xor_si128(_mm_sha1msg1_epu32(w[i % 4], w[(i + 1) % 4]), w[(i + 2) % 4]);
      next = _mm_sha1msg2_epu32(next, w[(i + 3) % 4]);
    }
    w[i % 4] = next;
    __m128i sum = i == 0 ? _mm_add_epi32(e_before, next) : _mm_sha1nexte_epu32(last, next);
    last = abcd;
    abcd = i < 5    ? _mm_sha1rnds4_epu32(abcd, sum, 0)
           : i < 10 ? _mm_sha1rnds4_epu32(abcd, sum, 1)
           : i < 15 ? _mm_sha1rnds4_epu32(abcd, sum, 2)
                    : _mm_sha1rnds4_epu32(abcd, sum, 3);
  }
  _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(_mm_add_epi32(abcd, abcd_before), 0x1b));
  state[4] = (uint32_t)_mm_extract_epi32(_mm_sha1nexte_epu32(last, e_before), 3);
}

__attribute__((target("sha,sse4.1")))
static void sha256(uint32_t state[8], const uint8_t *bytes) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef_before = _mm_alignr_epi8(badc, hgfe, 8), cdgh_before = _mm_blend_epi16(hgfe, badc, 0xf0);
  __m128i abef = abef_before, cdgh = cdgh_before, w[4];
#pragma GCC unroll 16
  for (int i = 0; i < 16; i++) {
    __m128i next;
    if (i < 4) {
      next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)), big_endian);
    } else {
      __m128i seven_ago = _mm_alignr_epi8(w[(i + 3) % 4], w[(i + 2) % 4], 4);
      next = _mm_add_epi32(_mm_sha256msg1_epu32(w[i % 4], w[(i + 1) % 4]), seven_ago);
      next = _mm_sha256msg2_epu32(next, w[(i + 3) % 4]);
    }
    w[i % 4] = next;
    __m128i sum = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(round_constants + 4 * i)));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
  }
  __m128i abef_reversed = _mm_shuffle_epi32(_mm_add_epi32(abef, abef_before), 0x1b);
  __m128i ghcd = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdgh_before), 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(abef_reversed, ghcd, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(ghcd, abef_reversed, 8));
}
#else
#include <arm_neon.h>

static bool is_supported(void) { return aotrt_os_has_sha(); }

__attribute__((target("sha2")))
static void sha1(uint32_t state[5], const uint8_t *bytes) {
  static const uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
  uint32x4_t abcd_before = vld1q_u32(state), abcd = abcd_before, w[4];
  uint32_t e = state[4];
#pragma GCC unroll 20
  for (int i = 0; i < 20; i++) {
    w[i % 4] = i < 4 ? vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * i)))
                     : vsha1su1q_u32(vsha1su0q_u32(w[i % 4], w[(i + 1) % 4], w[(i + 2) % 4]), w[(i + 3) % 4]);
    uint32x4_t sum = vaddq_u32(w[i % 4], vdupq_n_u32(constants[i / 5]));
    uint32_t next_e = vsha1h_u32(vgetq_lane_u32(abcd, 0));
    abcd = i < 5                 ? vsha1cq_u32(abcd, e, sum)
           : i >= 10 && i < 15 ? vsha1mq_u32(abcd, e, sum)
                               : vsha1pq_u32(abcd, e, sum);
    e = next_e;
  }
  vst1q_u32(state, vaddq_u32(abcd, abcd_before));
  state[4] += e;
}

__attribute__((target("sha2")))
static void sha256(uint32_t state[8], const uint8_t *bytes) {
  uint32x4_t abcd_before = vld1q_u32(state), efgh_before = vld1q_u32(state + 4);
  uint32x4_t abcd = abcd_before, efgh = efgh_before, w[4];
#pragma GCC unroll 16
  for (int i = 0; i < 16; i++) {
    w[i % 4] = i < 4 ? vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * i)))
                     : vsha256su1q_u32(vsha256su0q_u32(w[i % 4], w[(i + 1) % 4]), w[(i + 2) % 4], w[(i + 3) % 4]);
    uint32x4_t sum = vaddq_u32(w[i % 4], vld1q_u32(round_constants + 4 * i)), last = abcd;
    abcd = vsha256hq_u32(abcd, efgh, sum);
    efgh = vsha256h2q_u32(efgh, last, sum);
  }
  vst1q_u32(state, vaddq_u32(abcd, abcd_before));
  vst1q_u32(state + 4, vaddq_u32(efgh, efgh_before));
}
#endif

static bool can(void) {
  enum { UNKNOWN, MISSING, SUPPORTED };
  static int supported;
  int s = __atomic_load_n(&supported, __ATOMIC_RELAXED);
  if (s == UNKNOWN) {
    s = is_supported() ? SUPPORTED : MISSING;
    __atomic_store_n(&supported, s, __ATOMIC_RELAXED);
  }
  return s == SUPPORTED;
}

/* 0: the processor has no such instructions, nothing is done. */

int32_t aotrt_digest_sha1(aotrt_thread *t, aotrt_array *state, aotrt_array *bytes, int32_t offset) {
  if (!can()) return 0;
  sha1((uint32_t *)state->data, (const uint8_t *)bytes->data + offset);
  return 1;
}

int32_t aotrt_digest_sha256(aotrt_thread *t, aotrt_array *state, aotrt_array *bytes, int32_t offset) {
  if (!can()) return 0;
  sha256((uint32_t *)state->data, (const uint8_t *)bytes->data + offset);
  return 1;
}
