package org.nativeaot.runtime.substitute;

import java.util.Locale;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/**
 * java.base's own locale data: bundles of the root and the English locales, each kind in a holder of its own, so that
 * a program carries only the kinds it uses. A locale of another language gets the root's data, as it does on a JVM
 * without the module jdk.localedata.
 */
final class LocaleBundles {
    private LocaleBundles() {
    }

    private static boolean isEnglish(Locale l) {
        String script = l.getScript();
        return l.getLanguage().equals("en") && (script.isEmpty() || script.equals("Latn"));
    }

    private static boolean isPosix(Locale l) {
        return l.getVariant().equals("POSIX") && l.getCountry().equals("US");
    }

    /** Bundles: dates and numbers. */
    static final class CldrFormat {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.text.resources.cldr.FormatData", Locale.ROOT, null);
        private static final Object ENGLISH = Target_java_util_ResourceBundle.placed(new English(),
                "sun.text.resources.cldr.FormatData_en", Locale.ENGLISH, ROOT);

        private CldrFormat() {
        }

        static Object of(Locale l) {
            if (!isEnglish(l)) {
                return ROOT;
            }
            return isPosix(l) ? CldrPosix.BUNDLE : ENGLISH;
        }

        @TargetClass("sun.text.resources.cldr.FormatData")
        static final class Root {
            @Alias
            Root() {
            }
        }

        @TargetClass("sun.text.resources.cldr.FormatData_en")
        static final class English {
            @Alias
            English() {
            }
        }
    }

    /** Bundle: dates and numbers of the locale en_US_POSIX. */
    static final class CldrPosix {
        static final Object BUNDLE = Target_java_util_ResourceBundle.placed(new Posix(),
                "sun.text.resources.cldr.FormatData_en_US_POSIX", new Locale("en", "US", "POSIX"), CldrFormat.ENGLISH);

        private CldrPosix() {
        }

        @TargetClass("sun.text.resources.cldr.FormatData_en_US_POSIX")
        static final class Posix {
            @Alias
            Posix() {
            }
        }
    }

    /** Bundles: first days of weeks. */
    static final class CldrCalendar {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.util.resources.cldr.CalendarData", Locale.ROOT, null);

        private CldrCalendar() {
        }

        static Object of(Locale l) {
            return ROOT;
        }

        @TargetClass("sun.util.resources.cldr.CalendarData")
        static final class Root {
            @Alias
            Root() {
            }
        }
    }

    /** Bundles: names and symbols of currencies. */
    static final class CldrCurrency {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.util.resources.cldr.CurrencyNames", Locale.ROOT, null);
        private static final Object ENGLISH = Target_java_util_ResourceBundle.placed(new English(),
                "sun.util.resources.cldr.CurrencyNames_en", Locale.ENGLISH, ROOT);

        private CldrCurrency() {
        }

        static Object of(Locale l) {
            return isEnglish(l) ? ENGLISH : ROOT;
        }

        @TargetClass("sun.util.resources.cldr.CurrencyNames")
        static final class Root {
            @Alias
            Root() {
            }
        }

        @TargetClass("sun.util.resources.cldr.CurrencyNames_en")
        static final class English {
            @Alias
            English() {
            }
        }
    }

    /** Bundles: names of languages and countries. */
    static final class CldrLocale {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.util.resources.cldr.LocaleNames", Locale.ROOT, null);
        private static final Object ENGLISH = Target_java_util_ResourceBundle.placed(new English(),
                "sun.util.resources.cldr.LocaleNames_en", Locale.ENGLISH, ROOT);

        private CldrLocale() {
        }

        static Object of(Locale l) {
            return isEnglish(l) ? ENGLISH : ROOT;
        }

        @TargetClass("sun.util.resources.cldr.LocaleNames")
        static final class Root {
            @Alias
            Root() {
            }
        }

        @TargetClass("sun.util.resources.cldr.LocaleNames_en")
        static final class English {
            @Alias
            English() {
            }
        }
    }

    /** Bundles: names of time zones. */
    static final class CldrZone {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.util.resources.cldr.TimeZoneNames", Locale.ROOT, null);
        private static final Object ENGLISH = Target_java_util_ResourceBundle.placed(new English(),
                "sun.util.resources.cldr.TimeZoneNames_en", Locale.ENGLISH, ROOT);

        private CldrZone() {
        }

        static Object of(Locale l) {
            return isEnglish(l) ? ENGLISH : ROOT;
        }

        @TargetClass("sun.util.resources.cldr.TimeZoneNames")
        static final class Root {
            @Alias
            Root() {
            }
        }

        @TargetClass("sun.util.resources.cldr.TimeZoneNames_en")
        static final class English {
            @Alias
            English() {
            }
        }
    }

    /** Bundles: names of time zones, before CLDR. */
    static final class JreZone {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.util.resources.TimeZoneNames", Locale.ROOT, null);

        private JreZone() {
        }

        static Object of(Locale l) {
            return ROOT;
        }

        @TargetClass("sun.util.resources.TimeZoneNames")
        static final class Root {
            @Alias
            Root() {
            }
        }
    }

    /** Bundles: which break iterators there are. */
    static final class JreBreakInfo {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.text.resources.BreakIteratorInfo", Locale.ROOT, null);

        private JreBreakInfo() {
        }

        static Object of(Locale l) {
            return ROOT;
        }

        @TargetClass("sun.text.resources.BreakIteratorInfo")
        static final class Root {
            @Alias
            Root() {
            }
        }
    }

    /** Bundles: their tables. */
    static final class JreBreak {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.text.resources.BreakIteratorResources", Locale.ROOT, null);

        private JreBreak() {
        }

        static Object of(Locale l) {
            return ROOT;
        }

        @TargetClass("sun.text.resources.BreakIteratorResources")
        static final class Root {
            @Alias
            Root() {
            }
        }
    }

    /** Bundles: order of letters. */
    static final class JreCollation {
        private static final Object ROOT = Target_java_util_ResourceBundle.placed(new Root(),
                "sun.text.resources.CollationData", Locale.ROOT, null);

        private JreCollation() {
        }

        static Object of(Locale l) {
            return ROOT;
        }

        @TargetClass("sun.text.resources.CollationData")
        static final class Root {
            @Alias
            Root() {
            }
        }
    }
}
