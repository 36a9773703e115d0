package org.nativeaot.runtime.substitute;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Iterator;
import java.nio.charset.spi.CharsetProvider;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.DefaultCharset;

/** Charsets are those of java.base; the default one depends on the locale of the run until JDK 17, then it is UTF-8. */
@TargetClass(value = "java.nio.charset.Charset", reason = "only the built-in charsets are compiled in")
final class Target_java_nio_charset_Charset {
    private Target_java_nio_charset_Charset() {
    }

    @Substitute
    public static Charset defaultCharset() {
        return DefaultCharset.get();
    }

    @Substitute
    private static Charset lookupViaProviders(String name) {
        return null;
    }

    @Substitute
    private static Charset lookupExtendedCharset(String name) {
        return null;
    }

    @Substitute
    private static Iterator<CharsetProvider> providers() {
        return Collections.emptyIterator();
    }
}
