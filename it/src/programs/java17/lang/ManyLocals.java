// More than 256 local slots (wide loads, stores and increments) and constants beyond the first 256.
// level: 0
package lang;

public class ManyLocals {
    static long run(int seed) {
        long a0 = seed, a1 = a0 + 1, a2 = a1 * 3, a3 = a2 ^ a0, a4 = a3 - a1, a5 = a4 + 7, a6 = a5 * 5, a7 = a6 - a2, a8 = a7 ^ 9, a9 = a8 + a0;
        long b0 = a9 + 1, b1 = b0 * 3, b2 = b1 ^ a1, b3 = b2 - a2, b4 = b3 + a3, b5 = b4 * 7, b6 = b5 - a4, b7 = b6 ^ a5, b8 = b7 + a6, b9 = b8 - a7;
        long c0 = b9 + 2, c1 = c0 * 3, c2 = c1 ^ b1, c3 = c2 - b2, c4 = c3 + b3, c5 = c4 * 7, c6 = c5 - b4, c7 = c6 ^ b5, c8 = c7 + b6, c9 = c8 - b7;
        long d0 = c9 + 3, d1 = d0 * 3, d2 = d1 ^ c1, d3 = d2 - c2, d4 = d3 + c3, d5 = d4 * 7, d6 = d5 - c4, d7 = d6 ^ c5, d8 = d7 + c6, d9 = d8 - c7;
        long e0 = d9 + 4, e1 = e0 * 3, e2 = e1 ^ d1, e3 = e2 - d2, e4 = e3 + d3, e5 = e4 * 7, e6 = e5 - d4, e7 = e6 ^ d5, e8 = e7 + d6, e9 = e8 - d7;
        double f0 = e9, f1 = f0 + 1, f2 = f1 * 0.5, f3 = f2 - f0, f4 = f3 + f1, f5 = f4 * 2, f6 = f5 - f2, f7 = f6 + f3, f8 = f7 - f4, f9 = f8 + f5;
        long g0 = (long) f9, g1 = g0 * 3, g2 = g1 ^ e1, g3 = g2 - e2, g4 = g3 + e3, g5 = g4 * 7, g6 = g5 - e4, g7 = g6 ^ e5, g8 = g7 + e6, g9 = g8 - e7;
        long h0 = g9 + 6, h1 = h0 * 3, h2 = h1 ^ g1, h3 = h2 - g2, h4 = h3 + g3, h5 = h4 * 7, h6 = h5 - g4, h7 = h6 ^ g5, h8 = h7 + g6, h9 = h8 - g7;
        long i0 = h9 + 7, i1 = i0 * 3, i2 = i1 ^ h1, i3 = i2 - h2, i4 = i3 + h3, i5 = i4 * 7, i6 = i5 - h4, i7 = i6 ^ h5, i8 = i7 + h6, i9 = i8 - h7;
        long j0 = i9 + 8, j1 = j0 * 3, j2 = j1 ^ i1, j3 = j2 - i2, j4 = j3 + i3, j5 = j4 * 7, j6 = j5 - i4, j7 = j6 ^ i5, j8 = j7 + i6, j9 = j8 - i7;
        long k0 = j9 + 8, k1 = k0 * 3, k2 = k1 ^ j1, k3 = k2 - j2, k4 = k3 + j3, k5 = k4 * 7, k6 = k5 - j4, k7 = k6 ^ j5, k8 = k7 + j6, k9 = k8 - j7;
        long l0 = k9 + 8, l1 = l0 * 3, l2 = l1 ^ k1, l3 = l2 - k2, l4 = l3 + k3, l5 = l4 * 7, l6 = l5 - k4, l7 = l6 ^ k5, l8 = l7 + k6, l9 = l8 - k7;
        long m0 = l9 + 8, m1 = m0 * 3, m2 = m1 ^ l1, m3 = m2 - l2, m4 = m3 + l3, m5 = m4 * 7, m6 = m5 - l4, m7 = m6 ^ l5, m8 = m7 + l6, m9 = m8 - l7;
        int wide = 1;
        Object ref = null;
        float ff = 1.5f;
        for (int n = 0; n < 100; n++) {
            wide += 1000;
            wide++;
            ff += wide;
            if ((n & 1) == 0) ref = ManyLocals.class;
            else if (ref != null) wide -= 40000 >> 8;
            a0 += b1 ^ m9;
            m3 -= c5 + n;
        }
        return a0 ^ m3 ^ m9 + wide + (long) ff + (ref == null ? 0 : 1) + d7 + e8 + g1 + h2 + i3 + j4 + k5 + l6 + a9 + b9 + c9 + d9 + (long) f9
                + e9 + g9 + h9 + i9 + j9 + k9 + l9 + m8;
    }

    public static void main(String[] args) {
        System.out.println(run(1));
        System.out.println(run(-77));
    }
}
