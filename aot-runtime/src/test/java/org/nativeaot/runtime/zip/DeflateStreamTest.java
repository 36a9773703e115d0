package org.nativeaot.runtime.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is compressed comes back; and output is that of the running JDK's Deflater if that has zlib's own code. */
class DeflateStreamTest {
    /** Some distributions link another implementation, whose output is as good but not the same. */
    private static final boolean ZLIB = isZlib();

    private static boolean isZlib() {
        Random r = new Random(5);
        byte[] text = TestData.text(r, 50_000);
        byte[] out = new byte[100_000];
        Deflater d = new Deflater(6);
        d.setInput(text);
        d.finish();
        int n = d.deflate(out);
        DeflateStream s = new DeflateStream(6, 0, false);
        byte[] own = new byte[100_000];
        s.deflate(text, 0, text.length, own, 0, own.length, DeflateStream.FINISH);
        return n == s.outputEnd();
    }

    @Test
    void comparisonIsPossible() {
        assertTrue(ZLIB || !System.getProperty("java.vendor").contains("Adoptium"), "output differs from zlib's");
    }

    @Test
    void wholeInputs() throws DataFormatException {
        Random r = new Random(11);
        for (int round = 0; round < 400; round++) {
            byte[] text = TestData.text(r, r.nextInt(round % 10 == 0 ? 300_000 : 4000));
            int level = r.nextInt(11) - 1;
            int strategy = r.nextInt(3);
            boolean raw = r.nextBoolean();
            byte[] own = all(text, level, strategy, raw);
            String what = "round " + round + " level " + level + " strategy " + strategy;
            assertArrayEquals(text, unpack(own, raw, text.length), what);
            if (ZLIB) {
                Deflater d = new Deflater(level, raw);
                d.setStrategy(strategy);
                d.setInput(text);
                d.finish();
                byte[] out = new byte[text.length * 2 + 100];
                int n = d.deflate(out);
                // the JDK sets a strategy by a call that ends with nothing written
                while (!d.finished()) {
                    n += d.deflate(out, n, out.length - n);
                }
                if (strategy == 0 || level != 0) {
                    assertArrayEquals(Arrays.copyOf(out, n), own, what);
                }
            }
        }
    }

    @Test
    void portions() throws DataFormatException {
        Random r = new Random(12);
        for (int round = 0; round < 400; round++) {
            byte[] text = TestData.text(r, r.nextInt(round % 10 == 0 ? 200_000 : 4000));
            boolean raw = r.nextBoolean();
            byte[] dictionary = r.nextInt(4) == 0 ? TestData.text(r, 1 + r.nextInt(round % 3 == 0 ? 70_000 : 500)) : null;
            portions(text, raw, dictionary, r, "round " + round);
        }
    }

    private static void portions(byte[] text, boolean raw, byte[] dictionary, Random r, String what) throws DataFormatException {
        int level = r.nextInt(10);
        int strategy = 0;
        Deflater d = new Deflater(level, raw);
        DeflateStream s = new DeflateStream(level, strategy, raw);
        if (dictionary != null) {
            d.setDictionary(dictionary);
            assertTrue(s.setDictionary(dictionary, 0, dictionary.length));
        }
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        byte[] expected = new byte[100_000];
        byte[] actual = new byte[100_000];
        int portion = r.nextInt(4) == 0 ? 20 : r.nextInt(3) == 0 ? 100_000 : 2000;
        boolean steady = r.nextBoolean();
        int at = 0;
        boolean set = false;
        boolean finish = false;
        for (int calls = 0; calls < 100_000; calls++) {
            int count = finish ? text.length - at : Math.min(text.length - at, r.nextInt(portion + 1));
            int room = r.nextInt(portion + 1);
            int flush = r.nextInt(4) != 0 ? 0 : 2 + r.nextInt(2);
            finish |= at + count == text.length && (steady || r.nextBoolean());
            d.setInput(text, at, count);
            if (finish) {
                d.finish();
                flush = DeflateStream.FINISH;
            }
            // once finished, the JDK's fails with an InternalError
            if (!steady && !finish && r.nextInt(10) == 0) {
                int oldLevel = level;
                int oldStrategy = strategy;
                level = r.nextInt(10);
                strategy = r.nextInt(3);
                d.setLevel(level);
                d.setStrategy(strategy);
                set |= level != oldLevel || strategy != oldStrategy;
            }
            long read = d.getBytesRead();
            int written = d.deflate(expected, 0, room, finish ? Deflater.NO_FLUSH : flush);
            read = d.getBytesRead() - read;
            DeflateStream.Outcome outcome;
            if (set) {
                outcome = s.change(level, strategy, text, at, count, actual, 0, room);
                set = outcome == DeflateStream.Outcome.STUCK;
                if (set) {
                    outcome = DeflateStream.Outcome.PROGRESS;
                }
            } else {
                outcome = s.deflate(text, at, count, actual, 0, room, flush);
            }
            assertTrue(outcome != DeflateStream.Outcome.WRONG_STATE, what);
            if (outcome == DeflateStream.Outcome.STUCK) {
                assertEquals(0, s.outputEnd(), what);
            }
            if (ZLIB) {
                assertEquals(read, s.inputEnd() - at, what + ": read, call " + calls);
                assertEquals(written, s.outputEnd(), what + ": written, call " + calls);
                assertEquals(0, Arrays.mismatch(expected, 0, written, actual, 0, written) + 1, what + ": bytes");
                assertEquals(d.finished(), outcome == DeflateStream.Outcome.END, what + ": end");
                assertEquals(d.getAdler(), s.adler(), what + ": check sum");
            }
            own.write(actual, 0, s.outputEnd());
            at = s.inputEnd();
            if (outcome == DeflateStream.Outcome.END) {
                break;
            }
        }
        d.end();
        Inflater i = new Inflater(raw);
        if (dictionary == null) {
            assertArrayEquals(text, unpack(own.toByteArray(), raw, text.length), what);
        }
        i.end();
    }

    private static byte[] all(byte[] text, int level, int strategy, boolean raw) {
        DeflateStream s = new DeflateStream(level, strategy, raw);
        byte[] out = new byte[text.length * 2 + 100];
        assertEquals(DeflateStream.Outcome.END, s.deflate(text, 0, text.length, out, 0, out.length, DeflateStream.FINISH));
        return Arrays.copyOf(out, s.outputEnd());
    }

    private static byte[] unpack(byte[] packed, boolean raw, int size) throws DataFormatException {
        Inflater i = new Inflater(raw);
        i.setInput(packed);
        byte[] out = new byte[size];
        int n = 0;
        while (!i.finished()) {
            int k = i.inflate(out, n, size - n);
            if (k == 0 && i.needsInput()) {
                break;
            }
            n += k;
        }
        assertTrue(i.finished(), "not finished");
        assertEquals(size, n);
        i.end();
        return out;
    }
}
