// Archives in memory and on disk: zip, gzip, jar with a manifest, the zip file system left out, checksums, errors.
// level: 4
package zip;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.nio.file.attribute.FileTime;
import java.util.*;
import java.util.jar.*;
import java.util.stream.Collectors;
import java.util.zip.*;

public class Archive {
    static void attempt(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(bytes)) {
            z.setComment("the comment \u20ac");
            z.setLevel(9);
            ZipEntry e = new ZipEntry("dir/");
            e.setLastModifiedTime(FileTime.fromMillis(1_600_000_000_000L));
            z.putNextEntry(e);
            z.closeEntry();
            ZipEntry t = new ZipEntry("dir/t\u00e9xt.txt");
            t.setComment("entry comment");
            t.setExtra(new byte[] {1, 0, 2, 0, 7, 8});
            z.putNextEntry(t);
            for (int i = 0; i < 2000; i++) z.write(("line " + i % 17 + "\n").getBytes());
            z.closeEntry();
            z.setMethod(ZipOutputStream.STORED);
            ZipEntry st = new ZipEntry("stored.bin");
            byte[] raw = {1, 2, 3, 4};
            CRC32 crc = new CRC32();
            crc.update(raw);
            st.setSize(4);
            st.setCrc(crc.getValue());
            z.putNextEntry(st);
            z.write(raw);
            z.closeEntry();
            attempt("dup", () -> { z.putNextEntry(new ZipEntry("stored.bin")); return 0; });
        }
        Path zp = Files.write(Path.of("a.zip"), bytes.toByteArray());
        try (ZipFile f = new ZipFile(zp.toFile())) {
            System.out.println(f.getComment() + " " + f.size());
            for (ZipEntry e : Collections.list(f.entries())) System.out.println(e + " " + e.isDirectory() + " " + e.getSize() + " " + e.getMethod() + " " + Long.toHexString(e.getCrc()) + " " + e.getComment() + " " + (e.getExtra() == null ? -1 : e.getExtra().length));
            System.out.println(new BufferedReader(new InputStreamReader(f.getInputStream(f.getEntry("dir/t\u00e9xt.txt")))).lines().distinct().count() + " " + f.getEntry("none") + " " + f.stream().map(ZipEntry::getName).sorted().collect(Collectors.toList()));
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry e; (e = in.getNextEntry()) != null; ) System.out.println(e.getName() + " " + in.readAllBytes().length + " " + e.getSize());
        }
        attempt("not a zip", () -> new ZipFile(Files.writeString(Path.of("no.zip"), "hello").toFile()));
        attempt("missing", () -> new ZipFile("missing.zip"));
        attempt("empty", () -> new ZipFile(Files.createFile(Path.of("e.zip")).toFile()));
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream g = new GZIPOutputStream(gz, 64)) { g.write("compress me ".repeat(300).getBytes()); }
        byte[] packed = gz.toByteArray();
        System.out.println((packed.length < 200) + " " + new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes().length);
        packed[packed.length - 8] ^= 1;
        attempt("crc", () -> new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes().length);
        attempt("magic", () -> new GZIPInputStream(new ByteArrayInputStream(new byte[20])));
        attempt("truncated", () -> new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOf(packed, 30))).readAllBytes().length);
        Deflater d = new Deflater(Deflater.BEST_SPEED, true);
        d.setDictionary("hello world".getBytes());
        d.setInput("hello hello world hello".getBytes());
        d.finish();
        byte[] buf = new byte[100];
        int n = d.deflate(buf);
        System.out.println(d.finished() + " " + d.getTotalIn() + " " + (n == d.getTotalOut()));
        d.end();
        Inflater inf = new Inflater(true);
        inf.setDictionary("hello world".getBytes());
        inf.setInput(buf, 0, n);
        byte[] out = new byte[100];
        int m = inf.inflate(out);
        System.out.println(new String(out, 0, m) + " " + inf.finished() + " " + inf.getRemaining() + " " + inf.needsInput());
        attempt("bad data", () -> { Inflater x = new Inflater(); x.setInput(new byte[] {9, 9, 9, 9}); return x.inflate(new byte[10]); });
        attempt("closed", () -> { inf.end(); return inf.inflate(new byte[1]); });
        Manifest mf = new Manifest();
        mf.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        mf.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "a.very.long.package.name.that.needs.wrapping.because.it.exceeds.the.limit.Main");
        mf.getEntries().put("sec/x.txt", new Attributes());
        mf.getEntries().get("sec/x.txt").putValue("K", "v");
        ByteArrayOutputStream jb = new ByteArrayOutputStream();
        try (JarOutputStream j = new JarOutputStream(jb, mf)) { j.putNextEntry(new JarEntry("sec/x.txt")); j.write('x'); j.closeEntry(); }
        try (JarInputStream j = new JarInputStream(new ByteArrayInputStream(jb.toByteArray()))) {
            System.out.println(j.getManifest().getMainAttributes().getValue("Main-Class") + " " + j.getNextJarEntry().getAttributes().getValue("K"));
        }
        Path jp = Files.write(Path.of("a.jar"), jb.toByteArray());
        try (JarFile j = new JarFile(jp.toFile())) { System.out.println(j.getManifest().getMainAttributes().size() + " " + j.getJarEntry("sec/x.txt").getSize() + " " + j.stream().count()); }
        ByteArrayOutputStream mo = new ByteArrayOutputStream();
        mf.write(mo);
        System.out.print(mo.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        attempt("bad manifest", () -> new Manifest(new ByteArrayInputStream("nonsense\n\n".getBytes())));
        CheckedInputStream ci = new CheckedInputStream(new InflaterInputStream(new DeflaterInputStream(new ByteArrayInputStream("round trip".getBytes()))), new Adler32());
        System.out.println(new String(ci.readAllBytes()) + " " + ci.getChecksum().getValue());
    }
}
