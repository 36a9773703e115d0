package org.nativeaot.runtime.substitute;

import java.util.Locale;
import java.util.ResourceBundle;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** What ResourceBundle's own search sets in the bundles it finds. */
@TargetClass(value = "java.util.ResourceBundle", reason = "built-in bundles are made without a search")
final class Target_java_util_ResourceBundle {
    @Alias
    protected ResourceBundle parent;
    @Alias
    private Locale locale;
    @Alias
    private String name;

    private Target_java_util_ResourceBundle() {
    }

    /** @return the bundle */
    @Inject
    static Object placed(Object bundle, String name, Locale locale, Object parent) {
        Target_java_util_ResourceBundle b = (Target_java_util_ResourceBundle) bundle;
        b.name = name;
        b.locale = locale;
        b.parent = (ResourceBundle) parent;
        return bundle;
    }
}
