// Justified paragraphs, roman numerals, base conversion, run-length coding, Caesar and anagrams: string handling.
// level: 3
package app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class TextWrap {
    static List<String> justify(String text, int width) {
        List<String> out = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int len = 0;
        for (String w : text.trim().split("\\s+")) {
            if (len + line.size() + w.length() > width && !line.isEmpty()) {
                StringBuilder sb = new StringBuilder(line.get(0));
                int gaps = line.size() - 1, spaces = width - len;
                for (int i = 0; i < gaps; i++) sb.append(" ".repeat(spaces / gaps + (i < spaces % gaps ? 1 : 0))).append(line.get(i + 1));
                out.add(sb.toString());
                line.clear();
                len = 0;
            }
            line.add(w);
            len += w.length();
        }
        out.add(String.join(" ", line));
        return out;
    }

    static String roman(int n) {
        int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < v.length; i++) while (n >= v[i]) {
            b.append(s[i]);
            n -= v[i];
        }
        return b.toString();
    }

    static String rle(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0, j; i < s.length(); i = j) {
            for (j = i; j < s.length() && s.charAt(j) == s.charAt(i); ) j++;
            b.append(j - i).append(s.charAt(i));
        }
        return b.toString();
    }

    static String caesar(String s, int k) {
        return s.chars().map(c -> Character.isUpperCase(c) ? 'A' + Math.floorMod(c - 'A' + k, 26) : Character.isLowerCase(c) ? 'a' + Math.floorMod(c - 'a' + k, 26) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    public static void main(String[] args) {
        for (String l : justify("The quick brown fox jumps over the lazy dog while   seventeen\nzealous wizards brew potent elixirs, unbeknownst to anyone.", 24)) System.out.println("|" + l + "|");
        System.out.println(roman(1994) + roman(3888) + roman(49) + " " + Integer.toString(255, 7) + " " + Long.parseLong("zz", 36));
        System.out.println(rle("aaabccddddd") + rle("") + " " + caesar("Hello, World!", 3) + " " + caesar(caesar("Round Trip", 9), -9));
        Map<String, List<String>> groups = Arrays.stream("listen silent enlist google elgoog abc cab xyz".split(" ")).collect(Collectors.groupingBy(w -> {
            char[] c = w.toCharArray();
            Arrays.sort(c);
            return new String(c);
        }, TreeMap::new, Collectors.toList()));
        System.out.println(groups);
        System.out.println(new StringBuilder("A man, a plan").reverse() + " " + "racecar".contentEquals(new StringBuilder("racecar").reverse()));
    }
}
