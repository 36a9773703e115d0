// ClassCastException: classes, interfaces, arrays, primitives in boxes, generics, with messages.
// level: 2
package fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

public class CastFailures {
    interface Thing {
    }

    static class Base {
    }

    static final class Derived extends Base implements Thing {
    }

    enum Colour { RED }

    record Pair(int a) {
    }

    interface Cast {
        Object run();
    }

    static void expect(Cast c) {
        try {
            System.out.println("fine: " + (c.run() == null));
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object o) {
        return (T) o;
    }

    public static void main(String[] args) {
        Object text = "text";
        Object base = new Base();
        Object ints = new int[1];
        expect(() -> (Integer) text);
        expect(() -> (Derived) base);
        expect(() -> (Thing) base);
        expect(() -> (Base) text);
        expect(() -> (Runnable) text);
        expect(() -> (int[]) text);
        expect(() -> (Object[]) ints);
        expect(() -> (long[]) ints);
        expect(() -> (Comparable<?>) ints);
        expect(() -> (Cloneable) ints);
        expect(() -> (Derived[]) (Object) new Base[1]);
        expect(() -> (Base[]) (Object) new Derived[1]);
        expect(() -> (Thing[][]) (Object) new Base[1][1]);
        expect(() -> (String[]) (Object) new Object[0]);
        expect(() -> (int[][]) (Object) new int[1][1][1]);
        expect(() -> (Colour) text);
        expect(() -> (Pair) (Object) Colour.RED);
        expect(() -> (Base) (Object) new Pair(1));
        expect(() -> (Derived) null);
        Object number = 5;
        expect(() -> (long) number);
        expect(() -> (double) (Object) 'c');
        List<Object> mixed = new ArrayList<>(List.of("a", 2));
        List<String> strings = unchecked(mixed);
        expect(() -> {
            int n = 0;
            for (String s : strings) {
                n += s.length();
            }
            return n;
        });
        expect(() -> {
            String s = CastFailures.<String>unchecked(3.5);
            return s;
        });
        expect(() -> {
            TreeMap<Object, Object> m = new TreeMap<>();
            m.put(1, 1);
            m.put("b", 2);
            return m;
        });
        expect(() -> new TreeMap<>().put(new Base(), 1));
        expect(() -> Integer.class.cast("x"));
        expect(() -> String.class.cast(null));
        Comparator<String> c = Comparator.naturalOrder();
        Comparator<Object> raw = unchecked(c);
        expect(() -> raw.compare(1, "x"));
        expect(() -> List[].class.cast(new Object[0]));
    }
}
