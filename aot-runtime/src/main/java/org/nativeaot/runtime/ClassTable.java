package org.nativeaot.runtime;

/** Classes by name: those that were compiled in. */
public final class ClassTable {
    private ClassTable() {
    }

    /** All class objects that can be found by name; the compiler fills it in. */
    private static Class<?>[] classes = new Class<?>[0];

    /** The class with this binary name ({@code java.lang.String}, {@code [I}), or null. */
    public static Class<?> find(String name) {
        for (Class<?> c : classes) {
            if (c.getName().equals(name)) {
                return c;
            }
        }
        return null;
    }

    public static Class<?> require(String name) throws ClassNotFoundException {
        Class<?> c = find(name);
        if (c == null) {
            throw new ClassNotFoundException(name);
        }
        return c;
    }

    /** {@code Class.forName(String)}. */
    public static Class<?> initialized(String name) throws ClassNotFoundException {
        Class<?> c = require(name);
        ClassInitialization.initialize(c);
        return c;
    }
}
