// Null dereferences in every form the language has, with the message for each.
// level: 2
package fault;

import java.util.function.Supplier;

public class NullShapes {
    static class Node {
        int i = 1;
        long l;
        byte b;
        short s;
        char c;
        boolean z;
        float f;
        double d;
        Node next;
        int[] ints;
        Node[] nodes;

        int virtual() {
            return i;
        }

        final int direct() {
            return i;
        }

        private int hidden() {
            return i;
        }

        Node self() {
            return next;
        }
    }

    enum Kind { A, B }

    static Node node;
    static int[] ints;
    static long[][] longs;
    static Object object;
    static Integer boxed;
    static String text;
    static Kind kind;
    static Runnable runnable;
    static RuntimeException exception;

    static void expect(Supplier<Object> s) {
        try {
            System.out.println("no exception: " + s.get());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        Node some = new Node();
        expect(() -> node.i);
        expect(() -> node.l + node.b);
        expect(() -> node.d = 2);
        expect(() -> node.z ^= true);
        expect(() -> node.c++);
        expect(() -> node.next.next);
        expect(() -> some.next.f);
        expect(() -> node.virtual());
        expect(() -> node.direct());
        expect(() -> node.hidden());
        expect(() -> some.self().self());
        expect(() -> some.ints[1]);
        expect(() -> some.ints[1] = 2);
        expect(() -> some.nodes[0].i);
        expect(() -> ints.length);
        expect(() -> ints[0]++);
        expect(() -> longs[1][2]);
        expect(() -> (new long[3][])[1][2]);
        expect(() -> (new Node[2])[1].i);
        expect(() -> object.toString());
        expect(() -> object.getClass());
        expect(() -> boxed + 1);
        expect(() -> (int) object);
        expect(() -> text.length());
        expect(() -> text.concat("x"));
        expect(() -> "x".concat(text));
        expect(() -> {
            switch (text) {
                case "a":
                    return 1;
                default:
                    return 2;
            }
        });
        expect(() -> switch (kind) {
            case A -> 1;
            case B -> 2;
        });
        expect(() -> {
            synchronized (object) {
                return 1;
            }
        });
        expect(() -> {
            throw exception;
        });
        expect(() -> {
            for (int i : ints) {
                return i;
            }
            return 0;
        });
        expect(() -> {
            runnable.run();
            return 1;
        });
        expect(() -> {
            Supplier<String> bound = text::trim;
            return bound;
        });
        expect(() -> {
            Node n = args.length > 5 ? some : null;
            return n.next;
        });
        expect(() -> ((Node) object).nodes);
        expect(() -> node.self().nodes[some.i].hashCode());
    }
}
