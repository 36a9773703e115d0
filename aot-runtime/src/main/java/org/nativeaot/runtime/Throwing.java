package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Class;
import org.nativeaot.runtime.substitute.Target_java_lang_NullPointerException;

/**
 * Makes the exceptions that instructions throw, with HotSpot's messages. Generated code calls these on cold paths and
 * throws what they return.
 */
public final class Throwing {
    private Throwing() {
    }

    /** @param message what {@code -XX:+ShowCodeDetailsInExceptionMessages} says, made by the compiler; may be null */
    public static Throwable nullPointer(String message) {
        NullPointerException e = new NullPointerException();
        Target_java_lang_NullPointerException.describe(e, message);
        return e;
    }

    public static Throwable arrayIndex(int index, int length) {
        return new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    public static Throwable arithmetic() {
        return new ArithmeticException("/ by zero");
    }

    public static Throwable negativeArraySize(int size) {
        return new NegativeArraySizeException(Integer.toString(size));
    }

    public static Throwable arrayStore(Object array, Object value) {
        return new ArrayStoreException(value.getClass().getName());
    }

    public static Throwable classCast(Object o, Class<?> target) {
        return new ClassCastException(castMessage(o.getClass(), target));
    }

    static String castMessage(Class<?> from, Class<?> to) {
        String a = from.getName();
        String b = to.getName();
        String placeOfA = place(from);
        String placeOfB = place(to);
        String why = placeOfA.equals(placeOfB) ? a + " and " + b + " are in " + placeOfA
                : a + " is in " + placeOfA + "; " + b + " is in " + placeOfB;
        return "class " + a + " cannot be cast to class " + b + " (" + why + ")";
    }

    private static String place(Class<?> c) {
        String module = moduleOf(c);
        return module == null ? "unnamed module of loader 'app'"
                : "module " + module + " of loader '" + Modules.loaderOf(module) + "'";
    }

    private static String moduleOf(Class<?> c) {
        Class<?> e = c;
        while (e.isArray()) {
            e = e.getComponentType();
        }
        return e.isPrimitive() ? "java.base" : Target_java_lang_Class.of(e).aotModule;
    }

    /** Called when the stack's limit is reached; the kernel's reserve lets it run. */
    public static Throwable stackOverflow() {
        return new StackOverflowError();
    }

    /** A linkage error that the compiler foresaw. */
    public static Throwable linkage(Class<?> error, String message) {
        if (error == NoClassDefFoundError.class) {
            return new NoClassDefFoundError(message);
        } else if (error == NoSuchMethodError.class) {
            return new NoSuchMethodError(message);
        } else if (error == NoSuchFieldError.class) {
            return new NoSuchFieldError(message);
        } else if (error == AbstractMethodError.class) {
            return new AbstractMethodError(message);
        } else if (error == IllegalAccessError.class) {
            return new IllegalAccessError(message);
        } else if (error == InstantiationError.class) {
            return new InstantiationError(message);
        } else if (error == UnsatisfiedLinkError.class) {
            return new UnsatisfiedLinkError(message);
        } else if (error == IncompatibleClassChangeError.class) {
            return new IncompatibleClassChangeError(message);
        } else if (error == VerifyError.class) {
            return new VerifyError(message);
        } else if (error == BootstrapMethodError.class) {
            return new BootstrapMethodError(message);
        } else if (error == UnsupportedOperationException.class) {
            return new UnsupportedOperationException(message);
        }
        return new LinkageError(message);
    }

    /** For what was left out of the program; the message carries the diagnostic's id or the reason. */
    public static Throwable unsupported(String message) {
        return new UnsupportedOperationException(message);
    }
}
