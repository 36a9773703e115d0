// level: 4
package text;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Locale;

public class NumberFormats {
    public static void main(String[] args) throws ParseException {
        for (String p : new String[] {"0", "#", "0.00", "#.##", "#,##0.00", "000.0#", "0.###E0", "##0.##E0", "0%", "#,##0.0;(#)", "'#'0", "$#,##0", "\u00a4#0.0", "0.00\u2030", "#,####.#"}) {
            DecimalFormat f = new DecimalFormat(p, DecimalFormatSymbols.getInstance(Locale.ROOT));
            StringBuilder sb = new StringBuilder(p);
            for (double d : new double[] {0, 1, -1.5, 1234567.891, 0.005, 0.015, 1e-7, Double.NaN, Double.NEGATIVE_INFINITY}) sb.append(" | ").append(f.format(d));
            System.out.println(sb + " | " + f.format(123456789012345L) + " | " + f.toPattern());
        }
        NumberFormat n = NumberFormat.getInstance(Locale.ENGLISH);
        System.out.println(n.format(1234567.8915) + " " + n.format(-3) + " " + n.parse("1,234.5abc") + " " + n.parse("12").getClass().getSimpleName());
        n.setMaximumFractionDigits(1);
        n.setRoundingMode(RoundingMode.DOWN);
        n.setGroupingUsed(false);
        n.setMinimumIntegerDigits(6);
        System.out.println(n.format(1234.59));
        System.out.println(NumberFormat.getPercentInstance(Locale.ENGLISH).format(0.256) + " " + NumberFormat.getIntegerInstance(Locale.ROOT).format(2.5) + " " + NumberFormat.getIntegerInstance(Locale.ROOT).format(3.5));
        System.out.println(new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(new java.math.BigDecimal("12345678901234567890.12345")));
        DecimalFormat f = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        f.setParseBigDecimal(true);
        System.out.println(f.parse("98,765.4321") + " " + f.parse("-7"));
        try {
            f.parse("abc");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
        ParsePosition pos = new ParsePosition(2);
        System.out.println(f.parse("xx12yy", pos) + " " + pos.getIndex());
        try {
            new DecimalFormat("0.0.0");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        DecimalFormatSymbols s = new DecimalFormatSymbols(Locale.ROOT);
        s.setDecimalSeparator(',');
        s.setGroupingSeparator('.');
        System.out.println(new DecimalFormat("#,##0.00", s).format(9876.5));
        System.out.println(f.equals(f.clone()) + " " + f.getMaximumFractionDigits());
    }
}
