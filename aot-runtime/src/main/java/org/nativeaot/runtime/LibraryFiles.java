package org.nativeaot.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

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

    /** Names of characters, compressed. */
    public static final class CharacterNames {
        public static final byte[] TABLE = read("java/lang/uniName.dat");

        private CharacterNames() {
        }

        /** What {@code CharacterName} asks its class for. */
        public static InputStream open(Class<?> asked, String name) {
            return new ByteArrayInputStream(TABLE);
        }
    }

    /** Lengths of the months of the Umm al-Qura calendar. */
    public static final class Hijrah {
        public static final byte[] CALENDAR =
                read("java/time/chrono/hijrah-config-Hijrah-umalqura_islamic-umalqura.properties");

        private Hijrah() {
        }
    }

    /** Where characters, words, lines and sentences of text end: java.base's tables, each read when it is used. */
    public static final class BreakTables {
        private BreakTables() {
        }

        public static final class Character {
            public static final byte[] TABLE = read("sun/text/resources/CharacterBreakIteratorData");

            private Character() {
            }
        }

        public static final class Word {
            public static final byte[] TABLE = read("sun/text/resources/WordBreakIteratorData");

            private Word() {
            }
        }

        public static final class Line {
            public static final byte[] TABLE = read("sun/text/resources/LineBreakIteratorData");

            private Line() {
            }
        }

        public static final class Sentence {
            public static final byte[] TABLE = read("sun/text/resources/SentenceBreakIteratorData");

            private Sentence() {
            }
        }
    }
}
