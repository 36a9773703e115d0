// Currency, percent, compact numbers, scientific patterns, dates of the old kind, attributed iterators.
// level: 4
package text;

import java.math.*;
import java.text.*;
import java.util.*;

public class Patterns {
    static void attempt(String what, Callable c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Callable { Object call() throws Exception; }

    public static void main(String[] args) throws Exception {
        NumberFormat cur = NumberFormat.getCurrencyInstance(Locale.US);
        System.out.println(cur.format(1234567.891) + " " + cur.format(-3.5) + " " + cur.getCurrency() + " " + cur.getMaximumFractionDigits() + " " + cur.parse("$1,000.25"));
        cur.setCurrency(Currency.getInstance("JPY"));
        System.out.println(cur.format(5) + " " + Currency.getInstance("EUR").getDefaultFractionDigits() + " " + Currency.getInstance("USD").getSymbol(Locale.US) + " " + Currency.getInstance("EUR").getSymbol(Locale.US) + " " + Currency.getInstance(Locale.US) + " " + Currency.getInstance("GBP").getNumericCode() + " " + Currency.getInstance("CHF").getDisplayName(Locale.ENGLISH));
        attempt("no currency", () -> Currency.getInstance("XXQ"));
        NumberFormat per = NumberFormat.getPercentInstance(Locale.US);
        per.setMinimumFractionDigits(1);
        System.out.println(per.format(0.12345) + " " + per.format(-2) + " " + per.parse("45%"));
        for (NumberFormat.Style st : NumberFormat.Style.values()) {
            NumberFormat cn = NumberFormat.getCompactNumberInstance(Locale.US, st);
            StringBuilder b = new StringBuilder(st.toString());
            for (long n : new long[] {0, 999, 1000, 1499, 1500, 15_300, 999_999, 1_000_000, 7_654_321_000L, -25_000, Long.MAX_VALUE}) b.append(' ').append(cn.format(n));
            cn.setMaximumFractionDigits(2);
            System.out.println(b + " " + cn.format(12_345) + " " + cn.parse(st == NumberFormat.Style.SHORT ? "12K" : "12 thousand"));
        }
        DecimalFormat sci = new DecimalFormat("00.###E00", DecimalFormatSymbols.getInstance(Locale.US));
        System.out.println(sci.format(12345) + " " + sci.format(0.00012345) + " " + sci.format(0) + " " + sci.parse("1.5E3") + " " + sci.toLocalizedPattern());
        DecimalFormat d = new DecimalFormat("#,##0.00;(#,##0.00)", DecimalFormatSymbols.getInstance(Locale.US));
        for (RoundingMode r : RoundingMode.values()) {
            d.setRoundingMode(r);
            attempt(r.name(), () -> d.format(1.005) + " " + d.format(-1.125) + " " + d.format(2.675) + " " + d.format(new BigDecimal("0.015")) + " " + d.format(1.25));
        }
        d.setRoundingMode(RoundingMode.HALF_EVEN);
        d.setPositivePrefix("+");
        d.setNegativeSuffix("-)");
        d.setMultiplier(100);
        d.setDecimalSeparatorAlwaysShown(true);
        d.setGroupingSize(4);
        System.out.println(d.format(123456.789) + " " + d.format(-1) + " " + d.toPattern() + " " + d.getMultiplier() + " " + d.getGroupingSize());
        FieldPosition fp = new FieldPosition(NumberFormat.Field.FRACTION);
        StringBuffer sb = new StringBuffer();
        NumberFormat.getInstance(Locale.US).format(1234.567, sb, fp);
        System.out.println(sb + " " + fp.getBeginIndex() + "-" + fp.getEndIndex());
        AttributedCharacterIterator it = NumberFormat.getInstance(Locale.US).formatToCharacterIterator(-1234.5);
        StringBuilder runs = new StringBuilder();
        for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) runs.append(c).append(it.getRunLimit()).append(' ');
        System.out.println(runs + " " + it.getAllAttributeKeys().size());
        SimpleDateFormat sd = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.US);
        sd.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(sd.format(new Date(1_700_000_000_123L)) + " " + sd.parse("2020-02-29T12:30:00.000+0200").getTime());
        for (String p : new String[] {"EEEE, d MMMM yyyy", "EEE MMM dd HH:mm:ss zzz yyyy", "G yy D w W F", "K:mm a", "k X XX XXX", "u Y", "h 'o''clock' a", "zzzz"}) {
            SimpleDateFormat f = new SimpleDateFormat(p, Locale.US);
            f.setTimeZone(TimeZone.getTimeZone("GMT"));
            System.out.println(p + " -> " + f.format(new Date(1_234_567_890_000L)) + " " + f.toPattern().length());
        }
        attempt("bad date", () -> sd.parse("not a date"));
        attempt("bad pattern", () -> new SimpleDateFormat("yyyy-bb", Locale.US));
        attempt("lenient", () -> { SimpleDateFormat f = new SimpleDateFormat("dd/MM/yyyy", Locale.US); f.setTimeZone(TimeZone.getTimeZone("UTC")); return f.parse("32/01/2021").getTime(); });
        attempt("strict", () -> { SimpleDateFormat f = new SimpleDateFormat("dd/MM/yyyy", Locale.US); f.setLenient(false); return f.parse("32/01/2021").getTime(); });
        DateFormat df = DateFormat.getDateInstance(DateFormat.LONG, Locale.US);
        df.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(df.format(new Date(0)) + " | " + DateFormat.getDateInstance(DateFormat.SHORT, Locale.US).format(new Date(86400000L * 40)));
        DateFormatSymbols dfs = DateFormatSymbols.getInstance(Locale.US);
        System.out.println(String.join(",", dfs.getShortMonths()) + " " + String.join(",", dfs.getWeekdays()) + " " + Arrays.toString(dfs.getEras()) + Arrays.toString(dfs.getAmPmStrings()));
        Collator col = Collator.getInstance(Locale.US);
        String[] words = {"zebra", "Apple", "apple", "\u00e9clair", "eclair", "Zoo", "banana", "co-op", "coop"};
        Arrays.sort(words, col);
        System.out.println(String.join(" ", words) + " " + col.compare("a", "A"));
        col.setStrength(Collator.PRIMARY);
        System.out.println(col.compare("a", "A") + " " + col.equals("e", "\u00e9") + " " + col.getCollationKey("abc").compareTo(col.getCollationKey("ABD")));
        RuleBasedCollator rb = new RuleBasedCollator("< c < b < a");
        String[] abc = {"a", "b", "c", "ab", "ca"};
        Arrays.sort(abc, rb);
        System.out.println(String.join(" ", abc));
        StringCharacterIterator sci2 = new StringCharacterIterator("hello", 2);
        System.out.println(sci2.current() + "" + sci2.previous() + sci2.last() + sci2.getIndex() + (sci2.next() == CharacterIterator.DONE));
        System.out.println(Normalizer.normalize("\u00e5\ufb01\u1e9b\u0323", Normalizer.Form.NFKD).length() + " " + Normalizer.isNormalized("abc", Normalizer.Form.NFC));
        ChoiceFormat cf = new ChoiceFormat("-1#negative|0#zero|1#one|1<more than one|9\u2264nine or more");
        System.out.println(cf.format(-5) + "," + cf.format(0) + "," + cf.format(1) + "," + cf.format(5) + "," + cf.format(9) + "," + cf.toPattern() + "," + cf.parse("zero"));
        attempt("bad choice", () -> new ChoiceFormat("1#a|0#b"));
        MessageFormat mf = new MessageFormat("On {0,date,yyyy-MM-dd} at {0,time,HH:mm} {1} paid {2,number,currency} ({3,number,#.#%})", Locale.US);
        for (Format f : mf.getFormats()) if (f instanceof DateFormat x) x.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(mf.format(new Object[] {new Date(0), "Bob", 12.5, 0.256}) + " " + mf.toPattern());
        attempt("mf parse", () -> Arrays.toString(new MessageFormat("{0}: {1,number}", Locale.US).parse("x: 1,234")));
        attempt("mf parse bad", () -> new MessageFormat("{0}: {1,number}", Locale.US).parse("x- 1"));
        Bidi();
    }

    static void Bidi() {
        Bidi b = new Bidi("abc \u05d0\u05d1 def", Bidi.DIRECTION_LEFT_TO_RIGHT);
        System.out.println(b.isMixed() + " " + b.getRunCount() + " " + b.getLevelAt(4));
    }
}
