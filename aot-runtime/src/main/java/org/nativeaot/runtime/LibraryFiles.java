package org.nativeaot.runtime;

/**
 * Data files of the class library that the image carries. Read while class initialisers run at publish time; a program
 * that would still call this when it runs is reported.
 */
public final class LibraryFiles {
    private LibraryFiles() {
    }

    /** @param name {@code lib/…} for a file below the JDK's home, else a resource of its modules */
    public static native byte[] read(String name);

    /** Rules of all time zones, in the JDK's own format. */
    public static final class TimeZones {
        public static final byte[] TZDB = read("lib/tzdb.dat");

        private TimeZones() {
        }
    }
}
