package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;
import org.nativeaot.core.analysis.expect.Types;

/** Virtual and interface calls run only what objects of the program have. */
public final class Dispatch {
    static volatile int sink;

    /** The class that is never instantiated keeps no method. */
    static final class OverInstantiatedTypes {
        @Types(Circle.class)
        interface Shape {
            @Types(Circle.class)
            int area();
        }

        @Reached
        static final class Circle implements Shape {
            @Reached
            @Override
            public int area() {
                return seen(3);
            }
        }

        @NotReached
        static final class Square implements Shape {
            @NotReached
            @Override
            public int area() {
                return seen(4);
            }
        }

        public static void main(String[] args) {
            Shape s = args.length > 5 ? null : new Circle();
            sink = s.area();
        }
    }

    /** A superclass's method that every class with objects overrides is not needed, one that is inherited is. */
    static final class Inheritance {
        @Types(Derived.class)
        abstract static class Base {
            @NotReached
            int overridden() {
                return seen(1);
            }

            @Reached
            int inherited() {
                return seen(2);
            }

            @Reached
            int calledBySuper() {
                return seen(3);
            }

            @NotReached
            int neverCalled() {
                return seen(4);
            }
        }

        static class Derived extends Base {
            @Reached
            @Override
            int overridden() {
                return seen(10);
            }

            @Reached
            @Override
            int calledBySuper() {
                return super.calledBySuper() + 30;
            }

            @NotReached
            @Override
            int neverCalled() {
                return seen(40);
            }
        }

        @NotReached
        static final class Deeper extends Derived {
            @NotReached
            @Override
            int inherited() {
                return seen(200);
            }
        }

        public static void main(String[] args) {
            Base b = new Derived();
            sink = b.overridden() + b.inherited() + b.calledBySuper();
        }
    }

    /** Default methods are chosen as JVMS 5.4.6 says: the class's own first, then the most specific interface's. */
    static final class DefaultMethods {
        interface Upper {
            @NotReached
            default int first() {
                return seen(1);
            }

            @Reached
            default int second() {
                return seen(2);
            }

            @NotReached
            default int third() {
                return seen(3);
            }
        }

        interface Lower extends Upper {
            @Reached
            @Override
            default int first() {
                return seen(10);
            }
        }

        static final class Both implements Lower, Upper {
            @Reached
            @Override
            public int third() {
                return seen(300);
            }
        }

        public static void main(String[] args) {
            Upper u = new Both();
            sink = u.first() + u.second() + u.third();
        }
    }

    /** A call on an object known to be of one branch of the hierarchy does not reach the other. */
    static final class NarrowReceivers {
        @Types({Left.class, Right.class})
        abstract static class Node {
            abstract int run();
        }

        static final class Left extends Node {
            @Reached
            @Override
            int run() {
                return seen(1);
            }
        }

        static final class Right extends Node {
            @NotReached
            @Override
            int run() {
                return seen(2);
            }
        }

        static Left left;
        static Node any;

        public static void main(String[] args) {
            left = new Left();
            any = new Right();
            sink = left.run() + (any == left ? 1 : 0);
        }
    }

    /** The call is seen before the class is instantiated, in a method that only the first implementation calls. */
    static final class InstantiatedLate {
        interface Step {
            @Types({First.class, Second.class, Third.class})
            Step next();
        }

        static final class First implements Step {
            @Reached
            @Override
            public Step next() {
                return new Second();
            }
        }

        static final class Second implements Step {
            @Reached
            @Override
            public Step next() {
                return new Third();
            }
        }

        static final class Third implements Step {
            @Reached
            @Override
            public Step next() {
                return null;
            }
        }

        public static void main(String[] args) {
            for (Step s = new First(); s != null; s = s.next()) {
                sink++;
            }
        }
    }

    /** Generics: the call names the erased method, the bridge calls the one with the narrower type. */
    static final class Bridges {
        interface Box<T> {
            int put(T value);
        }

        static final class TextBox implements Box<String> {
            @Reached
            @Override
            public int put(String value) {
                return seen(value.length());
            }
        }

        static final class NumberBox implements Box<Integer> {
            @NotReached
            @Override
            public int put(Integer value) {
                return seen(value.intValue());
            }
        }

        static <T> int fill(Box<T> box, T value) {
            return box.put(value);
        }

        public static void main(String[] args) {
            sink = fill(new TextBox(), "text" + args.length);
        }
    }

    /** Private methods, constructors and static methods are called without dispatch. */
    static final class DirectCalls {
        static class Base {
            @Reached
            Base() {
                sink = hidden();
            }

            @Reached
            private int hidden() {
                return seen(1);
            }
        }

        static final class Derived extends Base {
            @NotReached
            int hidden() {
                return seen(2);
            }

            @Reached
            static int helper() {
                return seen(3);
            }

            @NotReached
            static int unused() {
                return seen(4);
            }
        }

        public static void main(String[] args) {
            new Derived();
            sink = Derived.helper();
        }
    }

    private Dispatch() {
    }
}
