// Zones, patterns with text, parsing in all shapes, periods, clocks, adjusters, old and new APIs together.
// level: 4
// env: TZ=Europe/Paris
package time;

import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;

public class Zones {
    static void attempt(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        System.out.println(ZoneId.systemDefault() + " " + TimeZone.getDefault().getID() + " " + new Date(0) + " " + new GregorianCalendar(2024, 6, 1).getTime() + " " + TimeZone.getDefault().getDisplayName(false, TimeZone.SHORT, Locale.US) + " " + TimeZone.getDefault().inDaylightTime(new Date(1_720_000_000_000L)));
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 31, 1, 59, 59, 0, ZoneId.of("Europe/Paris"));
        System.out.println(z + " " + z.plusSeconds(1) + " " + z.plusDays(1) + " " + z.plusHours(24) + " " + z.withZoneSameInstant(ZoneId.of("America/New_York")) + " " + z.withZoneSameLocal(ZoneId.of("Asia/Kolkata")).toInstant());
        ZonedDateTime o = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Paris"));
        System.out.println(o + " " + o.withLaterOffsetAtOverlap() + " " + o.plusHours(1) + " " + Duration.between(z, o) + " " + ChronoUnit.DAYS.between(z, o) + " " + z.getZone().getRules().getTransition(LocalDateTime.of(2024, 3, 31, 2, 30)) + " " + z.getZone().getRules().nextTransition(Instant.EPOCH) + " " + z.getZone().getRules().isDaylightSavings(o.toInstant()));
        for (String p : new String[] {"EEEE d MMMM uuuu", "EEE, MMM d yyyy", "h:mm:ss a", "zzz", "zzzz", "VV", "O OOOO", "x xx xxx X XXX", "Z ZZZZ ZZZZZ", "QQQ QQQQ q", "G GGGG", "B", "e c ccc", "yyyy-'W'ww", "YYYY W w", "LLL LLLL", "v", "SSSSSS n", "g", "LLLLL EEEEE"}) attempt(p, () -> z.format(DateTimeFormatter.ofPattern(p, Locale.US)));
        for (FormatStyle st : FormatStyle.values()) attempt(st.name(), () -> z.format(DateTimeFormatter.ofLocalizedDate(st).withLocale(Locale.US)) + " | " + LocalTime.of(3, 4, 5).format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.US)));
        String[][] parses = {{"yyyy-MM-dd HH:mm", "2024-02-30 10:00"}, {"d MMM uuuu", "5 Mar 2024"}, {"d MMMM uuuu", "5 march 2024"}, {"EEE d/M/yy", "Tue 5/3/24"}, {"EEE d/M/yy", "Mon 5/3/24"}, {"hh:mm a", "03:15 PM"}, {"HH:mm", "25:00"}, {"uuuu-MM-dd'T'HH:mmXXX", "2024-01-01T10:00+02:00"}, {"uuuu-MM-dd HH:mm VV", "2024-07-01 10:00 Asia/Tokyo"}, {"uuuu-MM-dd HH:mm z", "2024-07-01 10:00 PST"}, {"[yyyy-MM-dd][MM/dd/yyyy]", "12/25/2023"}, {"yyyyDDD", "2024366"}, {"HHmmss[.SSS]", "101112.345"}, {"uuuu-MM-dd", "2024-13-01"}};
        for (String[] q : parses) attempt(q[0] + " <- " + q[1], () -> DateTimeFormatter.ofPattern(q[0], Locale.US).parseBest(q[1], ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from, LocalTime::from));
        for (String t : new String[] {"2024-01-01T00:00:00Z", "2024-01-01T00:00:00.123456789+01:00[Europe/Paris]", "2024-01-01", "junk"}) { attempt("zdt", () -> ZonedDateTime.parse(t)); attempt("inst", () -> Instant.parse(t)); attempt("odt", () -> OffsetDateTime.parse(t)); }
        attempt("no zone", () -> ZoneId.of("Mars/Olympus"));
        attempt("bad zone", () -> ZoneId.of("a b"));
        attempt("short ids", () -> ZoneId.of("PST", ZoneId.SHORT_IDS) + " " + ZoneId.of("UTC+3") + " " + ZoneId.of("GMT-5:30").getRules() + " " + ZoneOffset.of("+5") + " " + ZoneId.of("Z").normalized());
        attempt("offset", () -> ZoneOffset.ofHours(19));
        attempt("dur", () -> Duration.parse("PT-1H30.5S") + " " + Duration.parse("P2DT3H4M").toHours() + " " + Duration.ofMillis(-1500) + " " + Duration.ofSeconds(90061, 5).toDaysPart() + Duration.ofSeconds(90061).toMinutesPart() + " " + Duration.ofDays(1).dividedBy(Duration.ofHours(5)) + " " + Duration.ZERO);
        attempt("dur bad", () -> Duration.parse("1H"));
        attempt("period", () -> Period.parse("P1Y2M-3W4D") + " " + Period.between(LocalDate.of(2020, 2, 29), LocalDate.of(2024, 1, 31)) + " " + Period.of(0, 15, 3).normalized() + " " + LocalDate.of(2024, 1, 31).plus(Period.ofMonths(1)));
        attempt("overflow", () -> LocalDate.MAX.plusDays(1));
        attempt("unsupported", () -> LocalDate.EPOCH.get(ChronoField.HOUR_OF_DAY));
        attempt("unit", () -> LocalTime.NOON.until(LocalTime.MIDNIGHT, ChronoUnit.DAYS));
        attempt("bad field", () -> LocalDate.of(2023, 2, 29));
        attempt("bad month", () -> Month.of(13));
        attempt("adjust", () -> LocalDate.of(2024, 2, 10).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)) + " " + LocalDate.of(2024, 2, 10).with(TemporalAdjusters.firstDayOfNextYear()) + " " + LocalDate.of(2024, 2, 10).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY)) + " " + LocalDate.of(2024, 12, 30).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + LocalDate.of(2024, 12, 30).get(IsoFields.QUARTER_OF_YEAR) + " " + LocalDate.of(2024, 1, 1).get(WeekFields.of(Locale.US).weekOfYear()) + WeekFields.ISO + " " + WeekFields.of(Locale.US).getFirstDayOfWeek() + " " + LocalDate.EPOCH.getLong(JulianFields.JULIAN_DAY));
        attempt("trunc", () -> LocalDateTime.of(2024, 5, 6, 7, 8, 9, 123456789).truncatedTo(ChronoUnit.MILLIS) + " " + Instant.ofEpochSecond(-1, 5) + " " + Instant.MAX + " " + Instant.ofEpochMilli(Long.MIN_VALUE) + " " + LocalTime.ofSecondOfDay(86399) + " " + Year.of(2100).isLeap() + YearMonth.of(2024, 2).atEndOfMonth() + MonthDay.of(2, 29).atYear(2023) + " " + OffsetTime.of(1, 2, 3, 4, ZoneOffset.UTC));
        attempt("names", () -> DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.US) + Month.MAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + ZoneId.of("Europe/London").getDisplayName(TextStyle.FULL, Locale.US) + " " + ZoneId.of("America/Los_Angeles").getDisplayName(TextStyle.SHORT, Locale.US) + " " + TimeZone.getTimeZone("Asia/Tokyo").getDisplayName(Locale.US));
        attempt("chrono", () -> HijrahDate.from(LocalDate.of(2024, 5, 1)) + " " + JapaneseDate.of(2024, 5, 1) + " " + ThaiBuddhistDate.of(2567, 5, 1) + " " + MinguoDate.of(113, 5, 1) + " " + IsoChronology.INSTANCE.dateYearDay(2024, 60) + " " + Chronology.of("ISO") + JapaneseEra.REIWA);
        attempt("clock", () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC) + " " + LocalDate.now(Clock.fixed(Instant.ofEpochSecond(1e9 > 0 ? 1_000_000_000 : 0), ZoneId.of("Asia/Tokyo"))) + " " + Clock.offset(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofHours(1)).instant() + " " + Clock.tick(Clock.systemUTC(), Duration.ofDays(1)).millis() % 86400000);
        DateTimeFormatter custom = new DateTimeFormatterBuilder().parseCaseInsensitive().appendText(ChronoField.MONTH_OF_YEAR, Map.of(1L, "uno", 2L, "dos")).appendLiteral('/').appendValueReduced(ChronoField.YEAR, 2, 2, 1980).padNext(5, '*').appendValue(ChronoField.DAY_OF_MONTH).appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).appendOptional(DateTimeFormatter.ofPattern(" HH")).parseDefaulting(ChronoField.HOUR_OF_DAY, 4).toFormatter(Locale.ROOT);
        attempt("custom", () -> custom.format(LocalDateTime.of(1999, 2, 3, 5, 0, 0, 120)) + " " + custom.toString().replaceAll("@[0-9a-f]+", "@"));
        attempt("resolve", () -> DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.LENIENT).parse("2024-14-35 30:70", LocalDateTime::from));
        attempt("24h", () -> LocalDateTime.parse("2024-01-01 24:00", DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)) + " " + DateTimeFormatter.ofPattern("HH:mm").parse("24:00").query(DateTimeFormatter.parsedExcessDays()));
        Calendar c = Calendar.getInstance(TimeZone.getTimeZone("America/Sao_Paulo"), Locale.US);
        c.setTimeInMillis(1_700_000_000_000L);
        c.add(Calendar.MONTH, 3);
        c.roll(Calendar.DAY_OF_MONTH, 20);
        System.out.println(c.get(Calendar.YEAR) + "-" + c.get(Calendar.MONTH) + "-" + c.get(Calendar.DAY_OF_MONTH) + " " + c.get(Calendar.HOUR) + " " + c.get(Calendar.WEEK_OF_YEAR) + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + " " + c.getTimeZone().getRawOffset() + " " + c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US) + " " + c.getFirstDayOfWeek() + " " + c.toInstant());
        System.out.println(new Date(124, 0, 1).toGMTString() + " " + ZoneId.getAvailableZoneIds().contains("Europe/Berlin") + " " + TimeZone.getTimeZone("nonsense").getID() + " " + new SimpleTimeZone(3600000, "X").getOffset(0));
    }
}
