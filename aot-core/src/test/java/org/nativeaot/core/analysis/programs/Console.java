package org.nativeaot.core.analysis.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whole programs, for facts about the closed world as such. */
public final class Console {
    /** The smallest that prints. */
    public static final class Hello {
        public static void main(String[] args) {
            System.out.println("Hello");
        }

        private Hello() {
        }
    }

    /** Collections, streams, formatting, exceptions. */
    public static final class Words {
        private record Entry(String word, int count) {
        }

        public static void main(String[] args) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String w : "the quick brown fox jumps over the lazy dog".split(" ")) {
                counts.merge(w, 1, Integer::sum);
            }
            List<Entry> entries = new ArrayList<>();
            counts.forEach((w, n) -> entries.add(new Entry(w, n)));
            System.out.println(entries.stream().filter(e -> e.count() > 0).map(Entry::word)
                    .collect(Collectors.joining(",", "[", "]")));
            try {
                System.out.println(String.format("%5d %s", entries.size(), entries.get(args.length)));
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }

        private Words() {
        }
    }

    private Console() {
    }
}
