package org.nativeaot.runtime.substitute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.LocaleServiceProvider;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/**
 * The one provider of each kind is asked: which one, the getter knows (see {@link LocaleGetters}), so that a program
 * carries only those it uses.
 */
@TargetClass(value = "sun.util.locale.provider.LocaleServiceProviderPool",
        reason = "a provider looked up by class would bring in all of them")
final class Target_sun_util_locale_provider_LocaleServiceProviderPool {
    private Target_sun_util_locale_provider_LocaleServiceProviderPool() {
    }

    @Alias
    static native List<Locale> getLookupLocales(Locale locale);

    @Substitute
    private Object getLocalizedObjectImpl(LocaleGetters.Getter getter, Locale locale, boolean isObjectProvider,
                                          String key, Object... params) {
        if (locale == null) {
            throw new NullPointerException();
        }
        LocaleServiceProvider provider = getter.aotProvider();
        for (Locale current : getLookupLocales(locale)) {
            if (provider.isSupportedLocale(current)) {
                Object found = getter.getObject(provider, locale, key, params);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Substitute
    private Set<Locale> getAvailableLocaleSet() {
        return new HashSet<>(List.of(LocaleAdapters.Cldr.ADAPTER.getAvailableLocales()));
    }

    @Substitute
    public Locale[] getAvailableLocales() {
        return getAvailableLocaleSet().toArray(new Locale[0]);
    }
}
