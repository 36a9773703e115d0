// walk, walkFileTree, find, list, copy and move of trees, links, attributes.
// level: 4
package nio;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

public class FileTree {
    static List<String> tree(Path p) throws IOException {
        try (Stream<Path> s = Files.walk(p)) {
            return s.map(Path::toString).sorted().toList();
        }
    }

    public static void main(String[] args) throws IOException {
        Path root = Path.of("root");
        Files.createDirectories(root.resolve("a/b/c"));
        Files.createDirectories(root.resolve("d"));
        for (String n : new String[] {"1.txt", "a/2.txt", "a/b/3.dat", "a/b/c/4.txt", "d/5.txt"}) Files.writeString(root.resolve(n), n.repeat(3));
        System.out.println(tree(root));
        try (Stream<Path> s = Files.walk(root, 2)) {
            System.out.println(s.count());
        }
        try (Stream<Path> s = Files.find(root, 9, (p, at) -> at.isRegularFile() && p.toString().endsWith(".txt"))) {
            System.out.println(s.map(p -> p.getFileName().toString()).sorted().toList());
        }
        try (Stream<Path> s = Files.list(root)) {
            System.out.println(s.map(p -> root.relativize(p).toString()).sorted().toList());
        }
        try (var ds = Files.newDirectoryStream(root.resolve("a/b"), "*.{dat,txt}")) {
            for (Path p : ds) System.out.println(p);
        }
        long[] total = {0, 0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override public FileVisitResult visitFile(Path f, BasicFileAttributes at) {
                total[0] += at.size();
                return FileVisitResult.CONTINUE;
            }

            @Override public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes at) {
                total[1]++;
                return dir.endsWith("c") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
        });
        System.out.println(total[0] + " " + total[1]);
        Files.copy(root.resolve("1.txt"), root.resolve("copy.txt"));
        Files.copy(root.resolve("a/2.txt"), root.resolve("copy.txt"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        System.out.println(Files.readString(root.resolve("copy.txt")));
        Files.move(root.resolve("d"), root.resolve("e"));
        Files.move(root.resolve("copy.txt"), root.resolve("e/moved.txt"), StandardCopyOption.ATOMIC_MOVE);
        System.out.println(tree(root.resolve("e")));
        Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("1.txt"));
        System.out.println(Files.isSymbolicLink(link) + " " + Files.readSymbolicLink(link) + " " + Files.readString(link) + " " + Files.isSameFile(link, root.resolve("1.txt")) + " " + Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        Path f = root.resolve("1.txt");
        Files.setLastModifiedTime(f, FileTime.fromMillis(1_500_000_000_000L));
        BasicFileAttributes at = Files.readAttributes(f, BasicFileAttributes.class);
        System.out.println(at.lastModifiedTime() + " " + at.size() + " " + at.isDirectory() + " " + Files.getLastModifiedTime(f).toMillis());
        Files.setPosixFilePermissions(f, PosixFilePermissions.fromString("rw-r-----"));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)) + " " + Files.getAttribute(f, "size") + " " + Files.isExecutable(f));
        try (Stream<Path> s = Files.walk(root)) {
            for (Path p : (Iterable<Path>) s.sorted(Comparator.reverseOrder())::iterator) Files.delete(p);
        }
        System.out.println(Files.exists(root));
    }
}
