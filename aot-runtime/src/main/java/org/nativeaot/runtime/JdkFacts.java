package org.nativeaot.runtime;

/** Facts of the class library compiled in that substitutes depend on. Constants once published. */
public final class JdkFacts {
    private JdkFacts() {
    }

    /** True from JDK 18 on (JEP 400); the body for older class libraries is a wall. */
    public static boolean defaultIsUtf8() {
        return feature() >= 18;
    }

    /** Feature version; the compiler writes the body. */
    public static native int feature();
}
