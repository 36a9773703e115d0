package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.JdkFacts;
import org.nativeaot.runtime.LibraryFiles;

/** Tables that say where characters, words, lines and sentences end, each read into the image if it is used. */
@TargetClass(value = "sun.util.resources.BreakIteratorResourceBundle", reason = "there is no JDK to read a file of")
final class Target_sun_util_resources_BreakIteratorResourceBundle {
    private Target_sun_util_resources_BreakIteratorResourceBundle() {
    }

    /** Null for a key that the class has elsewhere. */
    @Substitute
    protected Object handleGetObject(String key) {
        switch (key) {
            case "CharacterData":
                // From then on characters are grapheme clusters, found by code.
                return JdkFacts.feature() < 20 ? LibraryFiles.BreakTables.Character.TABLE : null;
            case "WordData":
                return LibraryFiles.BreakTables.Word.TABLE;
            case "LineData":
                return LibraryFiles.BreakTables.Line.TABLE;
            case "SentenceData":
                return LibraryFiles.BreakTables.Sentence.TABLE;
            default:
                return null;
        }
    }
}
