// Attributes, permissions, links, walking with visitors, copying and moving: what a backup tool does.
// level: 4
package nio;

import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class FileAttributes {
    static void attempt(String what, Callable c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Callable { Object call() throws Exception; }

    public static void main(String[] args) throws IOException {
        Path root = Files.createDirectories(Path.of("tree/sub/deep"));
        Path top = Path.of("tree");
        Path a = Files.writeString(top.resolve("a.txt"), "alpha\n");
        Files.writeString(top.resolve("sub/b.txt"), "beta beta\n");
        Files.writeString(root.resolve("c.dat"), "x".repeat(5000));
        Files.createSymbolicLink(top.resolve("link"), Path.of("a.txt"));
        Files.createSymbolicLink(top.resolve("dirlink"), Path.of("sub"));
        Files.createSymbolicLink(top.resolve("dangling"), Path.of("nowhere"));
        Files.createLink(top.resolve("hard"), a);
        System.out.println(Files.isSymbolicLink(top.resolve("link")) + " " + Files.readSymbolicLink(top.resolve("link")) + " " + Files.isSameFile(a, top.resolve("hard")) + " " + Files.isSameFile(a, top.resolve("link")));
        System.out.println(Files.exists(top.resolve("dangling")) + " " + Files.exists(top.resolve("dangling"), LinkOption.NOFOLLOW_LINKS) + " " + Files.getAttribute(a, "unix:nlink"));
        Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rw-r-----"));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(a)) + " " + Files.isExecutable(a) + " " + Files.isWritable(a));
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_600_000_000_123L));
        BasicFileAttributes at = Files.readAttributes(a, BasicFileAttributes.class);
        System.out.println(at.size() + " " + at.lastModifiedTime() + " " + at.isRegularFile() + at.isDirectory() + at.isSymbolicLink() + at.isOther());
        System.out.println(Files.getLastModifiedTime(a).toMillis() + " " + FileTime.from(5, java.util.concurrent.TimeUnit.MINUTES) + " " + FileTime.fromMillis(0).compareTo(FileTime.fromMillis(1)));
        Map<String, Object> m = new TreeMap<>(Files.readAttributes(a, "size,lastModifiedTime,isDirectory"));
        System.out.println(m);
        System.out.println(new TreeMap<>(Files.readAttributes(a, "posix:permissions,size")).keySet());
        PosixFileAttributes pa = Files.readAttributes(a, PosixFileAttributes.class);
        System.out.println(new TreeSet<>(pa.permissions()) + " " + pa.owner().getName().equals(Files.getOwner(a).getName()) + " " + (pa.group() != null));
        BasicFileAttributeView view = Files.getFileAttributeView(a, BasicFileAttributeView.class);
        view.setTimes(FileTime.fromMillis(1000), FileTime.fromMillis(2000), null);
        System.out.println(view.name() + " " + view.readAttributes().lastModifiedTime() + " " + view.readAttributes().lastAccessTime());
        List<String> seen = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path d, BasicFileAttributes x) {
                seen.add("pre " + d);
                return d.endsWith("deep") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
            @Override public FileVisitResult visitFile(Path f, BasicFileAttributes x) {
                seen.add("file " + f + (x.isSymbolicLink() ? " link" : " " + x.size()));
                return FileVisitResult.CONTINUE;
            }
            @Override public FileVisitResult postVisitDirectory(Path d, IOException e) {
                seen.add("post " + d + " " + e);
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(seen);
        seen.forEach(System.out::println);
        List<String> failed = new ArrayList<>();
        Files.createSymbolicLink(root.resolve("loop"), Path.of("../.."));
        Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 10, new SimpleFileVisitor<>() {
            @Override public FileVisitResult visitFileFailed(Path f, IOException e) {
                failed.add(f + " " + e.getClass().getSimpleName());
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(failed);
        System.out.println(failed);
        try (Stream<Path> s = Files.find(top, 5, (p, x) -> x.isRegularFile() && p.toString().endsWith(".txt"))) {
            System.out.println(s.map(Path::toString).sorted().collect(Collectors.toList()));
        }
        try (Stream<Path> s = Files.walk(top, 1)) {
            System.out.println(s.map(p -> top.relativize(p).toString()).sorted().collect(Collectors.toList()));
        }
        try (DirectoryStream<Path> d = Files.newDirectoryStream(top, "{*.txt,h*}")) {
            TreeSet<String> names = new TreeSet<>();
            for (Path p : d) names.add(p.getFileName().toString());
            System.out.println(names);
        }
        attempt("copy exists", () -> Files.copy(a, top.resolve("hard").resolveSibling("sub/b.txt")));
        attempt("copy replace", () -> Files.copy(a, top.resolve("sub/b.txt"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES));
        attempt("copied time", () -> Files.getLastModifiedTime(top.resolve("sub/b.txt")));
        attempt("copy link", () -> Files.readSymbolicLink(Files.copy(top.resolve("link"), top.resolve("link2"), LinkOption.NOFOLLOW_LINKS)));
        attempt("copy stream", () -> Files.copy(new java.io.ByteArrayInputStream(new byte[3000]), top.resolve("stream.bin")));
        attempt("copy out", () -> { java.io.ByteArrayOutputStream o = new java.io.ByteArrayOutputStream(); return Files.copy(a, o) + " " + o; });
        attempt("move", () -> Files.move(top.resolve("stream.bin"), top.resolve("moved.bin"), StandardCopyOption.ATOMIC_MOVE));
        attempt("move missing", () -> Files.move(top.resolve("stream.bin"), top.resolve("moved.bin")));
        attempt("move dir", () -> Files.move(top.resolve("sub"), top.resolve("renamed")));
        attempt("delete full dir", () -> { Files.delete(top.resolve("renamed")); return "?"; });
        attempt("create in missing", () -> Files.createFile(top.resolve("no/such/file")));
        attempt("create again", () -> Files.createFile(a));
        attempt("dir again", () -> Files.createDirectory(top));
        attempt("dirs over file", () -> Files.createDirectories(a));
        attempt("with perms", () -> PosixFilePermissions.toString(Files.getPosixFilePermissions(Files.createFile(top.resolve("p"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))))));
        attempt("bad perms", () -> PosixFilePermissions.fromString("rwxrwx"));
        attempt("bad attr", () -> Files.getAttribute(a, "bogus"));
        attempt("bad view", () -> Files.getAttribute(a, "none:size"));
        attempt("set attr", () -> Files.getAttribute(Files.setAttribute(a, "lastModifiedTime", FileTime.fromMillis(5000)), "lastModifiedTime"));
        attempt("mode", () -> Integer.toOctalString((Integer) Files.getAttribute(top.resolve("p"), "unix:mode")));
        attempt("real", () -> top.resolve("dirlink/../a.txt").toRealPath().getFileName());
        attempt("real missing", () -> Path.of("missing").toRealPath());
        attempt("temp", () -> { Path t = Files.createTempFile(top, "x", null); String n = t.getFileName().toString(); Files.delete(t); return n.startsWith("x") && n.endsWith(".tmp"); });
        attempt("mismatch", () -> Files.mismatch(a, top.resolve("hard")) + " " + Files.mismatch(a, top.resolve("moved.bin")));
        attempt("probe", () -> Files.getFileStore(a).name() != null);
        attempt("space", () -> Files.getFileStore(a).getTotalSpace() > 0);
        attempt("views", () -> FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        attempt("matcher", () -> FileSystems.getDefault().getPathMatcher("glob:**/*.{java,txt}").matches(Path.of("x/y/z.txt")) + " " + FileSystems.getDefault().getPathMatcher("regex:.*[0-9]").matches(Path.of("a1")));
        attempt("user lookup", () -> FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("root"));
        attempt("old file", () -> { java.io.File f = a.toFile(); return f.length() + " " + f.canRead() + " " + f.setReadOnly() + " " + f.setWritable(true) + " " + f.lastModified() + " " + f.setLastModified(9000) + " " + f.lastModified() + " " + Arrays.toString(new TreeSet<>(Arrays.asList(top.toFile().list((d, n) -> n.length() < 5))).toArray()); });
    }
}
