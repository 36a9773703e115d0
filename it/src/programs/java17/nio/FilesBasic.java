// level: 4
package nio;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

public class FilesBasic {
    public static void main(String[] args) throws IOException {
        Path p = Path.of("a.txt");
        Files.writeString(p, "one\ntwo \u20ac\nthree");
        System.out.println(Files.readString(p).length() + " " + Files.size(p) + " " + Files.readAllLines(p) + " " + Files.readAllBytes(p).length);
        Files.write(p, List.of("x", "y"), StandardOpenOption.APPEND);
        System.out.println(Files.readString(p).replace("\n", "|"));
        Files.write(p, new byte[] {65, 66, 10}, StandardOpenOption.TRUNCATE_EXISTING);
        System.out.println(Files.lines(p).toList() + " " + Files.exists(p) + Files.notExists(p) + Files.isRegularFile(p) + Files.isDirectory(p) + Files.isReadable(p) + Files.isHidden(p));
        try (BufferedWriter w = Files.newBufferedWriter(p, StandardCharsets.UTF_16BE)) {
            for (int i = 0; i < 5000; i++) w.write("l" + i + "\n");
        }
        try (BufferedReader r = Files.newBufferedReader(p, StandardCharsets.UTF_16BE)) {
            System.out.println(r.lines().mapToInt(String::length).sum() + " " + Files.size(p));
        }
        try (Stream<String> s = Files.lines(p, StandardCharsets.UTF_16BE)) {
            System.out.println(s.filter(l -> l.endsWith("99")).count());
        }
        Files.write(p, new byte[] {'o', 'k', '\n', (byte) 0xff, '\n'});
        try {
            Files.readAllLines(p);
        } catch (MalformedInputException e) {
            System.out.println(e.getMessage());
        }
        try {
            Files.readString(p);
        } catch (MalformedInputException e) {
            System.out.println(e.getMessage() + " " + e.getInputLength());
        }
        System.out.println(Files.readString(p, StandardCharsets.ISO_8859_1).length());
        Files.createFile(Path.of("empty"));
        System.out.println(Files.size(Path.of("empty")) + " " + Files.readAllLines(Path.of("empty")) + " " + Files.mismatch(p, Path.of("empty")));
        Files.delete(p);
        System.out.println(Files.deleteIfExists(p) + " " + Files.deleteIfExists(Path.of("empty")));
        Path t = Files.createTempFile(Path.of("."), "pre", ".tmp");
        System.out.println(t.getFileName().toString().startsWith("pre") + " " + Files.exists(t));
        Path d = Files.createTempDirectory("it-suite");
        System.out.println(Files.isDirectory(d));
        Files.delete(d);
        System.out.println(Files.exists(d));
    }
}
