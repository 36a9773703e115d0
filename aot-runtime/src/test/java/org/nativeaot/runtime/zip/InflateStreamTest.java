package org.nativeaot.runtime.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Compares with the running JDK's Inflater, call by call: bytes read and written, ends, messages. */
class InflateStreamTest {
    @Test
    void sameAsTheJdkOnGoodStreams() {
        Random r = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] text = TestData.text(r, r.nextInt(round % 20 == 0 ? 200_000 : 3000));
            boolean raw = r.nextBoolean();
            byte[] packed = pack(text, r.nextInt(10), r.nextInt(3), raw, r);
            compare(packed, raw, r, "round " + round);
        }
    }

    @Test
    void sameAsTheJdkOnDamagedStreams() {
        Random r = new Random(2);
        for (int round = 0; round < 1500; round++) {
            byte[] text = TestData.text(r, r.nextInt(2000));
            boolean raw = r.nextBoolean();
            byte[] packed = pack(text, 1 + r.nextInt(9), r.nextInt(3), raw, r);
            for (int k = r.nextInt(3); k >= 0; k--) {
                packed[round % 3 == 0 ? r.nextInt(Math.min(packed.length, 40)) : r.nextInt(packed.length)] ^= 1 << r.nextInt(8);
            }
            compare(packed, raw, r, "round " + round);
        }
    }

    @Test
    void sameAsTheJdkOnNoise() {
        Random r = new Random(3);
        for (int round = 0; round < 8000; round++) {
            byte[] noise = new byte[1 + r.nextInt(120)];
            r.nextBytes(noise);
            if (round % 2 == 0) {
                noise[0] = (byte) (noise[0] & ~7 | 5); // a block with codes of its own
            }
            compare(noise, true, r, "round " + round);
        }
    }

    @Test
    void dictionaries() throws DataFormatException {
        byte[] dictionary = "the quick brown fox jumps over the lazy dog".getBytes();
        byte[] text = "the lazy fox jumps over the quick brown dog, the quick brown dog".getBytes();
        Deflater d = new Deflater();
        d.setDictionary(dictionary);
        d.setInput(text);
        d.finish();
        byte[] packed = new byte[200];
        int n = d.deflate(packed);
        InflateStream s = new InflateStream(false);
        byte[] out = new byte[200];
        assertEquals(InflateStream.Outcome.NEEDS_DICTIONARY, s.inflate(packed, 0, n, out, 0, out.length));
        int at = s.inputEnd();
        assertEquals(false, s.setDictionary(text, 0, text.length));
        assertEquals(true, s.setDictionary(dictionary, 0, dictionary.length));
        assertEquals(InflateStream.Outcome.END, s.inflate(packed, at, n - at, out, 0, out.length));
        assertArrayEquals(text, Arrays.copyOf(out, s.outputEnd()));
    }

    private static byte[] pack(byte[] text, int level, int strategy, boolean raw, Random r) {
        Deflater d = new Deflater(level, raw);
        d.setStrategy(strategy);
        d.setInput(text);
        byte[] out = new byte[text.length * 2 + 1000];
        int n = r.nextInt(3) == 0 ? d.deflate(out, 0, out.length, Deflater.SYNC_FLUSH) : 0;
        d.finish();
        while (!d.finished()) {
            n += d.deflate(out, n, out.length - n);
        }
        d.end();
        return Arrays.copyOf(out, n);
    }

    private static void compare(byte[] packed, boolean raw, Random r, String what) {
        Inflater jdk = new Inflater(raw);
        InflateStream own = new InflateStream(raw);
        byte[] expected = new byte[70_000];
        byte[] actual = new byte[70_000];
        int at = 0;
        int idle = 0;
        int portion = r.nextInt(4) == 0 ? 8 : r.nextInt(3) == 0 ? 100_000 : 700;
        while (idle < 3) {
            int inCount = Math.min(packed.length - at, r.nextInt(portion + 1));
            int room = r.nextInt(3) == 0 ? 0 : Math.min(expected.length, r.nextInt(portion * 3 + 1));
            jdk.setInput(packed, at, inCount);
            long readBefore = jdk.getBytesRead();
            long writtenBefore = jdk.getBytesWritten();
            String failure = null;
            try {
                jdk.inflate(expected, 0, room);
            } catch (DataFormatException e) {
                failure = e.getMessage();
            }
            int read = (int) (jdk.getBytesRead() - readBefore);
            int written = (int) (jdk.getBytesWritten() - writtenBefore);
            InflateStream.Outcome outcome = own.inflate(packed, at, inCount, actual, 0, room);
            if (outcome != InflateStream.Outcome.STUCK) {
                assertEquals(read, own.inputEnd() - at, what + ": read");
                assertEquals(written, own.outputEnd(), what + ": written");
            } else {
                assertEquals(0, read + written, what + ": stuck");
            }
            assertEquals(failure, outcome == InflateStream.Outcome.CORRUPT ? own.problem() : null, what);
            assertEquals(jdk.finished(), outcome == InflateStream.Outcome.END, what + ": end");
            assertEquals(jdk.needsDictionary(), outcome == InflateStream.Outcome.NEEDS_DICTIONARY, what + ": dictionary");
            assertEquals(0, Arrays.mismatch(expected, 0, written, actual, 0, written) + 1, what + ": bytes");
            if (failure == null && !jdk.needsDictionary()) {
                assertEquals(jdk.getAdler(), own.adler(), what + ": check sum");
            }
            if (failure != null || jdk.finished() || jdk.needsDictionary()) {
                break;
            }
            at += read;
            idle = read == 0 && written == 0 && inCount == packed.length - at && room > 0 ? idle + 1 : 0;
        }
        jdk.end();
    }
}
