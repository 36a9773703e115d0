// Line numbers of frames inside multi-line expressions, initialisers, loops and switch arms.
// level: 1
package lang;

public class LineNumbers {
    static int line() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }

    static int add(int... xs) {
        int s = 0;
        for (int x : xs) s = s * 1000 + x;
        return s;
    }

    int field = line();
    int other;

    {
        other =
                line();
    }

    static final int S = line();

    public static void main(String[] args) {
        System.out.println(line());
        System.out.println(
                add(line(),
                        line(),
                        line()));
        LineNumbers o = new LineNumbers();
        System.out.println(o.field + " " + o.other + " " + S);
        for (int i = 0;
                i < line() % 2 + 1;
                i++) {
            switch (i) {
                case 0:
                    System.out.println(line());
                default:
            }
        }
        int x = args.length == 0
                ? line()
                : -1;
        System.out.println(x);
        String s = "a" + line()
                + "b" +
                line();
        System.out.println(s);
    }
}
