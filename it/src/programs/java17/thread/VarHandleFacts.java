// What VarHandles say of themselves; access modes they lack; accesses whose types differ from theirs.
// level: 5
package thread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.nio.ByteOrder;

public class VarHandleFacts {
    static class Box {
        final int fixed = 3;
        int number = 4;
        long wide = 5;
        boolean flag;
        float real = 1.5f;
        final String name = "box";
        Object object = "object";
        static int shared = 6;
        static final String CONSTANT = "c".trim();
    }

    static final VarHandle FIXED = field("fixed", int.class);
    static final VarHandle NUMBER = field("number", int.class);
    static final VarHandle WIDE = field("wide", long.class);
    static final VarHandle FLAG = field("flag", boolean.class);
    static final VarHandle REAL = field("real", float.class);
    static final VarHandle NAME = field("name", String.class);
    static final VarHandle OBJECT = field("object", Object.class);
    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);
    static final VarHandle SHORT_VIEW = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG_VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    static class Statics {
        static final VarHandle SHARED;

        static {
            try {
                SHARED = MethodHandles.lookup().findStaticVarHandle(Box.class, "shared", int.class);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            return switch (name) {
                case "fixed" -> lookup.findVarHandle(Box.class, "fixed", int.class);
                case "number" -> lookup.findVarHandle(Box.class, "number", int.class);
                case "wide" -> lookup.findVarHandle(Box.class, "wide", long.class);
                case "flag" -> lookup.findVarHandle(Box.class, "flag", boolean.class);
                case "real" -> lookup.findVarHandle(Box.class, "real", float.class);
                case "name" -> lookup.findVarHandle(Box.class, "name", String.class);
                default -> lookup.findVarHandle(Box.class, "object", Object.class);
            };
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static void facts(String title, VarHandle h) {
        StringBuilder modes = new StringBuilder();
        for (VarHandle.AccessMode m : VarHandle.AccessMode.values()) {
            modes.append(h.isAccessModeSupported(m) ? '+' : '-');
        }
        System.out.println(title + " " + h.varType() + " " + h.coordinateTypes() + " " + modes);
        System.out.println(h);
    }

    /** The handle is no constant here. */
    static void setInt(VarHandle h, Box b, int v) {
        try {
            h.set(b, v);
            System.out.println("set " + b.number);
        } catch (UnsupportedOperationException e) {
            System.out.println("no set: " + e.getMessage());
        } catch (WrongMethodTypeException e) {
            System.out.println("wrong type");
        }
    }

    public static void main(String[] args) {
        facts("fixed", FIXED);
        facts("number", NUMBER);
        facts("wide", WIDE);
        facts("flag", FLAG);
        facts("real", REAL);
        facts("name", NAME);
        facts("object", OBJECT);
        facts("ints", INTS);
        facts("strings", STRINGS);
        facts("shorts", SHORT_VIEW);
        facts("longs", LONG_VIEW);
        facts("shared", Statics.SHARED);

        Box b = new Box();
        setInt(NUMBER, b, 7);
        setInt(FIXED, b, 8);
        setInt(OBJECT_OR_STRING(args), b, 9);
        try {
            FIXED.set(b, 8);
        } catch (UnsupportedOperationException e) {
            System.out.println("read only: " + e.getMessage());
        }
        try {
            FIXED.compareAndSet(b, 3, 8);
        } catch (UnsupportedOperationException e) {
            System.out.println("read only: " + e.getMessage());
        }
        try {
            boolean old = (boolean) FLAG.getAndAdd(b, true);
            System.out.println(old);
        } catch (UnsupportedOperationException e) {
            System.out.println("no sums of booleans: " + e.getMessage());
        }
        try {
            float old = (float) REAL.getAndBitwiseOr(b, 1f);
            System.out.println(old);
        } catch (UnsupportedOperationException e) {
            System.out.println("no bits of floats: " + e.getMessage());
        }

        WIDE.set(b, 12);
        System.out.println((long) WIDE.getAndAdd(b, 3) + " " + b.wide);
        long number = (int) NUMBER.get(b);
        System.out.println(number + " " + (int) FIXED.get(b));
        Object boxed = NUMBER.getVolatile(b);
        System.out.println(boxed + " " + boxed.getClass());
        REAL.set(b, 4);
        System.out.println(b.real + " " + (float) REAL.getAndAdd(b, 0.5f) + " " + b.real);
        NUMBER.set(b, (byte) 11);
        NUMBER.getAndAdd(b, 'a');
        System.out.println(b.number);
        System.out.println(Statics.SHARED.compareAndSet(6, 60) + " " + Box.shared + " " + Box.CONSTANT);
    }

    /** Decided at run time. */
    static VarHandle OBJECT_OR_STRING(String[] args) {
        return args.length > 100 ? NUMBER : NAME;
    }
}
