// GZIP, deflate and zip streams over memory; checked streams.
// level: 4
package zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

public class Streams {
    static byte[] text(int n) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; b.length() < n; i++) b.append("line ").append(i * 7919 % 1000).append(" of the text\n");
        return b.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws IOException {
        byte[] text = text(200_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream g = new GZIPOutputStream(out)) {
            g.write(text, 0, 1000);
            g.write(text, 1000, text.length - 1000);
        }
        byte[] gz = out.toByteArray();
        System.out.println((gz.length < text.length / 4) + " " + (gz[0] & 0xff) + " " + (gz[1] & 0xff) + " " + gz[2]);
        try (GZIPInputStream g = new GZIPInputStream(new ByteArrayInputStream(gz), 77)) {
            System.out.println(Arrays.equals(text, g.readAllBytes()));
        }
        byte[] two = Arrays.copyOf(gz, gz.length * 2);
        System.arraycopy(gz, 0, two, gz.length, gz.length);
        System.out.println(new GZIPInputStream(new ByteArrayInputStream(two)).readAllBytes().length);
        for (int at : new int[] {0, 2, gz.length - 2, gz.length - 6, 5000}) {
            byte[] bad = gz.clone();
            bad[at] ^= 0x55;
            try {
                System.out.println(new GZIPInputStream(new ByteArrayInputStream(bad)).readAllBytes().length);
            } catch (EOFException | ZipException e) {
                System.out.println(at == 5000 ? e.getClass().getName() : e.toString());
            }
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(gz, 0, 900)).readAllBytes();
        } catch (IOException e) {
            System.out.println(e);
        }
        for (int level : new int[] {0, 1, 3, 6, 9, -1}) {
            for (int strategy = 0; strategy < 3; strategy++) {
                ByteArrayOutputStream o = new ByteArrayOutputStream();
                Deflater d = new Deflater(level, true);
                d.setStrategy(strategy);
                try (DeflaterOutputStream z = new DeflaterOutputStream(o, d, 100)) {
                    z.write(text);
                }
                System.out.print(Arrays.equals(text, new InflaterInputStream(new ByteArrayInputStream(o.toByteArray()), new Inflater(true)).readAllBytes()) + " ");
            }
        }
        System.out.println();
        ByteArrayOutputStream flushed = new ByteArrayOutputStream();
        DeflaterOutputStream z = new DeflaterOutputStream(flushed, true);
        z.write("first".getBytes());
        z.flush();
        InputStream back = new InflaterInputStream(new ByteArrayInputStream(flushed.toByteArray()));
        System.out.println(new String(back.readNBytes(5)));
        byte[] packed = new DeflaterInputStream(new ByteArrayInputStream(text)).readAllBytes();
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InflaterOutputStream i = new InflaterOutputStream(unpacked)) {
            i.write(packed);
        }
        System.out.println(Arrays.equals(text, unpacked.toByteArray()));

        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream s = new ZipOutputStream(zip)) {
            s.setComment("all of it");
            for (String name : new String[] {"a.txt", "dir/", "dir/b.bin", "\u00e4\u20ac.txt"}) {
                ZipEntry e = new ZipEntry(name);
                e.setTime(1_000_000_000_000L);
                e.setComment("about " + name);
                if (name.endsWith(".bin")) {
                    CRC32 c = new CRC32();
                    c.update(text, 0, 3000);
                    e.setMethod(ZipEntry.STORED);
                    e.setSize(3000);
                    e.setCrc(c.getValue());
                    s.putNextEntry(e);
                    s.write(text, 0, 3000);
                } else {
                    s.putNextEntry(e);
                    if (!e.isDirectory()) s.write(text, 0, 5000 + name.length());
                }
                s.closeEntry();
            }
            try {
                s.putNextEntry(new ZipEntry("a.txt"));
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
        }
        try (ZipInputStream s = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry e; (e = s.getNextEntry()) != null; ) {
                byte[] content = s.readAllBytes();
                System.out.println(e.getName().length() + " " + e.isDirectory() + " " + e.getMethod() + " " + content.length + " " + Arrays.hashCode(content) + " " + Long.toHexString(e.getCrc()) + " " + e.getTime());
            }
        }
        byte[] damaged = zip.toByteArray();
        damaged[60] ^= 0x40;
        try (ZipInputStream s = new ZipInputStream(new ByteArrayInputStream(damaged))) {
            s.getNextEntry();
            System.out.println(s.readAllBytes().length);
        } catch (IOException e) {
            System.out.println(e.getClass().getName());
        }

        CheckedInputStream checked = new CheckedInputStream(new ByteArrayInputStream(text), new CRC32());
        checked.readAllBytes();
        CheckedOutputStream to = new CheckedOutputStream(new ByteArrayOutputStream(), new Adler32());
        to.write(text, 5, 70_000);
        to.write(200);
        CRC32C c = new CRC32C();
        c.update(text);
        System.out.println(Long.toHexString(checked.getChecksum().getValue()) + " " + Long.toHexString(to.getChecksum().getValue()) + " " + Long.toHexString(c.getValue()));
    }
}
