package org.nativeaot.runtime.substitute;

import java.util.Properties;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.PropertiesView;

/** Properties are looked up one by one, so that initialisers that ask for fixed ones can run at publish time. */
@TargetClass(value = "sun.security.action.GetPropertyAction", jdk = "..23",
        reason = "the whole set of properties is only known to the running program")
final class Target_sun_security_action_GetPropertyAction {
    private Target_sun_security_action_GetPropertyAction() {
    }

    @Substitute
    public static Properties privilegedGetProperties() {
        return PropertiesView.VIEW;
    }
}
