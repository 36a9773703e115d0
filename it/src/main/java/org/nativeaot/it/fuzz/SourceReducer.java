package org.nativeaot.it.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.nativeaot.it.Suite;
import org.nativeaot.it.SuiteOptions;
import org.nativeaot.it.Verdict;

/**
 * Makes a program that differs smaller: takes statements out, whole blocks first, as long as it still compiles, ends
 * well on HotSpot and differs. Publishing is what costs, so each round tries many cuts at once, each as a program of
 * its own in one binary, and then joins those that kept the difference.
 *
 * <p>Works on lines, since {@link SourceText} puts one statement or brace on each: a cut is a line, a line with the
 * block that it opens, or a block's two braces. What differs only because of what else is in the binary cannot be
 * reduced.
 */
final class SourceReducer {
    private static final int CANDIDATES = 32;

    /** Lines to leave out. */
    private record Cut(int from, int to, boolean bracesOnly) {
        void mark(BitSet out) {
            if (bracesOnly) {
                out.set(from);
                out.set(to);
            } else {
                out.set(from, to + 1);
            }
        }

        int size() {
            return bracesOnly ? 2 : to - from + 1;
        }
    }

    private final Map<String, String> given;
    private final Path programs;
    private String name;
    private int language;
    private int names;

    /** @param given options of the suite; {@code programs} holds the program to reduce */
    SourceReducer(Map<String, String> given, Path programs) {
        this.given = given;
        this.programs = programs;
    }

    /** The file of a program that differs and from which no single cut can be taken. */
    Path reduce(String program, int version) throws IOException, InterruptedException {
        name = program;
        language = version;
        List<String> lines = Files.readAllLines(FuzzRunner.file(programs, name, language));
        if (differing(List.of(lines)).isEmpty()) {
            throw new IOException(name + " does not differ");
        }
        // The largest cuts first, then ever smaller ones; each size until it finds nothing more.
        for (int limit = Integer.MAX_VALUE; limit > 0; limit = limit > lines.size() ? lines.size() / 2 : limit / 3) {
            List<String> before;
            do {
                before = lines;
                lines = round(lines, limit);
                System.out.println(lines.size() + " lines");
            } while (lines.size() < before.size() * 0.98);
        }
        Path result = Path.of(given.get("work"), "reduced", name + ".java");
        Files.createDirectories(result.getParent());
        Files.write(result, lines);
        return result;
    }

    /** One pass over all cuts of at most {@code limit} lines, largest first. */
    private List<String> round(List<String> lines, int limit) throws IOException, InterruptedException {
        List<Cut> cuts = new ArrayList<>(cuts(lines));
        cuts.removeIf(cut -> cut.size() > limit || cut.size() < limit / 9);
        cuts.sort(Comparator.comparingInt(Cut::size).reversed());
        BitSet gone = new BitSet();
        List<Cut> tried = new ArrayList<>();
        List<List<String>> candidates = new ArrayList<>();
        for (int i = 0; i < cuts.size() || !tried.isEmpty(); i++) {
            if (i < cuts.size() && !gone.get(cuts.get(i).from)) {
                List<String> without = without(lines, gone, cuts.get(i));
                if (compiles(without)) {
                    tried.add(cuts.get(i));
                    candidates.add(without);
                }
            }
            if (candidates.size() == CANDIDATES || i + 1 >= cuts.size() && !tried.isEmpty()) {
                join(lines, gone, differing(candidates).stream().map(tried::get).toList());
                tried.clear();
                candidates.clear();
            }
        }
        return without(lines, gone, null);
    }

    /** Takes cuts that are good one by one together, half of them if not all go together, and so on. */
    private void join(List<String> lines, BitSet gone, List<Cut> good) throws IOException, InterruptedException {
        if (good.isEmpty()) {
            return;
        }
        BitSet all = (BitSet) gone.clone();
        good.forEach(cut -> cut.mark(all));
        List<String> joined = without(lines, all, null);
        if (good.size() == 1 || compiles(joined) && !differing(List.of(joined)).isEmpty()) {
            gone.or(all);
        } else {
            join(lines, gone, good.subList(0, good.size() / 2));
        }
    }

    private static List<String> without(List<String> lines, BitSet gone, Cut cut) {
        BitSet out = (BitSet) gone.clone();
        if (cut != null) {
            cut.mark(out);
        }
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!out.get(i)) {
                left.add(lines.get(i));
            }
        }
        return left;
    }

    /** Every line, every block, and every block's braces; blocks are found by their indentation. */
    private static List<Cut> cuts(List<String> lines) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("//") || !line.startsWith(" ") || line.strip().startsWith("}")) {
                continue;
            }
            if (!line.endsWith("{")) {
                cuts.add(new Cut(i, i, false));
                continue;
            }
            int indent = indent(line);
            int end = i + 1;
            int part = i;
            while (indent(lines.get(end)) > indent || lines.get(end).endsWith("{")) {
                if (indent(lines.get(end)) == indent) {
                    // } else {, } catch {: without the part before it makes no sense, without itself it may.
                    if (part != i) {
                        cuts.add(new Cut(part, end - 1, false));
                    }
                    part = end;
                }
                end++;
            }
            if (part != i) {
                cuts.add(new Cut(part, end - 1, false));
            }
            cuts.add(new Cut(i, end, false));
            cuts.add(new Cut(i, end, true));
        }
        return cuts;
    }

    private static int indent(String line) {
        return line.isBlank() ? Integer.MAX_VALUE : line.length() - line.stripLeading().length();
    }

    private boolean compiles(List<String> lines) throws IOException {
        Path directory = Files.createTempDirectory("fuzz-");
        try {
            Path file = directory.resolve(name + ".java");
            Files.write(file, lines);
            OutputStream silent = OutputStream.nullOutputStream();
            return ToolProvider.getSystemJavaCompiler().run(null, silent, silent, "-nowarn", "-proc:none",
                    "-d", directory.toString(), file.toString()) == 0;
        } finally {
            delete(directory);
        }
    }

    /** Which of these programs end well on HotSpot and differ natively. */
    private List<Integer> differing(List<List<String>> candidates) throws IOException, InterruptedException {
        Path root = Path.of(given.get("work"), "candidates");
        if (Files.exists(root)) {
            delete(root);
        }
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            String renamed = name + "c" + names++;
            byName.put("fuzz." + renamed, i);
            Path file = FuzzRunner.file(root, renamed, language);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", candidates.get(i)).replaceAll("\\b" + name + "\\b", renamed)
                    + "\n");
        }
        Map<String, String> options = new LinkedHashMap<>(given);
        options.put("programs", root.toString());
        List<Integer> found = new ArrayList<>();
        new Suite(SuiteOptions.of(options, Path.of(""))).run(verdict -> {
            if (differs(verdict)) {
                Integer index = byName.get(verdict.name().split(" ")[0]);
                // A failed publish names no program: with one candidate it is that one's.
                if (index != null || candidates.size() == 1) {
                    found.add(index == null ? 0 : index);
                }
            }
        });
        return found;
    }

    private static boolean differs(Verdict verdict) {
        return !verdict.passed() && !verdict.report().startsWith("the program itself is wrong");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
