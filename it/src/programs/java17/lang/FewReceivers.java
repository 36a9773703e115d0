// Calls whose receivers are of two, three, four classes: they are told apart by tests instead of dispatch.
// level: 2
package lang;

import java.util.Arrays;
import java.util.Comparator;

public class FewReceivers {
    interface Step {
        int apply(int n);

        default int twice(int n) {
            return apply(apply(n));
        }
    }

    static class Add implements Step {
        final int by;

        Add(int by) {
            this.by = by;
        }

        @Override
        public int apply(int n) {
            return n + by;
        }
    }

    /** Below Add, and with a method of its own. */
    static final class AddTwice extends Add {
        AddTwice(int by) {
            super(by);
        }

        @Override
        public int apply(int n) {
            return n + by + by;
        }
    }

    /** Below Add, with Add's method. */
    static final class AddLater extends Add {
        AddLater(int by) {
            super(by);
        }
    }

    static final class Divide implements Step {
        @Override
        public int apply(int n) {
            return 1000 / n;
        }

        @Override
        public int twice(int n) {
            return -apply(n);
        }
    }

    private static long two(Step s, int rounds) {
        long sum = 0;
        for (int i = 1; i < rounds; i++) {
            sum = sum * 3 + s.apply(i);
        }
        return sum;
    }

    private static long three(Step s, int rounds) {
        long sum = 0;
        for (int i = 1; i < rounds; i++) {
            sum = sum * 5 + s.apply(i) - s.twice(i);
        }
        return sum;
    }

    private static long all(Step s, int rounds) {
        long sum = 0;
        for (int i = rounds; i > -2; i--) {
            sum = sum * 7 + s.apply(i);
        }
        return sum;
    }

    private static String attempt(Step s) {
        try {
            return "" + all(s, 9);
        } catch (ArithmeticException | NullPointerException e) {
            return e.getClass().getName() + " in " + e.getStackTrace()[0].getMethodName();
        }
    }

    private static <T> void sort(T[] all, Comparator<? super T> order) {
        for (int i = 1; i < all.length; i++) {
            T moved = all[i];
            int at = i;
            while (at > 0 && order.compare(all[at - 1], moved) > 0) {
                all[at] = all[at - 1];
                at--;
            }
            all[at] = moved;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        System.out.println(two(new Add(5), 20) + " " + two(new Divide(), 20));
        System.out.println(three(new Add(5), 20) + " " + three(new AddTwice(7), 20) + " " + three(new Divide(), 20)
                + " " + three(new AddLater(4), 20));
        Step lambda = n -> n * n;
        Step[] steps = {new Add(1), new AddTwice(2), new AddLater(3), new Divide(), lambda, null};
        for (Step s : steps) {
            System.out.println(attempt(s));
        }
        Integer[] numbers = {5, -3, 12, 7, 0, 100, -44, 7};
        sort(numbers, (x, y) -> Integer.compare(y, x));
        System.out.println(Arrays.toString(numbers));
        String[] words = {"pear", "fig", "apple", "kiwi", "date"};
        sort(words, Comparator.naturalOrder());
        System.out.println(Arrays.toString(words));
        sort(words, (x, y) -> x.length() - y.length());
        System.out.println(Arrays.toString(words));
        try {
            Comparator raw = (Comparator<Integer>) (x, y) -> x - y;
            sort(words, raw);
        } catch (ClassCastException e) {
            System.out.println("strings are no numbers");
        }
        Object[] mixed = numbers;
        try {
            sort(mixed, (x, y) -> x.hashCode() - y.hashCode());
            mixed[0] = "no";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(mixed));
        }
    }
}
