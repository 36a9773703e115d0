package org.nativeaot.runtime.substitute;

import java.nio.charset.Charset;
import java.util.Map;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.BuiltInCharsets;
import sun.nio.cs.ISO_8859_1;
import sun.nio.cs.US_ASCII;
import sun.nio.cs.UTF_8;

/** Charsets by name, from the class library's own tables of names; their classes are named here instead of by text. */
@TargetClass(value = "sun.nio.cs.StandardCharsets", reason = "finds classes by computed names")
final class Target_sun_nio_cs_StandardCharsets {
    private Target_sun_nio_cs_StandardCharsets() {
    }

    @Alias
    private native Map<String, String> classMap();

    @Alias
    private native Map<String, Charset> cache();

    @Alias
    private native String canonicalize(String name);

    @Alias
    private static native String toLower(String name);

    /** The caller holds the lock. */
    @Substitute
    private Charset lookup(String name) {
        switch (name) {
            case "UTF-8":
                return UTF_8.INSTANCE;
            case "US-ASCII":
                return US_ASCII.INSTANCE;
            case "ISO-8859-1":
                return ISO_8859_1.INSTANCE;
            default:
                String key = canonicalize(toLower(name));
                Charset known = cache().get(key);
                return known != null ? known : made(key);
        }
    }

    @Inject
    private Charset made(String key) {
        String className = classMap().get(key);
        if (className == null) {
            return null;
        }
        Charset made = HiddenCharsets.named(className);
        if (made == null) {
            made = BuiltInCharsets.named(className);
        }
        if (made != null) {
            cache().put(key, made);
        }
        return made;
    }
}
