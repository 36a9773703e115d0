// NullPointerException messages with local variable names in the class file.
// level: 1
package lang;

public class HelpfulNull {
    int number;
    HelpfulNull next;
    int[] array;
    static HelpfulNull sfield;
    static int[][] grid = new int[2][];
    String text;

    HelpfulNull next() { return next; }

    static HelpfulNull make(int x, String y) { return null; }

    int[] array() { return array; }

    long wide(long a, double b) { return a; }

    interface Job { void run(); }

    static void show(Job job) {
        try {
            job.run();
            System.out.println("nothing");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static void param(HelpfulNull p, long skip, int[] q, Object o) {
        try { System.out.println(p.number); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { System.out.println(q[3]); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { q[2] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { System.out.println(q.length); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { p.number = 5; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { p.next().number++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { synchronized (o) { System.out.println(); } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { throw (RuntimeException) o; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    }

    public static void main(String[] args) {
        param(null, 1, null, null);
        show(new Job() { public void run() { HelpfulNull local = null; local.next(); } });
        show(new Job() { public void run() { HelpfulNull local = new HelpfulNull(); local.next.next(); } });
        show(new Job() { public void run() { HelpfulNull local = new HelpfulNull(); local.next().next(); } });
        show(new Job() { public void run() { HelpfulNull local = new HelpfulNull(); local.next().number = 3; } });
        show(new Job() { public void run() { HelpfulNull local = new HelpfulNull(); local.array[5] = 3; } });
        show(new Job() { public void run() { HelpfulNull local = new HelpfulNull(); System.out.println(local.array()[5]); } });
        show(new Job() { public void run() { System.out.println(sfield.number); } });
        show(new Job() { public void run() { System.out.println(sfield.wide(3L, 2.0)); } });
        show(new Job() { public void run() { System.out.println(grid[1][0]); } });
        show(new Job() { public void run() { int i = 1, j = 0; System.out.println(grid[i][j]); } });
        show(new Job() { public void run() { int i = 0; grid[i + 1][2]++; } });
        show(new Job() { public void run() { grid[make(1, "x").number][2]++; } });
        show(new Job() { public void run() { make(3, "y").next(); } });
        show(new Job() { public void run() { System.out.println(new HelpfulNull().text.length()); } });
        show(new Job() { public void run() { String[] names = new String[3]; System.out.println(names[2].trim()); } });
        show(new Job() { public void run() { Object o = null; o.toString(); } });
        show(new Job() { public void run() { Integer boxed = null; int x = boxed; System.out.println(x); } });
        show(new Job() { public void run() { Long[] boxed = new Long[1]; long x = boxed[0] + 1; System.out.println(x); } });
        show(new Job() { public void run() { byte[] b = null; b[0]++; } });
        show(new Job() { public void run() { boolean[] b = null; System.out.println(b[0]); } });
        show(new Job() { public void run() { double[] b = null; b[1] = 2.0; } });
        show(new Job() { public void run() { Object[] b = null; b[0] = "x"; } });
        show(new Job() { public void run() { Object[] b = null; System.out.println(b[0]); } });
        show(new Job() { public void run() { short[] b = null; b[0] = 1; } });
        show(new Job() { public void run() { char[] b = null; System.out.println(b[0]); } });
        show(new Job() { public void run() { long[] b = null; System.out.println(b[0]); } });
        show(new Job() { public void run() { float[] b = null; b[0] = 1; } });
        show(new Job() { public void run() { Runnable r = null; r.run(); } });
        show(new Job() { public void run() { String s = null; switch (s) { case "a": System.out.println(1); } } });
        show(new Job() { public void run() { throw null; } });
        show(new Job() { public void run() { throw new NullPointerException(); } });
        show(new Job() { public void run() { throw new NullPointerException("mine"); } });
        show(new Job() { public void run() { Object[] o = null; System.out.println(o.clone().length); } });
        show(new Job() { public void run() { for (String s : (Iterable<String>) null) System.out.println(s); } });
        show(new Job() { public void run() { int[] c = null; for (int s : c) System.out.println(s); } });
        new HelpfulNull().self();
    }

    void self() {
        try {
            this.next.array[0] = 1;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            this.next.next.number = number;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
