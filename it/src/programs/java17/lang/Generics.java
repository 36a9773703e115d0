// Erasure: bridges, bounded types, generic arrays, covariant returns, wildcard capture, heap pollution.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.List;

public class Generics {
    static abstract class Animal implements Comparable<Animal> {
        final int rank;

        Animal(int rank) { this.rank = rank; }

        abstract Animal self();

        public int compareTo(Animal o) { return Integer.compare(rank, o.rank); }
    }

    static class Dog extends Animal {
        Dog(int r) { super(r); }

        @Override Dog self() { return this; }

        String bark() { return "woof" + rank; }
    }

    static class Cell<T> {
        T value;

        Cell(T value) { this.value = value; }

        void set(T t) { value = t; }

        T get() { return value; }
    }

    static class StringCell extends Cell<String> {
        StringCell() { super("init"); }

        @Override void set(String s) { super.set("<" + s + ">"); }

        @Override String get() { return super.get() + "!"; }
    }

    static <T extends Comparable<? super T>> T max(List<? extends T> l) {
        T best = null;
        for (T t : l) if (best == null || t.compareTo(best) > 0) best = t;
        return best;
    }

    static <T> void swap(List<T> l, int i, int j) {
        T t = l.get(i);
        l.set(i, l.get(j));
        l.set(j, t);
    }

    static void swapAny(List<?> l) { swap(l, 0, 1); }

    @SafeVarargs static <T> T[] arr(T... ts) { return ts; }

    static class Self<S extends Self<S>> {
        StringBuilder log = new StringBuilder();

        @SuppressWarnings("unchecked") S add(String s) { log.append(s); return (S) this; }
    }

    static class Builder extends Self<Builder> {
        Builder twice() { log.append(log); return this; }
    }

    static <A, B extends A> void copy(List<? super A> dst, List<? extends B> src) { dst.addAll(src); }

    public static void main(String[] args) {
        Animal a = new Dog(3);
        System.out.println(((Dog) a.self()).bark());
        Cell<String> c = new StringCell();
        c.set("x");
        System.out.println(c.get() + c.value);
        try {
            @SuppressWarnings({"unchecked", "rawtypes"}) Runnable r = () -> ((Cell) c).set(5);
            r.run();
        } catch (ClassCastException e) {
            System.out.println("bridge refused");
        }
        List<Dog> dogs = new ArrayList<>(List.of(new Dog(2), new Dog(9), new Dog(4)));
        System.out.println(max(dogs).bark());
        swapAny(dogs);
        System.out.println(dogs.get(0).bark());
        String[] s = arr("a", "b");
        System.out.println(s.length + s[1]);
        System.out.println(new Builder().add("ab").twice().add("c").log);
        List<Object> objs = new ArrayList<>();
        Generics.<Animal, Dog>copy(objs, dogs);
        System.out.println(objs.size());
        @SuppressWarnings({"unchecked", "rawtypes"}) List<Integer> polluted = (List) new ArrayList<>(List.of("not an int"));
        try {
            int x = polluted.get(0);
            System.out.println(x);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Comparable<Animal> cmp = new Dog(1);
        System.out.println(cmp.compareTo(new Dog(5)));
        Cell<? super Integer> sup = new Cell<Number>(2.5);
        sup.set(7);
        System.out.println(sup.get());
        Cell<int[]> arrays = new Cell<>(new int[] {1, 2});
        arrays.get()[1]++;
        System.out.println(arrays.get()[1]);
    }
}
