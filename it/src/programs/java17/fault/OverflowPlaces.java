// Stack overflow in lambdas, constructors, interface and virtual calls, compareTo, hashCode, iterators.
// level: 3
// skip-gc-stress
package fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

public class OverflowPlaces {
    static class Chain {
        final Chain next;

        Chain(int n) {
            next = new Chain(n + 1);
        }
    }

    static class Endless implements Comparable<Endless>, Iterable<Integer> {
        @Override
        public int compareTo(Endless o) {
            return o.compareTo(this);
        }

        @Override
        public int hashCode() {
            return List.of(this).hashCode();
        }

        @Override
        public boolean equals(Object o) {
            return o.equals(this);
        }

        @Override
        public String toString() {
            return "<" + this + ">";
        }

        @Override
        public java.util.Iterator<Integer> iterator() {
            for (int i : this) {
                return List.of(i).iterator();
            }
            return null;
        }
    }

    interface Shape {
        default double area(int n) {
            return other().area(n + 1);
        }

        Shape other();
    }

    record Mirror(Shape[] to) implements Shape {
        @Override
        public Shape other() {
            return to[0];
        }
    }

    static Function<Integer, Integer> f;

    static long wide(long a, double b, Object c, int[] d, float e) {
        return wide(a + 1, b * 2, c, d, e) + (long) b;
    }

    static void expect(String what, Supplier<Object> s) {
        try {
            System.out.println(what + ": " + s.get());
        } catch (StackOverflowError e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        expect("constructor", () -> new Chain(0));
        f = n -> f.apply(n + 1);
        expect("lambda", () -> f.apply(1));
        Supplier<?>[] self = new Supplier<?>[1];
        self[0] = () -> self[0].get();
        expect("captured lambda", () -> self[0].get());
        Endless e = new Endless();
        expect("compareTo", () -> e.compareTo(new Endless()));
        expect("sort", () -> {
            Collections.sort(new ArrayList<>(List.of(e, new Endless())));
            return "sorted";
        });
        expect("tree", () -> new TreeSet<>(List.of(e, new Endless())));
        expect("hashCode", () -> new HashMap<>(Map.of(1, 2)).put(e.hashCode(), 1));
        expect("equals", () -> e.equals(new Endless()));
        expect("toString", () -> "" + e);
        expect("iterator", e::iterator);
        Shape[] pair = new Shape[1];
        pair[0] = new Mirror(pair);
        expect("interface", () -> pair[0].area(0));
        expect("wide", () -> wide(1, 2, "c", new int[1], 5f));
        List<Object> own = new ArrayList<>();
        own.add(own);
        System.out.println(own);
        expect("hash of a list in itself", own::hashCode);
        List<Object> a = new ArrayList<>();
        List<Object> b = new ArrayList<>(List.of(a));
        a.add(b);
        expect("lists in each other", a::toString);
        Map<Object, Object> map = new HashMap<>();
        map.put("self", map);
        map.put("list", a);
        expect("map", map::toString);
        System.out.println("still here");
    }
}
