package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Where the network code of the class library looks for settings that a published program has no files for. */
final class NetworkSettings {
    private NetworkSettings() {
    }

    /** The values that the JDK's security properties have, unless system properties say something else. */
    @TargetClass(value = "sun.net.InetAddressCachePolicy", clinit = TargetClass.Clinit.NONE,
            reason = "security properties are not there")
    static final class CachePolicy {
        private static final int POSITIVE = 30;
        private static final int NEGATIVE = 10;

        private CachePolicy() {
        }

        @Substitute
        public static int get() {
            return Math.max(-1, Integer.getInteger("sun.net.inetaddr.ttl", POSITIVE));
        }

        @Substitute(jdk = "21..")
        public static int getStale() {
            return Integer.getInteger("sun.net.inetaddr.stale.ttl", 0);
        }

        @Substitute
        public static int getNegative() {
            return Math.max(-1, Integer.getInteger("sun.net.inetaddr.negative.ttl", NEGATIVE));
        }
    }

    /** Hosts are named in exceptions, but not with sockets, as the JDK's security properties have it. */
    @TargetClass(value = "jdk.internal.util.Exceptions", jdk = "25..", reason = "security properties are not there")
    static final class ExceptionTexts {
        @Alias
        private static volatile boolean enhancedNonSocketExceptionText;
        @Alias
        private static volatile boolean initialized;

        private ExceptionTexts() {
        }

        @Substitute
        public static void setup() {
            enhancedNonSocketExceptionText = true;
            initialized = true;
        }
    }
}
