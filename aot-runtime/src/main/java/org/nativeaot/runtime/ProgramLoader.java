package org.nativeaot.runtime;

/** The class loader of the program's own classes: what HotSpot calls "app". */
public final class ProgramLoader extends ClassLoader {
    private static final ProgramLoader APP = new ProgramLoader();

    private ProgramLoader() {
        super("app", null);
    }

    public static ClassLoader get() {
        return APP;
    }
}
