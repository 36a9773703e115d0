// Atomic field updaters: what their makers refuse, receivers of other classes, access through nests and packages.
// level: 5
package concurrent;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public class FieldUpdaterChecks {
    static class Node {
        private volatile int secret;
        volatile long wide;
        volatile Object any;
        volatile int[] array;
        int plain;
        static volatile int shared;
        final int fixed = 3;
    }

    static class Sub extends Node {
    }

    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " fine");
        } catch (RuntimeException e) {
            System.out.println(what + " " + e);
        }
    }

    public static void main(String[] args) {
        attempt("secret", () -> {
            AtomicIntegerFieldUpdater<Node> u = AtomicIntegerFieldUpdater.newUpdater(Node.class, "secret");
            Node n = new Sub();
            System.out.println(u.addAndGet(n, 4) + " " + u.getAndUpdate(n, x -> x * 2) + " " + n.secret);
        });
        attempt("inherited", () -> AtomicLongFieldUpdater.newUpdater(Sub.class, "wide"));
        attempt("missing", () -> AtomicIntegerFieldUpdater.newUpdater(Node.class, "nothing"));
        attempt("long as int", () -> AtomicIntegerFieldUpdater.newUpdater(Node.class, "wide"));
        attempt("int as long", () -> AtomicLongFieldUpdater.newUpdater(Node.class, "secret"));
        attempt("plain", () -> AtomicIntegerFieldUpdater.newUpdater(Node.class, "plain"));
        attempt("final", () -> AtomicIntegerFieldUpdater.newUpdater(Node.class, "fixed"));
        attempt("static", () -> AtomicIntegerFieldUpdater.newUpdater(Node.class, "shared"));
        attempt("other type", () -> AtomicReferenceFieldUpdater.newUpdater(Node.class, String.class, "any"));
        attempt("primitive", () -> AtomicReferenceFieldUpdater.newUpdater(Node.class, int.class, "secret"));
        attempt("foreign", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaterStranger.class, "hidden"));
        attempt("object", () -> {
            AtomicReferenceFieldUpdater<Node, Object> u = AtomicReferenceFieldUpdater.newUpdater(Node.class, Object.class, "any");
            Node n = new Node();
            u.set(n, "x");
            System.out.println(u.compareAndSet(n, "x", 5) + " " + u.getAndSet(n, null) + " " + u.get(n));
        });
        attempt("array", () -> {
            AtomicReferenceFieldUpdater<Node, int[]> u = AtomicReferenceFieldUpdater.newUpdater(Node.class, int[].class, "array");
            Node n = new Node();
            u.lazySet(n, new int[] {1, 2});
            System.out.println(u.get(n).length);
        });
        attempt("wrong receiver", () -> wrongReceiver(AtomicLongFieldUpdater.newUpdater(Node.class, "wide"), "no node"));
        attempt("null receiver", () -> wrongReceiver(AtomicLongFieldUpdater.newUpdater(Node.class, "wide"), null));
        attempt("wrong value", () -> wrongValue(AtomicReferenceFieldUpdater.newUpdater(Node.class, int[].class, "array"), "no array"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void wrongReceiver(AtomicLongFieldUpdater u, Object o) {
        u.incrementAndGet(o);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void wrongValue(AtomicReferenceFieldUpdater u, Object v) {
        u.set(new Node(), v);
    }
}

class FieldUpdaterStranger {
    private volatile int hidden;
}
