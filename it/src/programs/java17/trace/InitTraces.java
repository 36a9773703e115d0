// Traces of exceptions in initialisers: <clinit> and <init> frames, ExceptionInInitializerError, enums, fields.
// level: 2
package trace;

public class InitTraces {
    static class Static {
        static int value = compute();

        static int compute() {
            return Integer.parseInt("no number");
        }
    }

    static class Field {
        int first = 1;
        int second = divide(first - 1);

        static int divide(int n) {
            return 1 / n;
        }
    }

    static class Sub extends Field {
        Sub(int n) {
            super();
        }
    }

    static class Block {
        final int n;

        {
            if (first() == 1) {
                throw new IllegalStateException("instance initialiser");
            }
            n = 1;
        }

        static int first() {
            return 1;
        }
    }

    enum Fruit {
        APPLE, PEAR(null);

        Fruit() {
        }

        Fruit(String s) {
            s.length();
        }
    }

    interface Constant {
        Object VALUE = new Field();
    }

    static class Outer {
        static final Object O = Inner.I;

        static class Inner {
            static final Object I = new Sub(1);
        }
    }

    static class Checked {
        static {
            if (true) {
                throw new Error("errors come as they are");
            }
        }

        static void touch() {
        }
    }

    static void show(Runnable r) {
        try {
            r.run();
        } catch (Throwable t) {
            for (Throwable x = t; x != null; x = x.getCause()) {
                System.out.println(x.getClass().getName() + " " + (x instanceof NoClassDefFoundError ? "" : x.getMessage()));
                for (StackTraceElement e : x.getStackTrace()) {
                    if (e.getClassName().startsWith("trace.") && !e.getMethodName().startsWith("lambda")) {
                        System.out.println("  " + e.getClassName() + " " + e.getMethodName() + " " + e.getLineNumber());
                    }
                }
                if (x instanceof NoClassDefFoundError) {
                    break;
                }
            }
        }
    }

    public static void main(String[] args) {
        show(() -> System.out.println(Static.value));
        show(() -> System.out.println(Static.value));
        show(Field::new);
        show(() -> new Sub(1));
        show(Block::new);
        show(() -> System.out.println(Fruit.APPLE));
        show(() -> System.out.println(Constant.VALUE));
        show(() -> System.out.println(Outer.O));
        show(Checked::touch);
        show(Checked::touch);
    }
}
