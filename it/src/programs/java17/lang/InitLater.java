// Classes whose initialiser failed, used again: messages and causes in the same thread and others, subclasses, interfaces.
// level: 5
package lang;

import java.util.concurrent.CountDownLatch;

public class InitLater {
    static class Checked extends Exception {
        Checked(String m, Throwable cause) {
            super(m, cause);
        }
    }

    static <T extends Throwable> Object sneak(Throwable t) throws T {
        throw (T) t;
    }

    static class Implicit {
        static int[] a = new int[1];
        static int n = a[InitLater.one()];

        static int get() {
            return n;
        }
    }

    static class WithCause {
        static Object o = InitLater.<RuntimeException>sneak(new Checked("checked", new Exception("root")));
    }

    static class NullMessage {
        static final Object O;

        static {
            if (one() == 1) {
                throw new NullPointerException();
            }
            O = "";
        }
    }

    static class AnError {
        static {
            if (one() == 1) {
                throw new AssertionError("an assertion", new Exception("behind it"));
            }
        }
    }

    static class Sub extends Implicit {
        static int sub = 5;
    }

    interface Constants {
        int ONE = one();
        int BAD = Integer.parseInt("x" + ONE);

        default void something() {
        }
    }

    static class Implementing implements Constants {
        static String text = "from the class";
    }

    static class Cyclic {
        static final Object A = Other.B;

        static class Other {
            static final Object B = "b" + Cyclic.A + ((Object) Implicit.n).hashCode();
        }
    }

    static class InThread {
        static {
            Thread t = Thread.currentThread();
            if (t.getName().startsWith("worker")) {
                throw new IllegalStateException("in " + t.getName());
            }
        }

        static void touch() {
        }
    }

    enum Bad {
        X(one()), Y(-one());

        Bad(int n) {
            if (n < 0) {
                throw new IllegalArgumentException(name() + " " + ordinal());
            }
        }
    }

    static int one() {
        return 1;
    }

    static void show(String what, Runnable r) {
        for (int i = 0; i < 2; i++) {
            try {
                r.run();
                System.out.println(what + ": nothing");
            } catch (Throwable t) {
                for (Throwable x = t; x != null; x = x.getCause()) {
                    StackTraceElement[] trace = x.getStackTrace();
                    System.out.println(what + " " + i + ": " + x + " at "
                            + (trace.length == 0 ? "-" : trace[0].getMethodName() + ":" + trace[0].getLineNumber())
                            + " " + x.getSuppressed().length);
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        show("implicit", Implicit::get);
        show("sub", () -> System.out.println(Sub.sub));
        show("cause", () -> System.out.println(WithCause.o));
        show("null message", () -> System.out.println(NullMessage.O));
        show("error", AnError::new);
        show("interface", () -> System.out.println(Constants.BAD));
        show("interface's class", () -> System.out.println(Implementing.text));
        show("cyclic", () -> System.out.println(Cyclic.A));
        show("cyclic other", () -> System.out.println(Cyclic.Other.B));
        show("enum", () -> System.out.println(Bad.valueOf("X")));
        show("enum values", () -> System.out.println(Bad.values().length));
        show("array of it", () -> System.out.println(new Bad[2].length));
        CountDownLatch done = new CountDownLatch(1);
        Thread t = new Thread(() -> {
            show("thread", InThread::touch);
            done.countDown();
        }, "worker 1");
        t.start();
        done.await();
        t.join();
        show("later", InThread::touch);
        Thread u = new Thread(InThread::touch, "worker 2");
        u.setUncaughtExceptionHandler((x, e) -> System.out.println(x.getName() + " " + e + " " + e.getCause()));
        u.start();
        u.join();
        try {
            Implicit.get();
        } catch (NoClassDefFoundError e) {
            e.printStackTrace();
        }
    }
}
