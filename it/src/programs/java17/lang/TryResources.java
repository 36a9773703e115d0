// try-with-resources: order of closing, null resources, suppressed exceptions, failures in each place.
// level: 1
package lang;

public class TryResources {
    static class Res implements AutoCloseable {
        final String name;
        final boolean failClose;

        Res(String name, boolean failOpen, boolean failClose) {
            System.out.println("open " + name);
            if (failOpen) throw new IllegalArgumentException("open " + name);
            this.name = name;
            this.failClose = failClose;
        }

        public void close() {
            System.out.println("close " + name);
            if (failClose) throw new IllegalStateException("close " + name);
        }
    }

    static int run(int mode) {
        System.out.println("mode " + mode);
        Res outer = new Res("outer", false, false);
        try (outer; Res a = new Res("a", false, (mode & 1) != 0); Res nothing = null;
                Res b = new Res("b", (mode & 2) != 0, (mode & 4) != 0)) {
            System.out.println("body " + (nothing == null));
            if ((mode & 8) != 0) throw new RuntimeException("body");
            if ((mode & 16) != 0) return mode;
        } catch (RuntimeException e) {
            System.out.println("caught " + e.getMessage());
            for (Throwable s : e.getSuppressed()) System.out.println("  suppressed " + s.getMessage());
        } finally {
            System.out.println("finally");
        }
        return -1;
    }

    public static void main(String[] args) {
        for (int mode = 0; mode < 32; mode++) System.out.println(run(mode));
    }
}
