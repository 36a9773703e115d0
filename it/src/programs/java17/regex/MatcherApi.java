// level: 3
package regex;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class MatcherApi {
    public static void main(String[] args) {
        Pattern p = Pattern.compile("(?<k>\\w+)=(?<v>\\d+)", Pattern.CASE_INSENSITIVE);
        Matcher m = p.matcher("a=1, bb=22; c=x, d=4");
        System.out.println(m.matches() + " " + m.lookingAt() + " " + m.end() + " " + m.group("k") + m.group("v"));
        StringBuilder sb = new StringBuilder();
        m.reset();
        while (m.find()) m.appendReplacement(sb, m.group("v") + "=${k}");
        m.appendTail(sb);
        System.out.println(sb);
        System.out.println(p.matcher("x=1 y=2").results().map(MatchResult::group).collect(Collectors.toList()));
        m.reset("q=7");
        System.out.println(m.find() + " " + m.start("v") + " " + m.end(1) + " " + m.hitEnd() + " " + m.toMatchResult().group(2));
        m.region(1, 3);
        System.out.println(m.find() + " " + m.regionStart());
        try {
            m.group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            p.matcher("a=1").replaceAll("$9");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            Matcher n = p.matcher("a=1");
            n.find();
            n.group("nope");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Pattern.quote("a.b") + " " + Matcher.quoteReplacement("$1\\") + " " + p.flags() + " " + p + " " + p.asPredicate().test("zz=9") + p.asMatchPredicate().test(" z=9"));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 2000; i++) big.append("word").append(i).append(i % 3 == 0 ? ", " : " ");
        Matcher w = Pattern.compile("(\\w+?)(\\d+)(,)?").matcher(big);
        int n = 0, sum = 0;
        while (w.find()) {
            n++;
            sum += Integer.parseInt(w.group(2)) * (w.group(3) == null ? 1 : 2);
        }
        System.out.println(n + " " + sum);
        System.out.println("aaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a|aa)+"));
        System.out.println(Pattern.compile("^(\\d+)\\s+(.*)$", Pattern.MULTILINE).matcher("1 one\n2 two\nx").replaceAll("$2:$1").replace("\n", "|"));
    }
}
