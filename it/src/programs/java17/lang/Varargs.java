// level: 2
package lang;

public class Varargs {
    static String f(Object... os) { return os == null ? "null" : "objs" + os.length; }

    static String g(int first, String... rest) { return first + String.join("/", rest); }

    static String h(int a) { return "int"; }

    static String h(Integer a) { return "Integer"; }

    static String h(long a) { return "long"; }

    static String h(int... a) { return "ints"; }

    static String h(Object a) { return "Object"; }

    static String k(char c) { return "char"; }

    static String k(int i) { return "int"; }

    static String k(double d) { return "double"; }

    static long sum(long... ls) {
        long s = 0;
        for (long l : ls) s += l;
        return s;
    }

    public static void main(String[] args) {
        System.out.println(f() + f(1) + f(1, "2", 3.0) + f((Object) null) + f((Object[]) null) + f(new Object[3]) + f(new int[3]) + f((Object) new String[2]));
        System.out.println(g(1) + g(2, "a") + g(3, "b", "c"));
        byte b = 1;
        short s = 2;
        System.out.println(h(1) + h(b) + h(2L) + h(Integer.valueOf(3)) + h() + h("x") + h(1, 2) + h(2.0f) + h('c'));
        System.out.println(k('x') + k(b) + k(s) + k(1L) + k(1f) + k((char) 65));
        System.out.println(sum() + sum(1) + sum(1, 2L, 'a'));
        String[] arr = {"x", "y"};
        System.out.println(f((Object[]) arr) + g(0, arr));
    }
}
