package org.example.wordcount;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and how often they were seen. */
final class WordTable {
    /** A word and its number of occurrences. */
    record Entry(String word, int count) {
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");

    private final Map<String, Integer> counts = new HashMap<>();
    private final int minLength;
    private long total;
    private long lines;

    WordTable(int minLength) {
        this.minLength = minLength;
    }

    void addLine(String line) {
        lines++;
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() >= minLength) {
                counts.merge(matcher.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
                total++;
            }
        }
    }

    /** The {@code n} most frequent words; equally frequent ones in alphabetical order. */
    List<Entry> mostFrequent(int n) {
        return counts.entrySet().stream()
                .map(e -> new Entry(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Entry::count).reversed().thenComparing(Entry::word))
                .limit(n)
                .toList();
    }

    long total() {
        return total;
    }

    int distinct() {
        return counts.size();
    }

    long lines() {
        return lines;
    }
}
