package org.nativeaot.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Language and encoding as the environment names them (LC_ALL, LC_CTYPE or LC_MESSAGES, LANG; POSIX.1-2017, 8.2).
 * Whether the C library has such a locale is not asked.
 */
public final class HostLocale {
    private HostLocale() {
    }

    /** Encoding of the standard streams and of file names. */
    public static Charset charset() {
        String codeset = codeset(Environment.first("LC_ALL", "LC_CTYPE", "LANG"));
        switch (codeset) {
            case "UTF-8":
                return StandardCharsets.UTF_8;
            case "ISO-8859-1":
                return StandardCharsets.ISO_8859_1;
            default:
                return StandardCharsets.US_ASCII;
        }
    }

    /** The name that the C library gives that encoding, which is what properties show. */
    public static String encoding() {
        return codeset(Environment.first("LC_ALL", "LC_CTYPE", "LANG"));
    }

    private static String codeset(String locale) {
        if (isPosix(locale)) {
            return "ANSI_X3.4-1968";
        }
        int dot = locale.indexOf('.');
        if (dot < 0) {
            return "ISO-8859-1";
        }
        int at = locale.indexOf('@', dot);
        String name = locale.substring(dot + 1, at < 0 ? locale.length() : at);
        if (name.equalsIgnoreCase("utf8") || name.equalsIgnoreCase("UTF-8")) {
            return "UTF-8";
        }
        return name.equalsIgnoreCase("iso88591") || name.equalsIgnoreCase("ISO-8859-1") ? "ISO-8859-1"
                : "ANSI_X3.4-1968";
    }

    private static boolean isPosix(String locale) {
        return locale.isEmpty() || locale.equals("C") || locale.equals("POSIX");
    }

    private static String messages() {
        String locale = Environment.first("LC_ALL", "LC_MESSAGES", "LANG");
        return isPosix(locale) || locale.startsWith("C.") ? "" : locale;
    }

    /** {@code user.language}. */
    public static String language() {
        String locale = messages();
        if (locale.isEmpty()) {
            return "en";
        }
        int end = end(locale, 0, "_.@");
        return locale.substring(0, end);
    }

    /** {@code user.country}, or empty. */
    public static String country() {
        String locale = messages();
        int start = locale.indexOf('_');
        return start < 0 ? "" : locale.substring(start + 1, end(locale, start, ".@"));
    }

    private static int end(String text, int from, String stops) {
        int i = from;
        while (i < text.length() && stops.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
