package org.nativeaot.runtime.substitute;

import sun.util.cldr.CLDRLocaleProviderAdapter;
import sun.util.locale.provider.JRELocaleProviderAdapter;

/** The two sources of locale data in a published program, instead of classes found by name. */
final class LocaleAdapters {
    private LocaleAdapters() {
    }

    /** All data but that of collators and break iterators. */
    static final class Cldr {
        static final CLDRLocaleProviderAdapter ADAPTER = new CLDRLocaleProviderAdapter();

        private Cldr() {
        }
    }

    /** Collators, break iterators, and JDK 17's short names of time zones. */
    static final class Jre {
        static final JRELocaleProviderAdapter ADAPTER = new JRELocaleProviderAdapter();

        private Jre() {
        }
    }
}
