package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import sun.util.locale.provider.BaseLocaleDataMetaInfo;

/** Only the locale data of java.base is built in. */
@TargetClass(value = "sun.util.locale.provider.JRELocaleProviderAdapter",
        reason = "locale data of other modules is not looked for")
final class Target_sun_util_locale_provider_JRELocaleProviderAdapter {
    private Target_sun_util_locale_provider_JRELocaleProviderAdapter() {
    }

    @Substitute
    private static String createSupportedLocaleString(String category) {
        return BaseLocaleDataMetaInfo.getSupportedLocaleString(category);
    }
}
