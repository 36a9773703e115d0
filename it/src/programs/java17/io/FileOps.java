// java.io.File: names, directories, renaming, listing.
// level: 4
package io;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;

public class FileOps {
    public static void main(String[] args) throws IOException {
        File d = new File("dir/sub/deep");
        System.out.println(d.mkdir() + " " + d.mkdirs() + " " + d.mkdirs() + " " + d.isDirectory() + " " + d.getName() + " " + d.getParent() + " " + d.getPath() + " " + d.isAbsolute());
        File a = new File(d, "a.txt"), b = new File("dir", "b.txt");
        System.out.println(a.createNewFile() + " " + a.createNewFile() + " " + a.renameTo(b) + " " + a.exists() + " " + b.exists() + " " + b.length());
        new File("dir/z.dat").createNewFile();
        String[] names = new File("dir").list();
        Arrays.sort(names);
        System.out.println(Arrays.toString(names));
        File[] txt = new File("dir").listFiles((x, n) -> n.endsWith(".txt"));
        System.out.println(txt.length + " " + txt[0]);
        System.out.println(new File("dir").delete() + " " + new File("nope").list() + " " + new File("nope").length() + " " + new File("nope").lastModified());
        System.out.println(b.setReadOnly() + " " + b.setLastModified(1_000_000_000_000L) + " " + b.lastModified());
        System.out.println(new File("/a//b/../c/").getPath() + " " + new File("x", "y").equals(new File("x/y")) + " " + new File("a").compareTo(new File("b")) + " " + new File("q").hashCode() + " " + File.separator + File.pathSeparator);
        System.out.println(new File("/a/b/../c").getCanonicalPath() + " " + new File("rel").getAbsolutePath().endsWith("/rel") + " " + new File("p").toPath() + " " + new File("").getAbsoluteFile().isDirectory());
        File t = File.createTempFile("pre", ".suf", new File("dir"));
        System.out.println(t.getName().startsWith("pre") + " " + t.getName().endsWith(".suf") + " " + t.delete());
        for (String p : new String[] {"dir/b.txt", "dir/z.dat", "dir/sub/deep", "dir/sub", "dir"}) System.out.print(new File(p).delete() + " ");
        System.out.println(new File("dir").exists());
    }
}
