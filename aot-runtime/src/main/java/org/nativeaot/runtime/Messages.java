package org.nativeaot.runtime;

/**
 * {@code String.format} for the messages of the class library's core: {@code %s}, {@code %d}, {@code %x}, {@code %X},
 * {@code %c}, {@code %n} and {@code %%}, {@code <} for the argument before, no other flags and no widths. The full
 * Formatter would bring dates, locales and decimal numbers into every program that parses an integer.
 */
public final class Messages {
    private Messages() {
    }

    /** @throws IllegalArgumentException for a conversion that the class comment does not name */
    public static String format(String format, Object... arguments) {
        StringBuilder text = new StringBuilder(format.length() + 16 * arguments.length);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            i++;
            char conversion = i < format.length() ? format.charAt(i) : 0;
            if (conversion == '<') {
                i++;
                append(text, format.charAt(i), arguments[next - 1]);
            } else if (conversion == '%') {
                text.append('%');
            } else if (conversion == 'n') {
                text.append('\n');
            } else {
                append(text, conversion, arguments[next]);
                next++;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char conversion, Object argument) {
        switch (conversion) {
            case 's', 'd', 'c':
                text.append(argument);
                break;
            case 'x':
                text.append(hex(argument));
                break;
            case 'X':
                text.append(upperCase(hex(argument)));
                break;
            default:
                throw new IllegalArgumentException("conversion " + conversion);
        }
    }

    private static String hex(Object argument) {
        return argument instanceof Long l ? Long.toHexString(l) : Integer.toHexString(((Number) argument).intValue());
    }

    private static String upperCase(String hex) {
        StringBuilder s = new StringBuilder(hex.length());
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            s.append(c >= 'a' ? (char) (c - 'a' + 'A') : c);
        }
        return s.toString();
    }
}
