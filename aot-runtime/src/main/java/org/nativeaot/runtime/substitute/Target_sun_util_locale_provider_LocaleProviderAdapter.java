package org.nativeaot.runtime.substitute;

import java.text.spi.BreakIteratorProvider;
import java.text.spi.CollatorProvider;
import java.util.List;
import java.util.Locale;
import java.util.spi.LocaleServiceProvider;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.JdkFacts;
import sun.util.locale.provider.LocaleProviderAdapter;

/**
 * Which source answers for a locale. The JDK's search ends at the root locale, which CLDR supports for everything but
 * collators and break iterators, so the answer is known. The property {@code java.locale.providers} is not read.
 */
@TargetClass(value = "sun.util.locale.provider.LocaleProviderAdapter", clinit = TargetClass.Clinit.REPLACE,
        reason = "adapters are not found by class name, and the order of sources is fixed")
final class Target_sun_util_locale_provider_LocaleProviderAdapter {
    @Alias(mutable = true)
    private static List<LocaleProviderAdapter.Type> adapterPreference;
    @Alias(jdk = "..22")
    static volatile LocaleProviderAdapter.Type defaultLocaleProviderAdapter;

    static {
        adapterPreference = List.of(LocaleProviderAdapter.Type.CLDR,
                JdkFacts.feature() <= 22 ? LocaleProviderAdapter.Type.JRE : LocaleProviderAdapter.Type.FALLBACK);
        if (JdkFacts.feature() <= 22) {
            defaultLocaleProviderAdapter = LocaleProviderAdapter.Type.CLDR;
        }
    }

    private Target_sun_util_locale_provider_LocaleProviderAdapter() {
    }

    @Substitute
    public static LocaleProviderAdapter forType(LocaleProviderAdapter.Type type) {
        return type == LocaleProviderAdapter.Type.CLDR ? LocaleAdapters.Cldr.ADAPTER : LocaleAdapters.Jre.ADAPTER;
    }

    @Substitute
    public static LocaleProviderAdapter getResourceBundleBased() {
        return LocaleAdapters.Cldr.ADAPTER;
    }

    @Substitute
    public static LocaleProviderAdapter getAdapter(Class<? extends LocaleServiceProvider> kind, Locale locale) {
        if (locale == null) {
            throw new NullPointerException();
        }
        return kind == BreakIteratorProvider.class || kind == CollatorProvider.class
                ? LocaleAdapters.Jre.ADAPTER : LocaleAdapters.Cldr.ADAPTER;
    }
}
