// GregorianCalendar before its change from the Julian calendar: dates by fields, by milliseconds, added and rolled.
// level: 4
package util;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

public class JulianDates {
    static String text(Calendar c) {
        return (c.get(Calendar.ERA) == 0 ? "BC " : "") + c.get(Calendar.YEAR) + "-" + (c.get(Calendar.MONTH) + 1) + "-"
                + c.get(Calendar.DAY_OF_MONTH) + " day " + c.get(Calendar.DAY_OF_YEAR) + " week "
                + c.get(Calendar.WEEK_OF_YEAR) + " " + c.get(Calendar.DAY_OF_WEEK) + " " + c.getTimeInMillis();
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int[][] days = {{1582, 9, 4}, {1582, 9, 10}, {1582, 9, 15}, {1500, 1, 29}, {1000, 11, 31}, {4, 1, 29}, {1, 0, 1}, {0, 5, 6}, {-43, 2, 15}};
        for (int[] d : days) {
            System.out.println(text(new GregorianCalendar(d[0], d[1], d[2])));
        }
        for (long millis : new long[] {-12_219_292_800_001L, -12_219_292_800_000L, -62_135_769_600_001L, -30_000_000_000_000L, Long.MIN_VALUE}) {
            GregorianCalendar c = new GregorianCalendar();
            c.setTimeInMillis(millis);
            System.out.println(text(c) + " " + c.isLeapYear(c.get(Calendar.YEAR)) + " " + c.getActualMaximum(Calendar.DAY_OF_YEAR));
        }
        GregorianCalendar c = new GregorianCalendar(1582, Calendar.OCTOBER, 1);
        for (int i = 0; i < 8; i++) {
            System.out.print(c.get(Calendar.DAY_OF_MONTH) + " ");
            c.add(Calendar.DAY_OF_MONTH, 1);
        }
        System.out.println(c.getActualMaximum(Calendar.DAY_OF_MONTH));
        c.roll(Calendar.MONTH, -9);
        System.out.println(text(c));
        c.add(Calendar.YEAR, -1600);
        System.out.println(text(c));
        GregorianCalendar pure = new GregorianCalendar(1500, Calendar.FEBRUARY, 28);
        pure.setGregorianChange(new Date(Long.MIN_VALUE));
        pure.set(1500, Calendar.FEBRUARY, 29);
        System.out.println(text(pure));
        GregorianCalendar julian = new GregorianCalendar();
        julian.setGregorianChange(new Date(Long.MAX_VALUE));
        julian.setTimeInMillis(1_000_000_000_000L);
        System.out.println(text(julian));
        System.out.println(new Date(-400, 0, 1) + " " + new Date(-62_135_769_600_001L) + " " + new Date(-320, 9, 4).toInstant());
        System.out.println(new GregorianCalendar(1400, 0, 1).toZonedDateTime());
    }
}
