// java.util.Formatter: every exception type and its message, hexadecimal floats, widths, date conversions.
// level: 3
package util;

import java.math.*;
import java.time.*;
import java.util.*;

public class FormatterCorners {
    static void f(String fmt, Object... args) {
        try {
            System.out.println("[" + String.format(Locale.US, fmt, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(fmt + " -> " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (double d : new double[] {0, -0.0, 1, -1.5, 0.1, 1e-320, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, 123456.789, 9.9999999e22}) {
            f("%a %.3a %A %20a|%-20.1a|%020a|%+a", d, d, d, d, d, d, d);
            f("%e %.0e %#.0e %+.3E %15.2e|%-15.2e|%015.2e|%(e|% e", d, d, d, d, d, d, d, d, d);
            f("%g %.0g %.1g %G %.10g %,g %(g|% g %12g|%-12g|%012g", d, d, d, d, d, d, d, d, d, d, d);
            f("%f %.0f %#.0f %,.3f %(,.1f|% .1f|%+.1f|%15.3f|%-15.3f|%015.3f", d, d, d, d, d, d, d, d, d, d);
        }
        f("%a %a %e %g", 1f, Float.MIN_VALUE, 1.1f, 1.1f);
        for (BigDecimal d : new BigDecimal[] {new BigDecimal("0"), new BigDecimal("0.000000001"), new BigDecimal("123456789.987654321"), new BigDecimal("-1E+30"), new BigDecimal("9.995")}) {
            f("%e %.2e %g %.3g %f %.2f %,.1f %(.1f %020.3f %s", d, d, d, d, d, d, d, d, d, d);
        }
        for (BigInteger i : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.shiftLeft(70), BigInteger.ONE.shiftLeft(70).negate()}) f("%d %,d %(d %+d % d %x %X %#x %o %#o %030d %-30d| %30x", i, i, i, i, i, i, i, i, i, i, i, i, i);
        f("%d %x %o %d %x %o %d %x %o", (byte) -1, (byte) -1, (byte) -1, (short) -2, (short) -2, (short) -2, -3L, -3L, -3L);
        f("%s|%10s|%-10s|%.2s|%10.2s|%S|%b|%B|%h|%H", "straße", "ab", "ab", "abcdef", "abcdef", "straße", "x", null, "hash", null);
        f("%c %C %-3c| %3c %c %c %c", 'x', 'ß', 'y', 'z', (byte) 65, (short) 66, 0x1F600);
        f("%n%%|%5%|%-5%|");
        f("%3$s %1$s %<s %2$s %s %s", "a", "b", "c");
        for (String bad : new String[] {"%", "%d%", "%5", "%-", "%1$", "%.d", "%.5", "%z", "%Q", "%0d", "%-05d", "%+ d", "%-d", "%,x", "%(x", "%+x", "% x", "%#d", "%#s", "%,s", "%0s", "%-s", "%.3d", "%.2c", "%#c", "%,c", "%5n", "%-n", "%.2n", "%.2%", "%-%", "%--5d", "%++d", "%00d", "%,,d", "%((d", "%a%<", "%<d", "%9$d", "%0$d", "%99999999999d", "%.99999999999f", "%99999999999$d", "%,e", "%,a", "%(a", "%#g", "%T", "%tZZ", "%tq", "%-tY", "%.3tY", "%#tY", "%t", "%I", "%D", "%N"}) f(bad, 10);
        for (String bad : new String[] {"%d", "%c", "%f", "%e", "%a", "%g", "%tY", "%x", "%o", "%b", "%h"}) { f(bad, "text"); f(bad, new int[0].length == 0 ? (Object) 1.5 : null); f(bad, (Object) null); }
        f("%c", 0x110000);
        f("%c", -1);
        f("%s");
        f("%x", 3.5f);
        Calendar c = new GregorianCalendar(TimeZone.getTimeZone("GMT+02:00"), Locale.US);
        c.clear();
        c.set(2024, Calendar.FEBRUARY, 9, 17, 4, 3);
        for (Object t : new Object[] {c, LocalDateTime.of(2024, 2, 9, 17, 4, 3, 123456789), ZonedDateTime.of(2024, 2, 9, 17, 4, 3, 5_000_000, ZoneOffset.ofHoursMinutes(5, 30)), OffsetDateTime.of(1999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC)}) {
            f("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL %<tN", t);
            f("%tB %<tb %<th %<tA %<ta %<tC %<ty %<tj %<te %<tI %<tl %<tk %<tp %<Tp", t);
            f("%tR|%<tT|%<tr|%<tD|%<tF", t);
            f("%tz %<tZ", t);
            f("%tc", t);
            f("%ts %<tQ", t);
            f("%20tB|%-20tB|%TA", t, t, t);
        }
        f("%tH:%<tM", LocalTime.of(5, 6));
        f("%tF", LocalDate.of(5, 6, 7));
        f("%tH", LocalDate.of(5, 6, 7));
        f("%tY %<tz", 0L);
        System.out.println(String.format(Locale.US, "%-8s%8.3f%n%-8s%8.3f", "alpha", 1.5, "beta", -22.25));
        Formatter fm = new Formatter();
        fm.format("%s", "x").format(Locale.ROOT, "%d", 5);
        System.out.println(fm + " " + fm.ioException() + " " + fm.locale().equals(Locale.getDefault(Locale.Category.FORMAT)));
        fm.close();
        try {
            fm.format("x");
        } catch (FormatterClosedException e) {
            System.out.println(e);
        }
        try {
            String.format(null);
        } catch (NullPointerException e) {
            System.out.println(e.getClass());
        }
        System.out.println(String.format("%s %s", (Object[]) null) + String.format("no args", 1, 2));
    }
}
