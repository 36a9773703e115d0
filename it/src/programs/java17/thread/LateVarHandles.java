// level: 3
// max-jdk: 21
package thread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Handles of constants of a class that is initialised at run time. From Java 22 on such handles are lazy: AOT2010. */
public class LateVarHandles {
    /** Initialised when the program runs. */
    static class Late {
        static final int NUMBER = 77;
        static final String TEXT = "constant";
        static final long START = System.nanoTime();
    }

    static class LateHandles {
        static final VarHandle NUMBER;
        static final VarHandle TEXT;

        static {
            try {
                NUMBER = MethodHandles.lookup().findStaticVarHandle(Late.class, "NUMBER", int.class);
                TEXT = MethodHandles.lookup().findStaticVarHandle(Late.class, "TEXT", String.class);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(Late.START != 0);
        System.out.println((int) LateHandles.NUMBER.get() + " " + (String) LateHandles.TEXT.getVolatile());
    }
}
