package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.TargetClass;

/**
 * Stands in where the class library logs what it throws next anyway, or what cannot happen. The parameters are those
 * of the calls replaced.
 */
final class SilentLog {
    private SilentLog() {
    }

    static Logger logger(String name) {
        return null;
    }

    static void severe(Logger logger, String message, Throwable thrown) {
        // the caller throws
    }

    static void warning(Logger logger, String message) {
        // of providers, which there are none of
    }

    @TargetClass("sun.util.logging.PlatformLogger")
    static final class Logger {
        private Logger() {
        }
    }
}
