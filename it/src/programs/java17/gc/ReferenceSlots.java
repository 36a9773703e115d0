// References between fields and elements of other sizes: whoever writes one must leave its neighbours alone, and
// collections must find those of every shape. Copies of every length, overlapping too; atomics on fields and elements.
// level: 2
// heap: 32m
// time-out: 120
package gc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

public class ReferenceSlots {
    static class Mixed implements Cloneable {
        byte a = 1;
        Object first;
        int b = 2;
        volatile Object second;
        long c = 3;
        Object third;
        short d = 4;

        boolean intact() {
            return a == 1 && b == 2 && c == 3 && d == 4;
        }

        Mixed copy() throws CloneNotSupportedException {
            return (Mixed) clone();
        }
    }

    static class Deeper extends Mixed {
        boolean e = true;
        Object fourth;
        char f = 'f';

        @Override
        boolean intact() {
            return super.intact() && e && f == 'f';
        }
    }

    static final VarHandle SECOND;
    static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    static {
        try {
            SECOND = MethodHandles.lookup().findVarHandle(Mixed.class, "second", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static int lonely = -1;
    static Object between = "between";
    static int neighbour = -2;
    static volatile Object last;

    static void fields() throws CloneNotSupportedException {
        Mixed[] all = new Mixed[400];
        int broken = 0;
        for (int i = 0; i < all.length; i++) {
            Mixed m = i % 2 == 0 ? new Mixed() : new Deeper();
            m.first = "first" + i;
            m.second = all[i / 2];
            m.third = new Object[] {m, i};
            if (m instanceof Deeper deeper) deeper.fourth = new int[] {i};
            all[i] = i % 3 == 0 ? m.copy() : m;
            broken += all[i].intact() ? 0 : 1;
        }
        System.gc();
        byte[][] garbage = new byte[64][];
        for (int i = 0; i < 4000; i++) garbage[i % 64] = new byte[i % 3000];
        for (int i = 0; i < all.length; i++) {
            Mixed m = all[i];
            boolean same = m.first.equals("first" + i) && (int) ((Object[]) m.third)[1] == i && m.intact();
            same &= m.second == (i / 2 == i ? null : all[i / 2]) || i % 3 == 0 && m.second == null;
            if (m instanceof Deeper deeper) same &= ((int[]) deeper.fourth)[0] == i;
            broken += same ? 0 : 1;
        }
        System.out.println("fields " + broken + " " + garbage.length);
    }

    static void atomics() {
        Mixed m = new Mixed();
        Object x = "x", y = "y";
        System.out.println(SECOND.compareAndSet(m, null, x) + " " + SECOND.compareAndSet(m, y, x) + " "
                + SECOND.getAndSet(m, y) + " " + m.second + " " + m.intact());
        AtomicReferenceArray<Object> array = new AtomicReferenceArray<>(5);
        for (int i = 0; i < 5; i++) array.set(i, "e" + i);
        System.out.println(array.compareAndSet(2, "nothing", x) + " " + array.getAndSet(2, x) + " "
                + array.compareAndExchange(2, x, y) + " " + array);
        Object[] plain = {"p0", "p1", "p2", "p3"};
        System.out.println(ELEMENT.compareAndSet(plain, 1, plain[1], x) + " " + ELEMENT.getAndSet(plain, 2, y) + " "
                + ELEMENT.getVolatile(plain, 3) + " " + Arrays.toString(plain));
        AtomicReference<Object> one = new AtomicReference<>();
        System.out.println(one.compareAndSet(null, m) + " " + (one.get() == m) + " " + one.compareAndSet(null, x));
        between = x;
        last = y;
        System.out.println(lonely + " " + between + " " + neighbour + " " + last);
    }

    static void copies() {
        Object[] numbers = new Object[300];
        for (int i = 0; i < numbers.length; i++) numbers[i] = i;
        int wrong = 0;
        for (int length = 0; length < 150; length++) {
            for (int shift = -3; shift <= 3; shift++) {
                Object[] a = numbers.clone();
                System.arraycopy(a, 50, a, 50 + shift, length);
                for (int i = 0; i < a.length; i++) {
                    int at = i - 50 - shift;
                    int expected = at >= 0 && at < length ? 50 + at : i;
                    wrong += (int) a[i] == expected ? 0 : 1;
                }
            }
            Object[] b = Arrays.copyOfRange(numbers, length, length + 100);
            wrong += (int) b[0] == length && (int) b[99] == length + 99 ? 0 : 1;
        }
        Integer[] narrower = Arrays.copyOf(numbers, 7, Integer[].class);
        System.out.println("copies " + wrong + " " + Arrays.toString(narrower));
    }

    static void arrays() {
        Object[][][] deep = new Object[3][4][5];
        deep[1][2][3] = deep;
        long[] before = {-1, -1};
        Object[] middle = new Object[3];
        long[] after = {-1, -1};
        Arrays.fill(middle, deep);
        int same = 0;
        for (Object o : middle) same += o == deep ? 1 : 0;
        System.out.println(same + " " + before[1] + " " + after[0] + " " + (deep[1][2][3] == deep) + " " + deep[2][3].length);
        Object[] large = new Object[100_000];
        for (int i = 0; i < large.length; i++) large[i] = i % 1000 == 0 ? new int[] {i} : null;
        System.gc();
        int sum = 0, nulls = 0;
        for (Object o : large) {
            if (o == null) nulls++;
            else sum += ((int[]) o)[0] / 1000;
        }
        System.out.println("large " + sum + " " + nulls);
    }

    public static void main(String[] args) throws CloneNotSupportedException {
        fields();
        atomics();
        copies();
        arrays();
    }
}
