// level: 4
package time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.stream.Collectors;

public class LocalDates {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        System.out.println(d + " " + d.getDayOfWeek() + " " + d.getDayOfYear() + " " + d.isLeapYear() + " " + d.lengthOfMonth() + " " + d.getMonth() + " " + d.toEpochDay() + " " + d.hashCode());
        System.out.println(d.plusYears(1) + " " + d.plusMonths(12) + " " + d.minusDays(60) + " " + d.plusWeeks(3) + " " + d.withDayOfMonth(1) + " " + d.withYear(2023));
        System.out.println(d.with(TemporalAdjusters.firstDayOfNextMonth()) + " " + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) + " " + d.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)) + " " + d.with(ChronoField.DAY_OF_WEEK, 1));
        LocalDate e = LocalDate.parse("1999-12-31");
        System.out.println(e.isBefore(d) + " " + e.compareTo(d) + " " + e.until(d) + " " + ChronoUnit.DAYS.between(e, d) + " " + ChronoUnit.MONTHS.between(d, e) + " " + Period.between(e, d).toTotalMonths());
        Period p = Period.parse("P1Y2M-3D");
        System.out.println(p + " " + p.plusDays(10).negated() + " " + Period.ofWeeks(2) + " " + Period.of(0, 15, 0).normalized() + " " + d.plus(p) + " " + p.equals(Period.of(1, 2, -3)));
        System.out.println(YearMonth.of(2023, 2).atEndOfMonth() + " " + Year.of(1900).isLeap() + " " + YearMonth.parse("2024-11").plusMonths(3) + " " + Month.JANUARY.minus(1) + " " + DayOfWeek.SUNDAY.plus(2) + " " + Month.FEBRUARY.maxLength());
        System.out.println(LocalDate.EPOCH + " " + LocalDate.MIN + " " + LocalDate.MAX + " " + LocalDate.ofEpochDay(-719528) + " " + LocalDate.ofYearDay(2024, 366) + " " + LocalDate.of(-5, 1, 1));
        System.out.println(LocalDate.of(2024, 1, 30).datesUntil(LocalDate.of(2024, 2, 3)).map(LocalDate::toString).collect(Collectors.joining(",")));
        System.out.println(d.get(WeekFields.ISO.weekOfWeekBasedYear()) + " " + d.get(ChronoField.ALIGNED_WEEK_OF_MONTH) + " " + d.range(ChronoField.DAY_OF_MONTH) + " " + d.isSupported(ChronoUnit.HOURS));
        for (Runnable r : new Runnable[] {() -> LocalDate.of(2023, 2, 29), () -> LocalDate.of(2023, 13, 1), () -> LocalDate.parse("2023-2-1"), () -> LocalDate.parse("hello"), () -> LocalDate.MAX.plusDays(1), () -> d.get(ChronoField.HOUR_OF_DAY), () -> Period.parse("x"), () -> LocalDate.of(2023, 4, 31)}) {
            try {
                r.run();
            } catch (DateTimeException | ArithmeticException x) {
                System.out.println(x.getClass().getSimpleName() + " " + x.getMessage());
            }
        }
        System.out.println(LocalDate.now().isAfter(d));
    }
}
