package org.nativeaot.runtime.substitute;

import java.util.Locale;
import java.util.spi.LocaleServiceProvider;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** Tells each question for a localized name which provider answers it. */
final class LocaleGetters {
    private LocaleGetters() {
    }

    /** The interface of all of them. */
    @TargetClass(value = "sun.util.locale.provider.LocaleServiceProviderPool$LocalizedObjectGetter",
            reason = "a provider looked up by class would bring in all of them")
    interface Getter {
        @Alias
        Object getObject(LocaleServiceProvider provider, Locale locale, String key, Object... params);

        @Inject
        LocaleServiceProvider aotProvider();
    }

    @TargetClass(value = "java.util.Locale$LocaleNameGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class LocaleNames {
        private LocaleNames() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getLocaleNameProvider();
        }
    }

    @TargetClass(value = "java.util.Currency$CurrencyNameGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class CurrencyNames {
        private CurrencyNames() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getCurrencyNameProvider();
        }
    }

    @TargetClass(value = "sun.util.locale.provider.TimeZoneNameUtility$TimeZoneNameGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class ZoneNames {
        private ZoneNames() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getTimeZoneNameProvider();
        }
    }

    @TargetClass(value = "sun.util.locale.provider.CalendarDataUtility$CalendarFieldValueNameGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class FieldName {
        private FieldName() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getCalendarNameProvider();
        }
    }

    @TargetClass(value = "sun.util.locale.provider.CalendarDataUtility$CalendarFieldValueNamesMapGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class FieldNames {
        private FieldNames() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getCalendarNameProvider();
        }
    }

    @TargetClass(value = "sun.util.locale.provider.CalendarDataUtility$CalendarWeekParameterGetter",
            reason = "a provider looked up by class would bring in all of them")
    static final class WeekParameter {
        private WeekParameter() {
        }

        @Inject
        public LocaleServiceProvider aotProvider() {
            return LocaleAdapters.Cldr.ADAPTER.getCalendarDataProvider();
        }
    }
}
