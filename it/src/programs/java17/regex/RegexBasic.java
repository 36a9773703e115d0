// level: 3
package regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public class RegexBasic {
    static void all(String re, String in) {
        List<String> found = new ArrayList<>();
        Matcher m = Pattern.compile(re).matcher(in);
        while (m.find()) {
            StringBuilder sb = new StringBuilder(m.group()).append('@').append(m.start()).append('-').append(m.end());
            for (int g = 1; g <= m.groupCount(); g++) sb.append('/').append(m.group(g));
            found.add(sb.toString());
        }
        System.out.println(re + " " + found);
    }

    public static void main(String[] args) {
        all("a+b?", "aab ab a b aaab");
        all("(\\w+)@(\\w+)\\.com", "joe@site.com, ann@corp.com!");
        all("(a|b)*c", "ababc c bc");
        all("^\\s*(\\d{2,4})", "  12345");
        all("x*", "axxb");
        all("(?i)HeLLo", "hello HELLO");
        all("(?m)^.", "a\nb\nc");
        all("(?s)a.b", "a\nb");
        all("[^aeiou\\s]+", "hello world");
        all("[a-c&&[^b]]+", "abcacb");
        all("\\bfoo\\b", "foo food foo");
        all("(a)(b)?", "ab a");
        all("(?<year>\\d{4})-(?<m>\\d\\d)", "2024-05 1999-12");
        all("(\\w)\\1", "hello book");
        all("a.*?c", "abcabc");
        all("a.*+c", "abcabc");
        all("(?=foo)f", "foo fob");
        all("(?<!x)y", "xy y");
        all("(?<=\\$)\\d+", "$12 13 $14");
        all("\\p{Lu}\\p{Ll}+", "Alpha beta Gamma");
        all("\\p{Alpha}+|\\p{Punct}", "ab,cd!");
        all("\\Q.*\\E", "a.*b");
        all("\\x41\\u0042\\t", "AB\tAB");
        all("(?:ab){2}", "ababab");
        all("a{2}|b{1,}|c{0,1}d", "aabbdcd");
        all("(?x) a b # comment", "ab");
        all("\\R", "a\r\nb\nc");
        all("[\\w&&[^\\d]]", "a1_");
        all("\u20ac+", "\u20ac\u20acx");
        all("(?>a+)b", "aaab aaa");
        System.out.println("2024".matches("\\d+") + " " + "x2024".matches("\\d+") + " " + Pattern.matches("a|ab", "ab"));
        System.out.println("a1b22c".replaceAll("\\d+", "#") + "abc".replaceFirst("b", "\\$") + "john smith".replaceAll("(\\w+) (\\w+)", "$2, $1"));
        System.out.println(Pattern.compile("\\d").matcher("a1b2").replaceAll(r -> "<" + r.group() + ">"));
        for (String s : new String[] {"a,b,,c,,", ",a", "", "abc"}) System.out.print(List.of(s.split(",")) + "" + s.split(",", -1).length + " ");
        System.out.println(List.of("a1b2c".split("\\d", 2)) + "" + List.of("abc".split("")) + Pattern.compile("\\s*;\\s*").splitAsStream("x ; y;z").toList());
        for (String bad : new String[] {"(", "[a", "a{2", "*a", "\\", "(?<n>a)(?<n>b)", "a{3,1}", "(?z)"}) {
            try {
                Pattern.compile(bad);
                System.out.println("compiled " + bad);
            } catch (PatternSyntaxException e) {
                System.out.println(e.getMessage().replace("\n", " / "));
            }
        }
    }
}
