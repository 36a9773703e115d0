package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** What only an analysis that follows values finds: every class here is instantiated somewhere in its program. */
public final class Flow {
    static volatile Object sink;

    interface Shape {
        Object area();

        Object outline();
    }

    /** Two static fields, two implementations. */
    static final class StaticFields {
        static final class Circle implements Shape {
            @Reached
            @Override
            public Object area() {
                return seen("circle");
            }

            @NotReached
            @Override
            public Object outline() {
                return seen("circle");
            }
        }

        static final class Square implements Shape {
            @NotReached
            @Override
            public Object area() {
                return seen("square");
            }

            @Reached
            @Override
            public Object outline() {
                return seen("square");
            }
        }

        static Shape first;
        static Shape second;

        public static void main(String[] args) {
            first = new Circle();
            second = new Square();
            sink = first.area();
            sink = second.outline();
        }
    }

    /** Two instance fields of one class. */
    static final class InstanceFields {
        static final class Circle implements Shape {
            @Reached
            @Override
            public Object area() {
                return seen("circle");
            }

            @NotReached
            @Override
            public Object outline() {
                return seen("circle");
            }
        }

        static final class Square implements Shape {
            @NotReached
            @Override
            public Object area() {
                return seen("square");
            }

            @Reached
            @Override
            public Object outline() {
                return seen("square");
            }
        }

        static final class Drawing {
            Shape left;
            Shape right;
        }

        static Drawing drawing = new Drawing();

        public static void main(String[] args) {
            drawing.left = new Circle();
            drawing.right = args.length == 0 ? new Square() : null;
            sink = drawing.left.area();
            sink = drawing.right.outline();
        }
    }

    /** A parameter that is null in every call. */
    static final class NullParameter {
        static final class Log {
            @NotReached
            void write(String text) {
                sink = text;
            }

            @Reached
            void close() {
                sink = this;
            }
        }

        @NotReached
        static void traced() {
            sink = "traced";
        }

        static int depth(int n, Log log) {
            if (log != null) {
                log.write("depth");
                traced();
            }
            return n == 0 ? 0 : 1 + depth(n - 1, log);
        }

        public static void main(String[] args) {
            new Log().close();
            sink = depth(args.length, null);
        }
    }

    /** A factory that makes one kind of objects. */
    static final class Factory {
        static final class Circle implements Shape {
            @Reached
            @Override
            public Object area() {
                return seen("circle");
            }

            @Reached
            @Override
            public Object outline() {
                return seen("circle");
            }
        }

        static final class Square implements Shape {
            @NotReached
            @Override
            public Object area() {
                return seen("square");
            }

            @Reached
            @Override
            public Object outline() {
                return seen("square");
            }
        }

        static Shape make(int n) {
            return n > 1000 ? make(n - 1) : new Circle();
        }

        static Shape either(int n) {
            return n == 0 ? new Circle() : new Square();
        }

        public static void main(String[] args) {
            sink = make(args.length).area();
            sink = either(args.length).outline();
        }
    }

    /** Two call sites of one functional interface, each with its own lambda. */
    static final class Receivers {
        interface Action {
            Object act();
        }

        @Reached
        static Object called() {
            return seen("called");
        }

        @NotReached
        static Object kept() {
            return seen("kept");
        }

        public static void main(String[] args) {
            Action a = () -> called();
            Action b = () -> kept();
            sink = a.act();
            sink = b;
        }
    }

    /** An inherited method is run on one class only: its calls on {@code this} reach that class's methods only. */
    static final class ThisType {
        abstract static class Template {
            Object run() {
                return step();
            }

            abstract Object step();
        }

        static final class Plain extends Template {
            @Reached
            @Override
            Object step() {
                return seen("plain");
            }
        }

        static final class Special extends Template {
            @Override
            Object run() {
                return seen("special");
            }

            @NotReached
            @Override
            Object step() {
                return seen("never");
            }
        }

        static Template[] all = new Template[2];

        public static void main(String[] args) {
            all[0] = new Plain();
            all[1] = new Special();
            sink = all[args.length].run();
        }
    }

    /** A flag that is false in every call. */
    static final class ConstantParameter {
        @NotReached
        static void verbose() {
            sink = "verbose";
        }

        static int work(int n, boolean verbose) {
            if (verbose) {
                verbose();
            }
            return n == 0 ? 0 : work(n - 1, verbose) + 1;
        }

        public static void main(String[] args) {
            sink = work(args.length, false);
        }
    }

    /** A method that always returns the same. */
    static final class ConstantResult {
        abstract static class Feature {
            abstract boolean enabled();
        }

        static final class Off extends Feature {
            @Reached
            @Override
            boolean enabled() {
                sink = "asked";
                return false;
            }
        }

        @NotReached
        static void dead() {
            sink = "dead";
        }

        public static void main(String[] args) {
            Feature f = new Off();
            if (f.enabled()) {
                dead();
            }
        }
    }

    /** Nothing comes after a method that never returns. */
    static final class NeverReturns {
        static int fail(String why) {
            throw new IllegalStateException(why);
        }

        @NotReached
        static void after() {
            sink = "after";
        }

        @Reached
        static void handler() {
            sink = "handler";
        }

        public static void main(String[] args) {
            try {
                fail("always " + args.length);
                after();
            } catch (IllegalStateException e) {
                handler();
            }
        }
    }

    /** A field that is never written holds null, or zero. */
    static final class UnwrittenFields {
        static final class Listener {
            @NotReached
            void notified() {
                sink = this;
            }
        }

        static final class Model {
            Listener listener;
            int mode;
        }

        @NotReached
        static void dead() {
            sink = "dead";
        }

        public static void main(String[] args) {
            sink = new Listener();
            Model m = new Model();
            sink = m;
            if (m.listener != null) {
                m.listener.notified();
            }
            if (m.mode != 0) {
                dead();
            }
        }
    }

    private Flow() {
    }
}
