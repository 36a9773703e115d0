// java.lang.reflect.Array: elements, conversions, errors and their order.
// level: 3
package reflect;

import java.lang.reflect.Array;
import java.util.concurrent.Callable;

public class ArrayElements {
    static void show(String what, Callable<?> c) {
        try {
            Object o = c.call();
            System.out.println(what + " " + (o == null ? "null" : o.getClass().getSimpleName() + " " + o));
        } catch (Exception e) {
            System.out.println(what + " " + e);
        }
    }

    static Callable<Object> set(Object array, int i, Object v) {
        return () -> { Array.set(array, i, v); return Array.get(array, i); };
    }

    public static void main(String[] args) {
        Object[] arrays = {new int[2], new long[2], new byte[2], new char[2], new short[2], new boolean[2], new float[2], new double[2], new Object[2], new String[2], new Number[2]};
        Object[] values = {(byte) -3, (short) 300, 'x', 70_000, 1L << 40, 1.5f, 2.5, true, "text", null};
        for (Object a : arrays) {
            String name = a.getClass().getSimpleName();
            show(name + " length", () -> Array.getLength(a));
            show(name + " get", () -> Array.get(a, 1));
            show(name + " get -1", () -> Array.get(a, -1));
            show(name + " get 2", () -> Array.get(a, 2));
            for (Object v : values) show(name + " set " + v, set(a, 0, v));
            show(name + " set mismatch outside", set(a, 5, new StringBuilder()));
            show(name + " set outside", set(a, 5, Array.get(a, 1)));
            show(name + " getInt", () -> Array.getInt(a, 1));
            show(name + " getLong", () -> Array.getLong(a, 1));
            show(name + " getDouble", () -> Array.getDouble(a, 1));
            show(name + " getByte", () -> Array.getByte(a, 1));
            show(name + " getChar", () -> Array.getChar(a, 1) + 0);
            show(name + " getBoolean", () -> Array.getBoolean(a, 1));
            show(name + " getFloat", () -> Array.getFloat(a, 1));
            show(name + " getShort", () -> Array.getShort(a, 1));
            show(name + " getInt 7", () -> Array.getInt(a, 7));
            show(name + " setInt", () -> { Array.setInt(a, 0, 5); return Array.get(a, 0); });
            show(name + " setByte", () -> { Array.setByte(a, 0, (byte) 6); return Array.get(a, 0); });
            show(name + " setChar", () -> { Array.setChar(a, 0, 'c'); return Array.get(a, 0); });
            show(name + " setDouble", () -> { Array.setDouble(a, 0, 7); return Array.get(a, 0); });
            show(name + " setLong 9", () -> { Array.setLong(a, 9, 7); return Array.get(a, 0); });
            show(name + " setBoolean", () -> { Array.setBoolean(a, 0, true); return Array.get(a, 0); });
        }
        show("null length", () -> Array.getLength(null));
        show("no array", () -> Array.getLength("x"));
        show("null get", () -> Array.get(null, 0));
        show("no array get", () -> Array.get("x", 0));
        show("no array getInt", () -> Array.getInt("x", 0));
        show("null getInt", () -> Array.getInt(null, 0));
        show("null set", () -> { Array.set(null, 0, 1); return null; });
        show("no array set", () -> { Array.set("x", 0, 1); return null; });
        show("no array setInt", () -> { Array.setInt("x", 0, 1); return null; });
        show("new", () -> ((int[]) Array.newInstance(int.class, 3)).length);
        show("new negative", () -> Array.newInstance(int.class, -3));
        show("new void", () -> Array.newInstance(void.class, 3));
        show("new, several", () -> ((int[][]) Array.newInstance(int.class, 3, 2))[1].length);
        show("new, several, negative", () -> Array.newInstance(int.class, 3, -2));
        show("new, several, none", () -> Array.newInstance(int.class, new int[0]));
        show("new, several, void", () -> Array.newInstance(void.class, 1, 2));
        show("new, several, null", () -> Array.newInstance(null, 1, 2));
        show("new, no lengths", () -> Array.newInstance(int.class, null));
        int[][] typed = {{1}};
        show("typed", () -> typed[0][0]);
        show("new null", () -> Array.newInstance(null, 3));
    }
}
