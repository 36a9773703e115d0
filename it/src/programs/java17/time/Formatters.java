// level: 4
package time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

public class Formatters {
    public static void main(String[] args) {
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 5, 14, 7, 9, 120_000_000, ZoneOffset.ofHours(2));
        for (DateTimeFormatter f : new DateTimeFormatter[] {DateTimeFormatter.ISO_DATE, DateTimeFormatter.ISO_LOCAL_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE, DateTimeFormatter.ISO_ORDINAL_DATE, DateTimeFormatter.ISO_INSTANT, DateTimeFormatter.RFC_1123_DATE_TIME}) {
            System.out.println(z.format(f));
        }
        for (String p : new String[] {"yyyy/MM/dd HH:mm:ss.SSS", "dd.MM.uu", "h:mm", "D 'day' k", "XXX Z x", "yyyyMMddHHmmss", "A n N", "''yy''", "e c F", "[HH:mm]", "QQ ppH"}) {
            System.out.println(p + " -> " + z.format(DateTimeFormatter.ofPattern(p, Locale.ROOT)));
        }
        System.out.println(LocalDate.parse("05/03/2024", DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        System.out.println(LocalDateTime.parse("20240305 1407", DateTimeFormatter.ofPattern("yyyyMMdd HHmm", Locale.ROOT)));
        System.out.println(LocalTime.parse("7-5", DateTimeFormatter.ofPattern("H-m", Locale.ROOT)));
        DateTimeFormatter b = new DateTimeFormatterBuilder().appendPattern("yyyy-MM").parseDefaulting(ChronoField.DAY_OF_MONTH, 1).optionalStart().appendLiteral('T').appendValue(ChronoField.HOUR_OF_DAY, 2).optionalEnd().toFormatter(Locale.ROOT);
        System.out.println(LocalDate.parse("2024-07", b) + " " + LocalDate.parse("2024-07T05", b));
        DateTimeFormatter strict = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        for (String s : new String[] {"2023-02-29", "2023-02-28", "2023-2-28", ""}) {
            try {
                System.out.println(LocalDate.parse(s, strict));
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage() + " @" + e.getErrorIndex());
            }
        }
        try {
            LocalDate.EPOCH.format(DateTimeFormatter.ofPattern("HH", Locale.ROOT));
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            DateTimeFormatter.ofPattern("bogus", Locale.ROOT);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(LocalDate.parse("2024-02-30", DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.SMART).withLocale(Locale.ENGLISH).withZone(ZoneOffset.UTC)));
    }
}
