// ArrayStoreException in all its forms, and array copies that stop half way.
// level: 2
package fault;

import java.io.Serializable;
import java.util.Arrays;

public class ArrayStores {
    interface Thing {
    }

    static class Base implements Thing {
    }

    static class Derived extends Base implements Comparable<Derived> {
        @Override
        public int compareTo(Derived o) {
            return 0;
        }
    }

    static void store(Object[] a, Object v) {
        try {
            a[0] = v;
            System.out.println("stored");
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }

    static void copy(Object from, int at, Object to, int n) {
        try {
            System.arraycopy(from, at, to, 0, n);
            System.out.println("copied");
        } catch (ArrayStoreException | IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        store(new String[1], 5);
        store(new Integer[1], "x");
        store(new Base[1], new Derived());
        store(new Derived[1], new Base());
        store(new Thing[1], new Base());
        store(new Thing[1], "not a thing");
        store(new Comparable[1], new Base());
        store(new Comparable[1], new Derived());
        store(new Serializable[1], new int[0]);
        store(new Cloneable[1], new Object[0]);
        store(new Cloneable[1], "s");
        store(new Object[1][], new Object());
        store(new Object[1][], new String[0]);
        store(new Object[1][], new int[0]);
        store(new int[1][], new long[0]);
        store(new Base[1][], new Derived[1]);
        store(new Derived[1][], new Base[1]);
        store(new String[1], null);
        store(new Runnable[1], (Runnable) () -> { });
        Object[] from = {"a", "b", 3, "d"};
        String[] to = new String[4];
        copy(from, 0, to, 4);
        System.out.println(Arrays.toString(to));
        copy(from, 0, to, 5);
        copy(from, -1, to, 1);
        copy(new int[3], 0, new long[3], 1);
        copy(new int[3], 1, new Object[3], 1);
        copy("not an array", 0, to, 1);
        copy(from, 0, 5, 1);
        copy(new Derived[2], 0, new Base[1], 1);
        copy(new Base[] {new Derived(), new Base()}, 0, new Derived[2], 2);
        copy(new int[3], 2, new int[3], 2);
        copy(from, 1, to, -1);
        copy(from, 4, to, 0);
        try {
            Arrays.fill(new Integer[2], "text");
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(Arrays.copyOf(from, 3, String[].class).length);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Arrays.toString(Arrays.copyOf(from, 2, String[].class)));
    }
}
