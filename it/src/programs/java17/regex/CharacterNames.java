// Characters by name.
// level: 4
package regex;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public class CharacterNames {
    public static void main(String[] args) {
        System.out.println(Pattern.matches("\\N{LATIN SMALL LETTER A}\\N{DIGIT FIVE}+", "a555") + " " + "x\u20acy".replaceAll("\\N{EURO SIGN}", "EUR") + " " + "1-2".split("\\N{HYPHEN-MINUS}").length);
        for (int c : new int[] {'A', ' ', 0, 0x20ac, 0x4e00, 0xac00, 0x1f600, 0xe000, 0x10ffff, 0x378}) System.out.println(Integer.toHexString(c) + " " + Character.getName(c));
        System.out.println(Character.codePointOf("GRINNING FACE") + " " + Character.codePointOf("latin small letter z") + " " + Character.codePointOf("CJK UNIFIED IDEOGRAPHS 4E01"));
        try {
            Character.codePointOf("NO SUCH NAME");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Pattern.compile("a\\N{NO SUCH NAME}");
        } catch (PatternSyntaxException e) {
            System.out.println(e.getMessage());
        }
    }
}
