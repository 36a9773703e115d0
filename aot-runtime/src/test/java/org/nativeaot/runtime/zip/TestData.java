package org.nativeaot.runtime.zip;

import java.util.Random;

/** Bytes of varying compressibility. */
final class TestData {
    private TestData() {
    }

    static byte[] text(Random r, int size) {
        byte[] text = new byte[size];
        int kind = r.nextInt(5);
        int at = 0;
        while (at < size) {
            int n = Math.min(size - at, 1 + r.nextInt(kind == 0 ? 5 : 300));
            int what = r.nextInt(6);
            if (what < 2 && at > 0 && kind != 1) {
                int from = at - 1 - r.nextInt(Math.min(at, kind == 2 ? 5000 : 40_000));
                for (int i = 0; i < n; i++) {
                    text[at + i] = text[from + i];
                }
            } else if (what == 2) {
                java.util.Arrays.fill(text, at, at + n, (byte) r.nextInt());
            } else {
                for (int i = 0; i < n; i++) {
                    text[at + i] = (byte) (kind == 3 ? r.nextInt() : 'a' + Math.abs((int) (r.nextGaussian() * 4)));
                }
            }
            at += n;
        }
        return text;
    }
}
