package org.nativeaot.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** {@code Charset.defaultCharset()}. */
public final class DefaultCharset {
    private static Charset ofLocale;

    private DefaultCharset() {
    }

    public static Charset get() {
        if (JdkFacts.defaultIsUtf8()) {
            return StandardCharsets.UTF_8;
        }
        Charset c = ofLocale;
        if (c == null) {
            c = HostLocale.charset();
            ofLocale = c;
        }
        return c;
    }
}
