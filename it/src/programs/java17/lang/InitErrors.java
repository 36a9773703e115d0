// ExceptionInInitializerError on first use, NoClassDefFoundError on the second, Errors pass through unwrapped.
// level: 1
package lang;

public class InitErrors {
    static class Bad {
        static int x = Integer.parseInt("not a number");

        static void touch() { }
    }

    static class BadError {
        static { if (true) throw new StackOverflowError("from clinit"); }

        static void touch() { }
    }

    static class BadSub extends Bad {
        static { System.out.println("never"); }

        static void sub() { }
    }

    static class Nested {
        static final Object O = new Bad2();
    }

    static class Bad2 {
        static final int[] A = new int[1];
        static final int B = A[1];
    }

    interface Job { void run(); }

    static void show(String what, Job job) {
        try {
            job.run();
            System.out.println(what + " fine");
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
            if (t.getCause() != null) System.out.println("  cause " + t.getCause());
            if (t instanceof ExceptionInInitializerError e) System.out.println("  exception " + e.getException());
        }
    }

    public static void main(String[] args) {
        show("first", new Job() { public void run() { Bad.touch(); } });
        show("second", new Job() { public void run() { Bad.touch(); } });
        show("field", new Job() { public void run() { System.out.println(Bad.x); } });
        show("new", new Job() { public void run() { new Bad(); } });
        show("sub", new Job() { public void run() { BadSub.sub(); } });
        show("sub again", new Job() { public void run() { BadSub.sub(); } });
        show("error", new Job() { public void run() { BadError.touch(); } });
        show("error again", new Job() { public void run() { BadError.touch(); } });
        show("nested", new Job() { public void run() { System.out.println(Nested.O); } });
        show("nested again", new Job() { public void run() { System.out.println(Nested.O); } });
        show("inner", new Job() { public void run() { System.out.println(Bad2.B); } });
    }
}
