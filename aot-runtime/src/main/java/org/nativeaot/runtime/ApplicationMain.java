package org.nativeaot.runtime;

/** The program's main method. */
public final class ApplicationMain {
    private ApplicationMain() {
    }

    /** Its body is made by the compiler and calls the application's main method. */
    public static native void main(String[] arguments) throws Throwable;
}
