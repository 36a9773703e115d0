// level: 4
package time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

public class Times {
    public static void main(String[] args) {
        LocalTime t = LocalTime.of(23, 59, 30, 5_000_000);
        System.out.println(t + " " + t.plusSeconds(45) + " " + t.truncatedTo(ChronoUnit.MINUTES) + " " + t.toSecondOfDay() + " " + LocalTime.parse("07:05").minusHours(8) + " " + LocalTime.MIDNIGHT + LocalTime.NOON + " " + LocalTime.MAX);
        LocalDateTime dt = LocalDateTime.of(2024, 12, 31, 23, 30);
        System.out.println(dt + " " + dt.plusMinutes(45) + " " + dt.minusNanos(1) + " " + dt.toLocalDate() + " " + LocalDateTime.parse("2001-09-09T01:46:40.5").getNano() + " " + dt.compareTo(dt.plusDays(1)));
        Duration d = Duration.ofSeconds(3725, 500_000_000);
        System.out.println(d + " " + d.toMinutes() + " " + d.toMillis() + " " + d.negated() + " " + d.multipliedBy(30) + " " + d.dividedBy(7) + " " + Duration.parse("P1DT2H3M4.5S") + " " + d.toHoursPart() + ":" + d.toMinutesPart() + " " + Duration.ZERO + " " + Duration.ofMillis(-1) + " " + d.compareTo(Duration.ofHours(1)));
        System.out.println(Duration.between(dt, dt.plusDays(2).plusSeconds(1)) + " " + ChronoUnit.HOURS.between(dt, dt.plusDays(3)) + " " + dt.until(dt.plusYears(1), ChronoUnit.DAYS));
        Instant i = Instant.ofEpochSecond(1_000_000_000L, 123456789);
        System.out.println(i + " " + i.plus(1, ChronoUnit.DAYS) + " " + i.toEpochMilli() + " " + Instant.EPOCH + " " + Instant.parse("2024-02-29T12:00:00Z").getEpochSecond() + " " + i.truncatedTo(ChronoUnit.HOURS) + " " + Instant.ofEpochMilli(-1) + " " + i.isBefore(Instant.now()));
        ZonedDateTime z = i.atZone(ZoneOffset.UTC);
        System.out.println(z + " " + z.toLocalDateTime() + " " + z.getZone() + " " + ZonedDateTime.of(dt, ZoneId.of("UTC")) + " " + z.withZoneSameInstant(ZoneOffset.ofHours(-5)) + " " + z.plusMonths(5).toInstant());
        OffsetDateTime o = OffsetDateTime.of(dt, ZoneOffset.ofHoursMinutes(5, 30));
        System.out.println(o + " " + o.toInstant() + " " + o.withOffsetSameInstant(ZoneOffset.UTC) + " " + OffsetDateTime.parse("2020-01-01T00:00:00+02:00").toEpochSecond() + " " + ZoneOffset.of("+01:30").getTotalSeconds() + " " + ZoneOffset.MAX);
        Clock fixed = Clock.fixed(i, ZoneOffset.UTC);
        System.out.println(LocalDate.now(fixed) + " " + Instant.now(fixed) + " " + Clock.offset(fixed, Duration.ofDays(1)).instant() + " " + fixed);
        long before = System.currentTimeMillis();
        long now = Instant.now().toEpochMilli();
        System.out.println(now >= before && now - before < 60_000);
        System.out.println(dt.atOffset(ZoneOffset.UTC).isEqual(ZonedDateTime.of(dt, ZoneOffset.UTC).toOffsetDateTime()) + " " + dt.atZone(ZoneId.of("Z")).toEpochSecond() + " " + ZoneId.of("GMT+2").getRules().isFixedOffset());
        for (String bad : new String[] {"25:00", "12:60", "x", "12:00:00.0000000001"}) {
            try {
                System.out.println(LocalTime.parse(bad));
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            ZoneId.of("Not/AZone");
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
