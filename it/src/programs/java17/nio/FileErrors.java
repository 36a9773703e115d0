// Exceptions of java.nio.file, with their messages.
// level: 4
package nio;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

public class FileErrors {
    static void show(String what, Callable<?> c) {
        try {
            System.out.println(what + " " + c.call());
        } catch (FileSystemException e) {
            String here = Path.of("").toAbsolutePath() + "/";
            System.out.println((what + " " + e + " | " + e.getFile() + " | " + e.getReason()).replace(here, "HERE/"));
        } catch (Exception e) {
            System.out.println(what + " " + e);
        }
    }

    public static void main(String[] args) throws IOException {
        Path f = Path.of("f"), d = Path.of("d"), none = Path.of("none/x");
        Files.writeString(f, "content");
        Files.createDirectories(d.resolve("inner"));
        show("read", () -> Files.readString(none));
        show("delete", () -> { Files.delete(none); return 0; });
        show("rmdir", () -> { Files.delete(d); return 0; });
        show("mkdir", () -> Files.createDirectory(d));
        show("mkdir deep", () -> Files.createDirectory(none));
        show("mkdirs over file", () -> Files.createDirectories(f.resolve("x")));
        show("create", () -> Files.createFile(f));
        show("create new", () -> Files.writeString(f, "x", StandardOpenOption.CREATE_NEW));
        show("no create", () -> Files.writeString(none, "x", StandardOpenOption.WRITE));
        show("copy onto", () -> Files.copy(f, d));
        show("copy missing", () -> Files.copy(none, Path.of("y")));
        show("move onto dir", () -> Files.move(f, d, StandardCopyOption.REPLACE_EXISTING));
        show("move onto file", () -> Files.move(d, f));
        show("list file", () -> Files.list(f).count());
        show("list missing", () -> Files.list(none));
        show("size", () -> Files.size(none));
        show("dir stream", () -> Files.newDirectoryStream(f));
        show("read dir", () -> Files.readAllBytes(d));
        show("write dir", () -> Files.writeString(d, "x"));
        show("not a dir", () -> Files.readString(f.resolve("below")));
        show("nul", () -> Path.of("a\0b"));
        show("options", () -> Files.newByteChannel(f, StandardOpenOption.READ, StandardOpenOption.APPEND));
        show("mtime", () -> Files.getLastModifiedTime(none));
        show("real", () -> none.toRealPath());
        show("link", () -> Files.readSymbolicLink(f));
        show("walk", () -> Files.walk(none).count());
        try {
            Path.of("\0");
        } catch (InvalidPathException e) {
            System.out.println(e.getReason() + " " + e.getIndex());
        }
    }
}
