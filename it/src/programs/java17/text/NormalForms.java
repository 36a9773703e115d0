// Unicode normal forms of composed, decomposed, compatible and Hangul characters.
// level: 4
package text;

import java.text.Normalizer;

public class NormalForms {
    private static String hex(String s) {
        StringBuilder out = new StringBuilder();
        s.codePoints().forEach(c -> out.append(Integer.toHexString(c)).append(' '));
        return out.toString().trim();
    }

    public static void main(String[] args) {
        String[] texts = {"plain", "A\u030a", "\u00c5ngstr\u00f6m", "\ufb01ne", "\uac00\u1100\u1161\u11a8", "e\u0323\u0302",
            "e\u0302\u0323", "\u1e9b\u0323", "\u2460\u00bd\u2122", "\ud834\udd5e", "\u0344", ""};
        for (String t : texts) {
            System.out.println(hex(t));
            for (Normalizer.Form f : Normalizer.Form.values()) {
                String n = Normalizer.normalize(t, f);
                System.out.println("  " + f + " " + Normalizer.isNormalized(t, f) + " " + hex(n)
                        + " " + Normalizer.isNormalized(n, f));
            }
        }
    }
}
