package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import sun.util.locale.provider.JRELocaleProviderAdapter;
import sun.util.locale.provider.LocaleDataMetaInfo;

/** Only the locale data of java.base is built in. */
@TargetClass(value = "sun.util.cldr.CLDRLocaleProviderAdapter",
        reason = "locale data of other modules is not looked for")
final class Target_sun_util_cldr_CLDRLocaleProviderAdapter extends JRELocaleProviderAdapter {
    @Alias
    private LocaleDataMetaInfo nonBaseMetaInfo;

    @Substitute
    Target_sun_util_cldr_CLDRLocaleProviderAdapter() {
        nonBaseMetaInfo = null;
    }
}
