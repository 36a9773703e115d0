// String.format: conversions, flags, widths, precisions, argument indexes, errors.
// level: 3
package util;

import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.Locale;

public class Formats {
    static void f(String fmt, Object... args) {
        try {
            System.out.println("[" + String.format(Locale.ROOT, fmt, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        f("%d %5d %-5d| %05d %+d %,d %(d % d", 1, 2, 3, 4, 5, 1234567, -6, 7);
        f("%x %X %#x %o %08x %x %x", 255, 255, 255, 8, 48879, -1, (byte) -1);
        f("%s %10s %-10s| %.2s %S %s", "str", "right", "left", "cut off", "upper", (Object) null);
        f("%c %C %c %5c", 'c', 'c', 0x1f600, 'w');
        f("%b %B %b %5b", true, false, null, "x");
        f("%f %.2f %10.3f %-10.1f| %+.0f %,.2f %(.1f %010.2f", 3.14159, 2.005, 1.5, 2.25, 2.5, 1234567.891, -1.5, -3.14159);
        f("%e %.3E %g %.3g %g", 12345.678, 0.00012345, 12345.678, 0.00012345, 1e10);
        f("%a %a", 1.0, 0.1);
        f("%f %f %f %.1f", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
        f("%.0f %.0f %.0f %.1f %.1f %.3f", 0.5, 1.5, 2.5, 0.25, 0.35, 1.0005);
        f("%2$s %1$s %<s %s", "a", "b");
        f("%% %n".replace("%n", "") + "%5s%%", 50);
        f("%h %H", "hello", "hello");
        f("%d %d %d %d", (byte) 1, (short) 2, 3L, new java.math.BigInteger("12345678901234567890"));
        f("%.3f %10.2e", new java.math.BigDecimal("3.14159"), new java.math.BigDecimal("12345.678"));
        f("%s %s", new int[0].length, java.util.List.of(1, 2));
        f("%d", "not a number");
        f("%q", 1);
        f("%d %d", 1);
        f("%-d", 1);
        f("%+s", "x");
        f("%.2d", 1);
        f("%5%|%-5%|");
        f("%c", "str");
        f("%,d %,d", Long.MIN_VALUE, 999);
        f("%#o %+x", 8, new java.math.BigInteger("255"));
        f("%s", new Object() { public String toString() { return "custom"; } });
        f("%10s|%-10s|%.3s", new java.util.Formattable() {
            public void formatTo(Formatter fm, int flags, int width, int precision) { fm.format("F%d,%d,%d", flags, width, precision); }
        }, "x", "abcdef");
        StringBuilder sb = new StringBuilder();
        try (Formatter fm = new Formatter(sb, Locale.ENGLISH)) {
            fm.format("%d-", 1).format("%s", "two");
        }
        System.out.println(sb);
        System.out.printf("%s %d%n", "printf", 5);
        System.out.format(Locale.ROOT, "%.1f%n", 0.05);
        System.out.println("%d items".formatted(3));
        f("%15.4f|%-15.4f|%s", 1e15, 1e-5, 1e7);
        f("%.20f", 0.1);
        f("%.1f %.0f", 999999999999.95, 1e20);
    }
}
