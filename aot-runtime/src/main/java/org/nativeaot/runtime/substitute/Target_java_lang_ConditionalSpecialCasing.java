package org.nativeaot.runtime.substitute;

import java.text.BreakIterator;
import java.util.Locale;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.LibraryFiles;

/**
 * Lower case of the Greek capital sigma: its final form at the end of a word (Unicode, table 3-17, "Final_Sigma").
 * Where words end is java.base's table for words, without a search for a locale's own: every program that calls
 * {@code String.toLowerCase} would carry that search.
 */
@TargetClass(value = "java.lang.ConditionalSpecialCasing", reason = "words end where java.base's own table says")
final class Target_java_lang_ConditionalSpecialCasing {
    private Target_java_lang_ConditionalSpecialCasing() {
    }

    @Alias
    private static native boolean isCased(int codePoint);

    /** Whether a cased letter precedes the one at the index in its word, and none follows. */
    @Substitute
    private static boolean isFinalCased(String text, int index, Locale locale) {
        BreakIterator words = Words.in(text);
        int before = index;
        while (true) {
            if (before < 0 || words.isBoundary(before)) {
                return false;
            }
            int letter = text.codePointBefore(before);
            if (isCased(letter)) {
                break;
            }
            before -= Character.charCount(letter);
        }
        int after = index + Character.charCount(text.codePointAt(index));
        while (after < text.length() && !words.isBoundary(after)) {
            int letter = text.codePointAt(after);
            if (isCased(letter)) {
                return false;
            }
            after += Character.charCount(letter);
        }
        return true;
    }

    /** Parsed when the program is published. */
    private static final class Words {
        private static final Object PROTOTYPE = new Rules("sun/text/resources/WordBreakIteratorData",
                LibraryFiles.BreakTables.Word.TABLE);

        private Words() {
        }

        static BreakIterator in(String text) {
            BreakIterator words = (BreakIterator) ((BreakIterator) PROTOTYPE).clone();
            words.setText(text);
            return words;
        }
    }

    @TargetClass("sun.text.RuleBasedBreakIterator")
    private static final class Rules {
        @Alias
        Rules(String name, byte[] table) {
        }
    }
}
