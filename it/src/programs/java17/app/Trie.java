// A prefix tree with autocompletion, plus Levenshtein distance and edit suggestions.
// level: 3
package app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Trie {
    final Map<Character, Trie> kids = new TreeMap<>();
    boolean word;

    void add(String s) {
        Trie t = this;
        for (char c : s.toCharArray()) t = t.kids.computeIfAbsent(c, k -> new Trie());
        t.word = true;
    }

    List<String> complete(String prefix) {
        Trie t = this;
        for (char c : prefix.toCharArray()) {
            t = t.kids.get(c);
            if (t == null) return List.of();
        }
        List<String> out = new ArrayList<>();
        t.collect(prefix, out);
        return out;
    }

    private void collect(String at, List<String> out) {
        if (word) out.add(at);
        kids.forEach((c, k) -> k.collect(at + c, out));
    }

    static int distance(String a, String b) {
        int[] prev = new int[b.length() + 1], cur = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) prev[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            cur[0] = i;
            for (int j = 1; j <= b.length(); j++)
                cur[j] = Math.min(Math.min(cur[j - 1], prev[j]) + 1, prev[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            int[] t = prev;
            prev = cur;
            cur = t;
        }
        return prev[b.length()];
    }

    public static void main(String[] args) {
        Trie t = new Trie();
        String words = "car cart carton care careful cat catalog dog dot door zebra";
        for (String w : words.split(" ")) t.add(w);
        System.out.println(t.complete("car") + " " + t.complete("do") + " " + t.complete("x") + " " + t.complete("").size());
        for (String typo : new String[] {"crat", "dor", "zerba", "catalogue"}) {
            String best = List.of(words.split(" ")).stream().min(Comparator.comparingInt((String w) -> distance(w, typo)).thenComparing(w -> w)).get();
            System.out.println(typo + " -> " + best + " " + distance(typo, best));
        }
    }
}
