// Messages of implicit exceptions other than NullPointerException.
// level: 1
package lang;

public class Messages1 {
    interface I { }

    static class A { }

    static class B extends A { }

    interface Job { void run() throws Exception; }

    static void show(String what, Job job) {
        try {
            job.run();
            System.out.println(what + ": nothing");
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getName() + ": " + t.getMessage());
        }
    }

    static int zero = 0, minus = -3, big = Integer.MAX_VALUE;
    static Object a = new A(), str = "str", ints = new int[2], as = new A[1], lists = new long[1][1];

    public static void main(String[] args) {
        show("idiv", new Job() { public void run() { System.out.println(1 / zero); } });
        show("irem", new Job() { public void run() { System.out.println(1 % zero); } });
        show("ldiv", new Job() { public void run() { System.out.println(1L / zero); } });
        show("lrem", new Job() { public void run() { System.out.println(1L % zero); } });
        show("iaload", new Job() { public void run() { int[] x = new int[3]; System.out.println(x[3 + zero]); } });
        show("iaload -1", new Job() { public void run() { int[] x = new int[3]; System.out.println(x[zero - 1]); } });
        show("aaload", new Job() { public void run() { String[] x = {}; System.out.println(x[zero]); } });
        show("baload", new Job() { public void run() { byte[] x = new byte[5]; System.out.println(x[big]); } });
        show("castore", new Job() { public void run() { char[] c = new char[5]; c[5 + zero] = 'x'; } });
        show("dastore", new Job() { public void run() { double[] d = new double[0]; d[minus] = 1; } });
        show("newarray", new Job() { public void run() { System.out.println(new int[minus].length); } });
        show("anewarray", new Job() { public void run() { System.out.println(new String[minus].length); } });
        show("multianewarray", new Job() { public void run() { System.out.println(new int[2][minus].length); } });
        show("store", new Job() { public void run() { Object[] o = new Integer[1]; o[0] = "s"; } });
        show("store2", new Job() { public void run() { Object[] o = new B[1]; o[0] = new A(); } });
        show("store3", new Job() { public void run() { Object[] o = new int[1][]; o[0] = new long[0]; } });
        show("store4", new Job() { public void run() { Object[] o = new Runnable[1]; o[0] = new Object[0]; } });
        show("cast A B", new Job() { public void run() { System.out.println((B) a); } });
        show("cast str", new Job() { public void run() { System.out.println((Integer) str); } });
        show("cast I", new Job() { public void run() { System.out.println((I) a); } });
        show("cast array", new Job() { public void run() { System.out.println(((long[]) ints).length); } });
        show("cast to array", new Job() { public void run() { System.out.println(((A[]) str).length); } });
        show("cast array to A", new Job() { public void run() { System.out.println((A) as); } });
        show("cast B[]", new Job() { public void run() { System.out.println(((B[]) as).length); } });
        show("cast array2", new Job() { public void run() { System.out.println((String[][]) lists); } });
        show("copy null", new Job() { public void run() { System.arraycopy(new int[1], 0, null, 0, 1); } });
        show("copy range", new Job() { public void run() { System.arraycopy(new int[3], 1, new int[3], 0, 3); } });
        show("copy dst", new Job() { public void run() { System.arraycopy(new byte[3], 0, new byte[2], 1, 2); } });
        show("copy neg", new Job() { public void run() { System.arraycopy(new Object[3], -1, new Object[2], 1, 2); } });
        show("copy len", new Job() { public void run() { System.arraycopy(new char[3], 0, new char[2], 0, minus); } });
        show("copy type", new Job() { public void run() { System.arraycopy(new int[3], 0, new long[2], 0, 1); } });
        show("copy notarray", new Job() { public void run() { System.arraycopy("x", 0, new long[2], 0, 1); } });
        show("copy todst", new Job() { public void run() { System.arraycopy(new int[1], 0, "y", 0, 1); } });
        show("copy objprim", new Job() { public void run() { System.arraycopy(new Object[1], 0, new int[1], 0, 1); } });
        show("copy elem", new Job() { public void run() {
            System.arraycopy(new Object[] {"ok", 1}, 0, new String[2], 0, 2); } });
        show("charAt", new Job() { public void run() { System.out.println("abc".charAt(3)); } });
        show("substring", new Job() { public void run() { System.out.println("abc".substring(2, 1)); } });
        show("substring2", new Job() { public void run() { System.out.println("abc".substring(4)); } });
        show("parseInt", new Job() { public void run() { System.out.println(Integer.parseInt("12x")); } });
        show("parseInt empty", new Job() { public void run() { System.out.println(Integer.parseInt("")); } });
        show("parseInt null", new Job() { public void run() { System.out.println(Integer.parseInt(null)); } });
        show("parseInt big", new Job() { public void run() { System.out.println(Integer.parseInt("2147483648")); } });
        show("parseLong", new Job() { public void run() { System.out.println(Long.parseLong("--1")); } });
        show("parseDouble", new Job() { public void run() { System.out.println(Double.parseDouble("1.2.3")); } });
        show("monitor", new Job() { public void run() { new Object().notify(); } });
        show("clone", new Job() { public void run() throws Exception { new Cl().c(); } });
    }

    static class Cl { Object c() throws Exception { return clone(); } }
}
