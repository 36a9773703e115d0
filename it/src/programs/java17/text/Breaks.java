// StringCharacterIterator, Normalizer-free text tools, Collator-free comparisons, ParsePosition.
// level: 4
package text;

import java.text.CharacterIterator;
import java.text.ParsePosition;
import java.text.StringCharacterIterator;
import java.util.Locale;

public class Breaks {
    public static void main(String[] args) {
        StringCharacterIterator it = new StringCharacterIterator("abc", 1);
        StringBuilder sb = new StringBuilder();
        for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) sb.append(c).append(it.getIndex());
        System.out.println(sb + " " + it.last() + it.previous() + it.setIndex(0) + it.getEndIndex());
        ParsePosition p = new ParsePosition(3);
        p.setErrorIndex(4);
        System.out.println(p);
        System.out.println("TITLE".toLowerCase(Locale.ROOT) + "i".toUpperCase(Locale.ENGLISH) + Locale.ROOT.toString().isEmpty() + Locale.ENGLISH + Locale.US.toLanguageTag());
        System.out.println(Locale.forLanguageTag("de-CH").getCountry() + new Locale("fr", "CA") + Locale.ENGLISH.getLanguage());
    }
}
