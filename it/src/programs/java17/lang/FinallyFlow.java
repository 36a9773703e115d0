// Exceptions, returns, breaks and continues through nested finally blocks.
// level: 1
package lang;

@SuppressWarnings("finally")
public class FinallyFlow {
    static String log = "";

    static int returnOverridden() {
        try {
            return 1;
        } finally {
            log += "f1";
            return 2;
        }
    }

    static int valueKept() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 5;
            log += "f2";
        }
    }

    static String breakOut() {
        String s = "";
        for (int i = 0; i < 5; i++) {
            try {
                try {
                    if (i == 1) continue;
                    if (i == 3) break;
                    s += "b" + i;
                } finally {
                    s += "x";
                    if (i == 1) throw new RuntimeException("one");
                }
            } catch (RuntimeException e) {
                s += e.getMessage();
            } finally {
                s += "y";
            }
        }
        return s;
    }

    static String exceptionLost() {
        for (;;) {
            try {
                throw new Error("lost");
            } finally {
                break;
            }
        }
        return "survived";
    }

    static int depth(int n) {
        try {
            if (n == 0) throw new RuntimeException("bottom");
            return depth(n - 1);
        } finally {
            log += n;
        }
    }

    static void replaced() throws Exception {
        try {
            throw new Exception("first");
        } finally {
            throw new Exception("second");
        }
    }

    static String multi(int k) {
        try {
            switch (k) {
                case 0: throw new IllegalArgumentException("iae");
                case 1: throw new ArithmeticException("ae");
                case 2: throw new UnsupportedOperationException("uoe");
                default: return "none";
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return e.getClass().getSimpleName() + e.getMessage();
        } catch (final RuntimeException e) {
            return "other " + e.getMessage();
        }
    }

    static <T extends Throwable> void sneaky(Throwable t) throws T {
        @SuppressWarnings("unchecked") T x = (T) t;
        throw x;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(returnOverridden());
        System.out.println(valueKept());
        System.out.println(breakOut());
        System.out.println(exceptionLost());
        try {
            depth(5);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(log);
        try {
            replaced();
        } catch (Exception e) {
            System.out.println(e.getMessage() + e.getSuppressed().length);
        }
        for (int k = 0; k < 4; k++) System.out.println(multi(k));
        try {
            FinallyFlow.<RuntimeException>sneaky(new java.io.IOException("checked"));
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
