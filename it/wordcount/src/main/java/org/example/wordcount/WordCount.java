package org.example.wordcount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Counts words in text files.
 *
 * <p>Exit codes: 0 if all went well, 1 if an input could not be read, 2 for wrong usage.
 */
public final class WordCount {
    private static final int EXIT_INPUT = 1;
    private static final int EXIT_USAGE = 2;

    private WordCount() {
    }

    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(args);
        } catch (UsageException e) {
            System.err.println("wordcount: " + e.getMessage());
            System.err.println("Try 'wordcount --help'.");
            System.exit(EXIT_USAGE);
            return;
        }
        if (options.help()) {
            System.out.print(Options.USAGE);
            return;
        }
        WordTable table = new WordTable(options.minLength());
        boolean allRead = true;
        for (String file : options.files()) {
            allRead &= count(file, table);
        }
        print(table, options.top());
        if (!allRead) {
            System.exit(EXIT_INPUT);
        }
    }

    /** Adds one file, or standard input for {@code -}; complains and returns false if it cannot be read. */
    private static boolean count(String file, WordTable table) {
        try (BufferedReader reader = open(file)) {
            reader.lines().forEach(table::addLine);
            return true;
        } catch (NoSuchFileException e) {
            complain(file, "no such file");
        } catch (AccessDeniedException e) {
            complain(file, "permission denied");
        } catch (MalformedInputException e) {
            complain(file, "not UTF-8 text");
        } catch (java.io.UncheckedIOException e) {
            complain(file, e.getCause() instanceof MalformedInputException ? "not UTF-8 text" : e.getCause().getMessage());
        } catch (IOException e) {
            complain(file, e.getMessage());
        }
        return false;
    }

    private static BufferedReader open(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private static void complain(String file, String why) {
        System.err.println("wordcount: " + file + ": " + why);
    }

    private static void print(WordTable table, int top) {
        List<WordTable.Entry> entries = table.mostFrequent(top);
        int width = entries.stream().mapToInt(e -> e.word().length()).max().orElse(0);
        for (WordTable.Entry entry : entries) {
            System.out.println(String.format("%-" + Math.max(1, width) + "s %8d %6.2f%%",
                    entry.word(), entry.count(), 100.0 * entry.count() / table.total()));
        }
        System.out.println(String.format("%,d words, %,d distinct, %,d lines", table.total(), table.distinct(), table.lines()));
    }
}
