// VarHandle: every access mode on fields, static fields, and array elements.
// level: 5
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleModes {
    int number = 1;
    long wide = 1L << 40;
    String text = "a";
    boolean flag;
    byte small = 5;
    static double ratio = 0.5;

    static final VarHandle NUMBER;
    static final VarHandle WIDE;
    static final VarHandle TEXT;
    static final VarHandle FLAG;
    static final VarHandle SMALL;
    static final VarHandle RATIO;
    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            NUMBER = l.findVarHandle(VarHandleModes.class, "number", int.class);
            WIDE = l.findVarHandle(VarHandleModes.class, "wide", long.class);
            TEXT = l.findVarHandle(VarHandleModes.class, "text", String.class);
            FLAG = l.findVarHandle(VarHandleModes.class, "flag", boolean.class);
            SMALL = l.findVarHandle(VarHandleModes.class, "small", byte.class);
            RATIO = l.findStaticVarHandle(VarHandleModes.class, "ratio", double.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) {
        VarHandleModes o = new VarHandleModes();
        System.out.println((int) NUMBER.get(o) + " " + (int) NUMBER.getVolatile(o) + " " + (int) NUMBER.getOpaque(o) + " " + (int) NUMBER.getAcquire(o));
        NUMBER.set(o, 2);
        NUMBER.setOpaque(o, 3);
        NUMBER.setRelease(o, 4);
        NUMBER.setVolatile(o, 5);
        System.out.println(o.number + " " + NUMBER.compareAndSet(o, 5, 6) + " " + NUMBER.compareAndSet(o, 5, 7) + " "
                + (int) NUMBER.compareAndExchange(o, 6, 8) + " " + (int) NUMBER.compareAndExchangeAcquire(o, 1, 9) + " "
                + (int) NUMBER.compareAndExchangeRelease(o, 8, 10));
        boolean weak = false;
        while (!weak) {
            weak = NUMBER.weakCompareAndSetPlain(o, 10, 11) || NUMBER.weakCompareAndSet(o, 10, 11)
                    || NUMBER.weakCompareAndSetAcquire(o, 10, 11) || NUMBER.weakCompareAndSetRelease(o, 10, 11);
        }
        System.out.println((int) NUMBER.getAndSet(o, 12) + " " + (int) NUMBER.getAndAdd(o, 30) + " " + (int) NUMBER.getAndBitwiseOr(o, 5)
                + " " + (int) NUMBER.getAndBitwiseAnd(o, 6) + " " + (int) NUMBER.getAndBitwiseXorAcquire(o, 15) + " " + o.number);
        System.out.println((long) WIDE.getAndAdd(o, 1L) + " " + (long) WIDE.getAndSetRelease(o, -1L) + " " + o.wide);
        System.out.println((String) TEXT.getAndSet(o, "b") + " " + TEXT.compareAndSet(o, "b", "c") + " "
                + (String) TEXT.compareAndExchange(o, "x", "y") + " " + (String) TEXT.getVolatile(o));
        System.out.println(FLAG.compareAndSet(o, false, true) + " " + (boolean) FLAG.getAndBitwiseXor(o, true) + " " + o.flag);
        System.out.println((byte) SMALL.getAndAdd(o, (byte) 120) + " " + (byte) SMALL.getVolatile(o) + " "
                + SMALL.compareAndSet(o, (byte) 125, (byte) -3) + " " + o.small);
        RATIO.setVolatile(2.5);
        System.out.println(ratio + " " + RATIO.compareAndSet(2.5, 3.5) + " " + (double) RATIO.getAndAdd(1.0) + " " + ratio);
        int[] ints = {1, 2, 3};
        System.out.println((int) INTS.getAndAdd(ints, 1, 40) + " " + INTS.compareAndSet(ints, 2, 3, 33) + " " + ints[1] + ints[2]);
        String[] strings = {"p", null};
        System.out.println(STRINGS.compareAndSet(strings, 1, (String) null, "q") + " " + (String) STRINGS.getAcquire(strings, 1));
        try {
            INTS.setVolatile(ints, 3, 1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        VarHandle.loadLoadFence();
        VarHandle.storeStoreFence();
    }
}
