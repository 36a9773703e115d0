// Pure path algebra.
// level: 4
package nio;

import java.nio.file.FileSystems;
import java.nio.file.Path;

public class Paths {
    public static void main(String[] args) {
        for (String s : new String[] {"", "/", "a", "/a/b/c", "a//b/./c/../d", "/../x", "../..", "a/b/", "./x"}) {
            Path p = Path.of(s);
            StringBuilder names = new StringBuilder();
            for (Path n : p) names.append('<').append(n).append('>');
            System.out.println(s + " -> " + p + " " + p.getFileName() + " " + p.getParent() + " " + p.getRoot() + " " + p.getNameCount() + " " + p.isAbsolute() + " " + p.normalize() + " " + names);
        }
        Path p = Path.of("/a/b/c/d");
        System.out.println(p.subpath(1, 3) + " " + p.getName(2) + " " + p.resolve("x/y") + " " + p.resolve("/abs") + " " + p.resolveSibling("s") + " " + p.relativize(Path.of("/a/x")) + " " + p.startsWith("/a/b") + p.endsWith("c/d") + p.startsWith("/a/bb"));
        System.out.println(Path.of("a", "b", "c") + " " + p.compareTo(Path.of("/a/c")) + " " + p.equals(Path.of("/a//b/c/d")) + " " + Path.of("x").hashCode() + " " + p.toFile().getName() + " " + Path.of("").toAbsolutePath().isAbsolute() + " " + p.toUri());
        for (String g : new String[] {"glob:*.java", "glob:**/*.java", "glob:{a,b}?.txt", "glob:[!x]y", "regex:.*\\.j.*"}) {
            StringBuilder sb = new StringBuilder(g);
            for (String f : new String[] {"X.java", "d/X.java", "a1.txt", "zy", "xy"}) sb.append(' ').append(FileSystems.getDefault().getPathMatcher(g).matches(Path.of(f)));
            System.out.println(sb);
        }
        try {
            p.getName(9);
        } catch (IllegalArgumentException e) {
            System.out.println("bad index");
        }
        try {
            p.relativize(Path.of("rel"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
