// Calls of VarHandles whose types are not the handle's own: results dropped, boxed, widened; arguments widened.
// level: 5
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;

public class VarHandleConversions {
    int number = 1;
    long wide = 5;
    Object any = "a";
    static final VarHandle NUMBER;
    static final VarHandle WIDE;
    static final VarHandle ANY;

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            NUMBER = l.findVarHandle(VarHandleConversions.class, "number", int.class);
            WIDE = l.findVarHandle(VarHandleConversions.class, "wide", long.class);
            ANY = l.findVarHandle(VarHandleConversions.class, "any", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) {
        VarHandleConversions o = new VarHandleConversions();
        NUMBER.getAndAdd(o, 4);
        WIDE.getAndAdd(o, 3);
        WIDE.setVolatile(o, o.number + (int) 'a');
        System.out.println(o.number + " " + o.wide);
        Object boxed = NUMBER.getVolatile(o);
        long widened = (long) (int) NUMBER.get(o) + (long) WIDE.getAcquire(o);
        System.out.println(boxed + " " + widened + " " + NUMBER.compareAndSet(o, (byte) 5, (short) 6));
        ANY.set(o, "text");
        ANY.compareAndSet(o, "x", 5);
        String s = (String) ANY.get(o);
        System.out.println(s + " " + NUMBER.get((Object) o));
        System.out.println(NUMBER.varType() + " " + NUMBER.coordinateTypes() + " "
                + ANY.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD));
        try {
            NUMBER.getVolatile((VarHandleConversions) null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            NUMBER.set(o, "text");
        } catch (WrongMethodTypeException | ClassCastException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            NUMBER.set(o, 5L);
        } catch (WrongMethodTypeException e) {
            System.out.println("too wide");
        }
        try {
            NUMBER.get("not the class");
        } catch (ClassCastException | WrongMethodTypeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            NUMBER.get(o, 1);
        } catch (WrongMethodTypeException e) {
            System.out.println("too many");
        }
    }
}
