package org.nativeaot.runtime.substitute;

import java.util.Locale;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.SystemProperties;

/** The default locale is that of the run: looked up when first asked for. */
@TargetClass(value = "java.util.Locale", reason = "the initialiser runs at publish time, when the default is not known")
final class Target_java_util_Locale {
    @Alias
    private static volatile Locale defaultLocale;

    private Target_java_util_Locale() {
    }

    /** What the class initialiser asks for. */
    @Substitute
    private static Locale initDefault() {
        return null;
    }

    @Substitute
    public static Locale getDefault() {
        Locale l = defaultLocale;
        if (l == null) {
            l = new Locale(aotInitial("user.language"), aotInitial("user.country"), aotInitial("user.variant"));
            defaultLocale = l;
        }
        return l;
    }

    @Substitute
    private static Locale initDefault(Locale.Category category) {
        return Locale.getDefault();
    }

    @Inject
    private static String aotInitial(String key) {
        String value = SystemProperties.initial(key);
        return value == null ? "" : value;
    }
}
