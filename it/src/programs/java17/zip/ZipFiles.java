// ZipFile and JarFile over files; java.util.jar.
// level: 4
package zip;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

public class ZipFiles {
    public static void main(String[] args) throws IOException {
        File f = new File("x.zip");
        byte[] large = new byte[100_000];
        for (int i = 0; i < large.length; i++) large[i] = (byte) (i * i >>> 7);
        try (ZipOutputStream z = new ZipOutputStream(new FileOutputStream(f))) {
            z.setComment("comment");
            z.putNextEntry(new ZipEntry("large.bin"));
            z.write(large);
            z.closeEntry();
            z.putNextEntry(new ZipEntry("d/"));
            z.closeEntry();
            for (int i = 0; i < 20; i++) {
                ZipEntry e = new ZipEntry("d/f" + i + ".txt");
                e.setTime(1_234_567_890_000L);
                e.setExtra(null);
                z.putNextEntry(e);
                z.write(("content " + i).getBytes(StandardCharsets.UTF_8));
                z.closeEntry();
            }
        }
        try (ZipFile z = new ZipFile(f)) {
            System.out.println(z.size() + " " + z.getComment() + " " + z.getName());
            ZipEntry e = z.getEntry("large.bin");
            System.out.println(e.getSize() + " " + Long.toHexString(e.getCrc()) + " " + (e.getCompressedSize() < e.getSize()) + " " + e.isDirectory() + " " + e);
            try (InputStream in = z.getInputStream(e)) {
                System.out.println(Arrays.equals(large, in.readAllBytes()));
            }
            InputStream part = z.getInputStream(z.getEntry("d/f7.txt"));
            System.out.println(new String(part.readNBytes(6)) + " " + part.available() + " " + z.getEntry("nope") + " " + z.getEntry("d").getName() + " " + z.getEntry("d/f3.txt").getTime());
            for (ZipEntry x : Collections.list(z.entries()).subList(0, 4)) System.out.print(x.getName() + " ");
            System.out.println(z.stream().filter(x -> !x.isDirectory()).mapToLong(ZipEntry::getSize).sum());
            z.close();
            try {
                z.getEntry("large.bin");
            } catch (IllegalStateException x) {
                System.out.println(x);
            }
        }
        Files.write(Path.of("bad.zip"), new byte[] {1, 2, 3, 4});
        for (String name : new String[] {"bad.zip", "none.zip"}) {
            try {
                new ZipFile(name);
            } catch (IOException e) {
                System.out.println(e);
            }
        }
        Manifest m = new Manifest();
        m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        m.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "some.Main");
        m.getMainAttributes().putValue("Long-One", "x".repeat(100));
        m.getEntries().put("a/b", new Attributes());
        m.getEntries().get("a/b").putValue("Key", "Value");
        try (JarOutputStream j = new JarOutputStream(new FileOutputStream("x.jar"), m)) {
            j.putNextEntry(new JarEntry("some/Main.class"));
            j.write(new byte[] {(byte) 0xca, (byte) 0xfe});
            j.closeEntry();
        }
        try (JarFile j = new JarFile("x.jar", false)) {
            System.out.println(j.getManifest().getMainAttributes().getValue("Main-Class") + " " + j.getManifest().getMainAttributes().getValue("long-one").length() + " " + j.getManifest().getAttributes("a/b").getValue("Key"));
            System.out.println(j.getJarEntry("some/Main.class").getSize() + " " + j.isMultiRelease());
        }
        try (JarInputStream j = new JarInputStream(new FileInputStream("x.jar"), false)) {
            System.out.println(j.getManifest().getMainAttributes().size() + " " + j.getNextJarEntry().getName() + " " + j.readAllBytes().length + " " + j.getNextEntry());
        }
        System.out.println(new File("x.jar").delete() + " " + f.delete());
    }
}
