package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** More types than a set of types keeps: the value then counts as of any type below the declared one. */
public final class Saturation {
    static volatile Object sink;

    /** Every one of many classes goes through one variable; a class outside the hierarchy stays apart. */
    static final class ManyTypes {
        interface Node {
            Object visit();
        }

        static final class Outside {
            @NotReached
            public Object visit() {
                return seen("outside");
            }
        }

        /** Has no objects, however many types the variable may have. */
        @NotReached
        static final class Absent implements Node {
            @NotReached
            @Override
            public Object visit() {
                return seen("absent");
            }
        }

        static final class Node0 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(0);
            }
        }

        static final class Node1 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(1);
            }
        }

        static final class Node2 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(2);
            }
        }

        static final class Node3 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(3);
            }
        }

        static final class Node4 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(4);
            }
        }

        static final class Node5 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(5);
            }
        }

        static final class Node6 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(6);
            }
        }

        static final class Node7 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(7);
            }
        }

        static final class Node8 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(8);
            }
        }

        static final class Node9 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(9);
            }
        }

        static final class Node10 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(10);
            }
        }

        static final class Node11 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(11);
            }
        }

        static final class Node12 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(12);
            }
        }

        static final class Node13 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(13);
            }
        }

        static final class Node14 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(14);
            }
        }

        static final class Node15 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(15);
            }
        }

        static final class Node16 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(16);
            }
        }

        static final class Node17 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(17);
            }
        }

        static final class Node18 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(18);
            }
        }

        static final class Node19 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(19);
            }
        }

        static final class Node20 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(20);
            }
        }

        static final class Node21 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(21);
            }
        }

        static final class Node22 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(22);
            }
        }

        static final class Node23 implements Node {
            @Reached
            @Override
            public Object visit() {
                return seen(23);
            }
        }

        static Node make(int n) {
            return switch (n) {
                case 0 -> new Node0();
                case 1 -> new Node1();
                case 2 -> new Node2();
                case 3 -> new Node3();
                case 4 -> new Node4();
                case 5 -> new Node5();
                case 6 -> new Node6();
                case 7 -> new Node7();
                case 8 -> new Node8();
                case 9 -> new Node9();
                case 10 -> new Node10();
                case 11 -> new Node11();
                case 12 -> new Node12();
                case 13 -> new Node13();
                case 14 -> new Node14();
                case 15 -> new Node15();
                case 16 -> new Node16();
                case 17 -> new Node17();
                case 18 -> new Node18();
                case 19 -> new Node19();
                case 20 -> new Node20();
                case 21 -> new Node21();
                case 22 -> new Node22();
                default -> new Node23();
            };
        }

        public static void main(String[] args) {
            sink = new Outside();
            Node[] all = new Node[24];
            for (int i = 0; i < all.length; i++) {
                all[i] = make(i);
            }
            for (Node node : all) {
                sink = node.visit();
            }
        }
    }

    private Saturation() {
    }
}
