// Stack overflow inside a class initialiser: the error comes as it is, the class is unusable afterwards.
// level: 3
// skip-gc-stress
package fault;

public class OverflowInInitializer {
    static int depth;

    static class Deep {
        static final int VALUE = down(0);

        static int down(int n) {
            depth = n;
            return down(n + 1) + 1;
        }
    }

    static class Nested {
        static final int VALUE = Inner.VALUE + 1;

        static class Inner {
            static final int VALUE = Deep.down(0);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(Deep.VALUE);
            } catch (StackOverflowError e) {
                System.out.println("overflow " + (depth > 500));
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            System.out.println(Nested.VALUE);
        } catch (Throwable t) {
            System.out.println(t.getClass().getName());
        }
        try {
            System.out.println(Nested.Inner.VALUE);
        } catch (Throwable t) {
            System.out.println(t);
        }
    }
}
