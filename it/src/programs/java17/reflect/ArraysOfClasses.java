// Array types that no instruction names: Array.newInstance and Class.arrayType of constant and any classes.
// level: 3
package reflect;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

public class ArraysOfClasses {
    static class Grid { }

    static class Row { }

    static class Boxed { }

    static class Cast { }

    static class Checked { }

    static class Copied { }

    interface Face { }

    enum Colour { RED }

    record Point(int x) { }

    /** Knows its element type only when the program runs. */
    static class Stock<X> {
        private final Class<X> type;

        Stock(Class<X> type) {
            this.type = type;
        }

        @SuppressWarnings("unchecked")
        X[] row(int n) {
            return (X[]) Array.newInstance(type, n);
        }
    }

    static void show(Callable<Object> c) {
        try {
            System.out.println(c.call());
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Object grid = Array.newInstance(Grid.class, 2, 3);
        System.out.println(grid.getClass() + " " + ((Object[]) grid).length + " " + (grid instanceof Grid[][]));
        Array.set(Array.get(grid, 0), 1, new Grid());
        show(() -> ((Grid[][]) grid)[0][1] != null);
        show(() -> { Array.set(Array.get(grid, 0), 1, new Row()); return "stored"; });
        show(() -> { ((Object[]) Array.get(grid, 0))[2] = "text"; return "stored"; });
        System.out.println(Array.newInstance(Row.class, 2).getClass().getName());
        System.out.println(Array.newInstance(int.class, 2, 3, 4).getClass());
        System.out.println(Array.newInstance(Face[].class, 2).getClass().getSimpleName());
        System.out.println(Array.newInstance(Colour.class, new int[] {1, 2, 3}).getClass().getCanonicalName());
        System.out.println(Array.newInstance(int[].class, new int[254]).getClass().getName().length());
        show(() -> Array.newInstance(void.class, 1));
        show(() -> Array.newInstance(int.class, -3));
        show(() -> Array.newInstance(int.class, 1, -2));
        show(() -> Array.newInstance(Grid.class, new int[0]));
        show(() -> Array.newInstance(Grid.class, new int[256]));
        show(() -> Array.newInstance(null, 1));

        System.out.println(new Stock<>(Boxed.class).row(2).getClass());
        Cast[] casts = new Stock<>(Cast.class).row(3);
        casts[0] = new Cast();
        System.out.println(casts.length + " " + (casts[0] != null) + " " + casts[1]);
        System.out.println(new Stock<>(int[].class).row(2).getClass());
        show(() -> { Object[] o = new Stock<>(Runnable.class).row(1); o[0] = "text"; return o; });
        for (Object o : new Object[] {new Point(1), Colour.RED, "s", 5, new Object()}) {
            Object a = Array.newInstance(o.getClass(), 1);
            Array.set(a, 0, o);
            System.out.println(a.getClass().getName() + " " + (Array.get(a, 0) == o) + " " + a.getClass().getComponentType());
        }
        for (Class<?> c : new Class<?>[] {int.class, Point.class, Face.class, Point[].class, List.class}) {
            System.out.println(c.arrayType() + " " + c.arrayType().getComponentType());
        }
        System.out.println(Arrays.copyOf(new Object[1], 2, CharSequence[].class).length);
        Copied[] copied = Arrays.copyOf(new Object[] {new Copied()}, 2, Copied[].class);
        System.out.println(copied[0] != null);
        show(() -> Arrays.copyOf(new Object[] {"text"}, 2, Copied[].class));
        List<Checked> checked = Collections.checkedList(new ArrayList<>(), Checked.class);
        show(() -> checked.addAll(List.of(new Checked(), new Checked())));
        show(() -> ((List) checked).addAll(List.of("text")));
    }
}
