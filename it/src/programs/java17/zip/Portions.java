// Inflater and Deflater by hand: portions, counts, dictionaries, reset, errors, direct buffers.
// level: 4
package zip;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

public class Portions {
    static byte[] text(int n) {
        byte[] b = new byte[n];
        int x = 12345;
        for (int i = 0; i < n; i++) {
            x = x * 1103515245 + 12345;
            b[i] = i > 2000 && (x >>> 16) % 3 != 0 ? b[i - 1000 - (x >>> 20) % 900 % 5] : (byte) ((x >>> 16) % 26 + 'a');
        }
        return b;
    }

    static String failure(Object o, Runnable r) {
        try {
            r.run();
            return "fine";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    static void broken(String what, int... bytes) {
        byte[] in = new byte[bytes.length];
        for (int i = 0; i < in.length; i++) in[i] = (byte) bytes[i];
        Inflater i = new Inflater(what.startsWith("raw"));
        i.setInput(in);
        try {
            int n = i.inflate(new byte[100]);
            System.out.println(what + ": " + n + " " + i.finished() + i.needsInput() + i.needsDictionary() + " " + i.getRemaining());
        } catch (DataFormatException e) {
            System.out.println(what + ": " + e.getMessage() + " " + i.getRemaining() + " " + i.getTotalIn() + " " + i.getTotalOut());
        }
        i.end();
    }

    public static void main(String[] args) throws DataFormatException {
        byte[] text = text(120_000);
        Deflater d = new Deflater();
        byte[] packed = new byte[200_000];
        int n = d.deflate(packed, 0, 10);
        System.out.println(d.needsInput() + " " + d.finished() + " " + d.getAdler() + " " + d.getBytesRead() + " " + n);
        for (int at = 0; at < text.length; at += 777) {
            d.setInput(text, at, Math.min(777, text.length - at));
            while (!d.needsInput()) n += d.deflate(packed, n, 50);
        }
        d.finish();
        while (!d.finished()) n += d.deflate(packed, n, 33);
        System.out.println((n == d.getBytesWritten()) + " " + d.getTotalIn() + " " + Integer.toHexString(d.getAdler()) + " " + d.needsInput());
        Inflater i = new Inflater();
        System.out.println(i.needsInput() + " " + i.getAdler() + " " + i.inflate(new byte[10]) + " " + i.getRemaining());
        byte[] back = new byte[text.length];
        int at = 0, m = 0, calls = 0;
        while (!i.finished()) {
            if (i.needsInput()) {
                int k = Math.min(100, n - at);
                i.setInput(packed, at, k);
                at += k;
            }
            m += i.inflate(back, m, Math.min(61, back.length - m));
            calls++;
        }
        System.out.println(Arrays.equals(text, back) + " " + m + " " + (calls > 1900) + " " + i.getTotalOut() + " " + (i.getBytesRead() == n) + " " + Integer.toHexString(i.getAdler()) + " " + i.getRemaining());
        System.out.println(i.inflate(new byte[5]) + " " + i.finished() + " " + i.needsInput());
        i.reset();
        i.setInput(packed, 0, n);
        System.out.println(i.inflate(back, 0, 1000) + " " + i.getTotalOut() + " " + i.finished() + " " + i.needsInput());
        i.reset();
        i.setInput(Arrays.copyOf(packed, n + 20), 0, n + 20);
        while (!i.finished()) i.inflate(back);
        System.out.println(i.getRemaining());
        i.end();
        System.out.println(failure(i, () -> i.needsInput()) + " | " + failure(i, () -> i.getAdler()) + " | " + failure(i, i::reset));
        System.out.println(failure(d, () -> d.setLevel(10)) + " | " + failure(d, () -> d.setStrategy(7)) + " | " + failure(d, () -> d.deflate(new byte[3], 2, 5)) + " | " + failure(d, () -> d.deflate(new byte[3], 0, 3, 9)) + " | " + failure(d, () -> d.setInput(text, -1, 2)));

        byte[] dictionary = Arrays.copyOf(text, 30_000);
        for (boolean raw : new boolean[] {false, true}) {
            Deflater e = new Deflater(9, raw);
            e.setDictionary(dictionary);
            System.out.print(Integer.toHexString(e.getAdler()) + " ");
            e.setInput(text, 20_000, 5000);
            e.finish();
            n = e.deflate(packed);
            System.out.print((n < 200) + " " + e.finished() + " " + failure(e, () -> e.setDictionary(dictionary)) + " ");
            Inflater f = new Inflater(raw);
            f.setInput(packed, 0, n);
            if (raw) f.setDictionary(dictionary);
            System.out.print(f.inflate(back) + " " + f.needsDictionary() + " " + f.finished() + " ");
            if (!raw) {
                System.out.print(Integer.toHexString(f.getAdler()) + " " + failure(f, () -> f.setDictionary(text)) + " ");
                f.setDictionary(dictionary);
                System.out.print(f.inflate(back) + " " + f.finished() + " ");
            }
            System.out.println(Arrays.equals(back, 0, 5000, text, 20_000, 25_000));
            e.end();
            f.end();
        }

        Deflater e = new Deflater(1);
        ByteBuffer in = ByteBuffer.allocateDirect(text.length).put(text).flip(), out = ByteBuffer.allocateDirect(200_000);
        e.setInput(in);
        e.deflate(out, Deflater.SYNC_FLUSH);
        e.setLevel(9);
        e.finish();
        while (!e.finished()) e.deflate(out);
        out.flip();
        System.out.println(in.remaining() + " " + (out.remaining() == e.getBytesWritten()) + " " + e.getTotalIn());
        Inflater f = new Inflater();
        f.setInput(out);
        ByteBuffer result = ByteBuffer.allocateDirect(text.length + 10);
        System.out.println(f.inflate(result) + " " + f.finished() + " " + result.position() + " " + out.remaining());
        result.flip();
        result.get(back);
        System.out.println(Arrays.equals(text, back));
        out.rewind();
        f.reset();
        f.setInput(out);
        ByteBuffer heap = ByteBuffer.allocate(50_000);
        System.out.println(f.inflate(heap) + " " + heap.remaining() + " " + f.needsInput() + " " + f.getTotalOut());

        broken("empty");
        broken("header", 0x78, 0x9d, 1, 2, 3);
        broken("method", 0x77, 0x85);
        broken("window", 0x88, 0x1c);
        broken("raw type", 7);
        broken("raw stored", 1, 2, 0, 2, 0);
        broken("raw stored good", 1, 2, 0, 0xfd, 0xff, 65, 66, 9);
        broken("raw too many", 0xfd, 0xff, 0xff);
        broken("raw lengths", 5, 0, 0xff, 0xff, 0xff, 0xff);
        broken("raw no codes", 4, 0, 0, 0);
        broken("raw repeat", 4, 0xc0, 0x81, 0x08, 0, 0, 0, 0, 0x20, 0x7f, 0xeb, 0x0b, 0, 0);
        broken("raw far back", 0x4b, 0x04, 0x32, 0x00);
        broken("raw fixed symbol", 0x1b, 0x07);
        broken("check", 0x78, 0x9c, 0x4b, 0x04, 0x00, 0, 0x62, 0, 0x63);
        broken("good", 0x78, 0x9c, 0x4b, 0x04, 0x00, 0, 0x62, 0, 0x62, 5, 5);
        broken("cut", 0x78, 0x9c, 0x4b);
        broken("dictionary", 0x78, 0xbb, 1, 2, 3, 4, 5);
        StringBuilder trace = new StringBuilder();
        try {
            Inflater bad = new Inflater(true);
            bad.setInput(new byte[] {7});
            bad.inflate(new byte[10]);
        } catch (DataFormatException x) {
            for (StackTraceElement s : x.getStackTrace()) trace.append(s.getMethodName()).append(' ');
        }
        System.out.println(trace);
    }
}
