// NullPointerException messages: statics of others, long chains, casts, ternaries, varargs, captured variables, arrays of arrays.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

public class HelpfulNullForms {
    static class Holder<T> {
        T value;
        Holder<T>[] others;
        static Holder<String> shared;
        final Object[][][] cube = new Object[1][1][];

        T get() {
            return value;
        }

        <X extends Comparable<X>> X pick(X x, T[] all, long... rest) {
            return null;
        }
    }

    class Inner {
        String name;

        int length() {
            return name.length() + outerText.length();
        }

        int outer() {
            return outerText.length();
        }
    }

    record Point(Integer x, Point next) {
        int far() {
            return next.next().x();
        }
    }

    interface Shape {
        Shape scaled(double by);

        default String text() {
            return scaled(1).text();
        }
    }

    enum Kind {
        A;

        String label;
    }

    String outerText;
    static final String CONSTANT = null;
    static char[] chars;
    static Map<String, Integer> counts;

    static void show(Runnable r) {
        try {
            r.run();
            System.out.println("nothing");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static String none(Object... any) {
        return null;
    }

    static int[][] grid(int a, long b, String[] c, List<String>[] d) {
        return null;
    }

    static void parameters(String first, long wide, double more, Object[] last, int index) {
        show(() -> System.out.println(first.length()));
        try {
            System.out.println(last[index].hashCode());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            last = null;
            last[index++] = first + wide;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage() + " " + index);
        }
        for (int i = 0; i < 2; i++) {
            String in = i == 0 ? first : none(i);
            try {
                System.out.println(in.isEmpty());
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Object o = index > 0 ? null : "x";
            System.out.println((o == null ? first : (String) o).trim());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    void instance() {
        show(() -> System.out.println(outerText.length()));
        show(() -> System.out.println(this.outerText.charAt(1)));
        show(() -> System.out.println(new Inner().length()));
        show(() -> System.out.println(new Inner().outer()));
        HelpfulNullForms other = null;
        show(() -> System.out.println(other.new Inner().name));
        show(() -> System.out.println(other.outerText));
        try {
            other.instance();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Supplier<Object> anonymous = new Supplier<>() {
            final String own = none();

            @Override
            public Object get() {
                return own.length() + outerText.length();
            }
        };
        show(anonymous::get);
    }

    public static void main(String[] args) {
        Holder<String> h = new Holder<>();
        Holder<int[]> ints = new Holder<>();
        Holder<Integer> boxed = new Holder<>();
        int i = 0;
        int j = 3;
        show(() -> System.out.println(h.value.length()));
        show(() -> System.out.println(h.get().length()));
        show(() -> System.out.println(Holder.shared.value));
        show(() -> System.out.println(Holder.shared.get().length()));
        show(() -> System.out.println(h.others[2].others[i]));
        show(() -> System.out.println(h.cube[i][0][j]));
        show(() -> System.out.println(h.cube[i][0].length));
        show(() -> h.cube[i][i][i + j] = 2);
        show(() -> System.out.println(ints.value[7]));
        show(() -> System.out.println(ints.get().length));
        show(() -> System.out.println(boxed.value + 1));
        show(() -> System.out.println(h.pick("x", new String[0], 1, 2).length()));
        show(() -> System.out.println(h.pick("x", null).compareTo("y")));
        show(() -> System.out.println(new Point(1, new Point(2, null)).far()));
        show(() -> System.out.println(new Point(null, null).x() + 1));
        show(() -> System.out.println(new Point(null, null).next().next().next()));
        show(() -> System.out.println(Kind.A.label.length()));
        show(() -> System.out.println(CONSTANT.length()));
        show(() -> System.out.println(chars[1]));
        show(() -> chars[j]++);
        show(() -> chars[j - 1] += 'x');
        show(() -> System.out.println(counts.get("x")));
        show(() -> {
            int n = Map.of("a", 1).get("b");
        });
        show(() -> System.out.println(none(1, "b", null).concat("x")));
        show(() -> System.out.println(grid(1, 2L, null, null)[i][j]));
        show(() -> System.out.println(((int[]) (Object) ints.value)[1]));
        show(() -> System.out.println(((Runnable) (Object) h.value).hashCode()));
        show(() -> ((Function<Integer, Integer>) null).apply(1));
        show(() -> System.out.println(((Shape) by -> null).text()));
        show(() -> {
            throw (RuntimeException) (Object) h.value;
        });
        show(() -> {
            synchronized (h.others) {
                System.out.println();
            }
        });
        show(() -> {
            synchronized (none()) {
                System.out.println();
            }
        });
        show(() -> {
            for (char c : h.value.toCharArray()) {
                System.out.println(c);
            }
        });
        show(() -> {
            for (String s : new String[][] {null}[0]) {
                System.out.println(s);
            }
        });
        show(() -> {
            switch (Kind.A.label) {
                case "x":
                    break;
                default:
            }
        });
        show(() -> {
            Kind k = none() == null ? null : Kind.A;
            switch (k) {
                case A:
                    break;
                default:
            }
        });
        show(() -> {
            boolean[] flags = null;
            flags[0] |= true;
        });
        show(() -> {
            long[] longs = null;
            longs[i + 1] <<= 2;
        });
        show(() -> {
            byte[][] bytes = {null};
            bytes[0][0] = (byte) 1;
        });
        show(() -> {
            float[] f = null;
            double d = f[0] * 2;
        });
        show(() -> {
            Object o = h.others;
            Object[] all = (Object[]) o;
            System.out.println(all.length);
        });
        show(() -> {
            Character c = null;
            char d = c;
        });
        show(() -> {
            Boolean b = h.value == null ? null : true;
            if (b) {
                System.out.println();
            }
        });
        show(() -> Objects.requireNonNull(h.value));
        show(() -> Objects.requireNonNull(h.value, "must be"));
        show(() -> Objects.requireNonNull(h.value, () -> "supplied"));
        show(() -> Objects.requireNonNull(h.value, () -> null));
        show(() -> new ArrayList<>(List.of(1)).addAll(null));
        show(() -> List.of(1, null));
        show(() -> Map.of("k", null));
        show(() -> "x".concat(null));
        show(() -> "x".contains(null));
        show(() -> new String((char[]) null));
        show(() -> String.join(",", (CharSequence[]) null));
        show(() -> Integer.valueOf((Integer) (Object) h.value));
        show(() -> System.arraycopy(h.value, 0, args, 0, 0));
        show(() -> {
            NullPointerException e = new NullPointerException();
            e.fillInStackTrace();
            throw e;
        });
        parameters(null, 1, 2, new Object[2], 1);
        new HelpfulNullForms().instance();
    }
}
