package org.nativeaot.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.it.DifferentialRunner;
import org.nativeaot.it.SuiteOptions;

/**
 * Random programs from the command line.
 *
 * <pre>
 * java -cp it/target/classes org.nativeaot.it.fuzz.FuzzRunner [command] --seeds 1-50 [--option value]…
 *   run         (default) make the programs, publish them together, run, compare
 *   generate    make the programs only
 *   check, list, classes
 *               as of {@link DifferentialRunner}
 *   reduce      of the one program named by the seed, make a smaller one that still differs, and print where it is
 * </pre>
 *
 * Other options are those of {@link SuiteOptions}; {@code programs} is where the programs are written to, by default
 * below {@code work}.
 */
public final class FuzzRunner {
    private FuzzRunner() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(Arrays.asList(args));
        String command = rest.isEmpty() || rest.get(0).startsWith("--") ? "run" : rest.remove(0);
        Map<String, String> given = new LinkedHashMap<>();
        given.put("group", "all");
        given.put("work", "target/fuzz");
        given.putAll(SuiteOptions.fromCommandLine(rest));
        String seeds = given.remove("seeds");
        if (seeds == null) {
            System.err.println("--seeds FIRST-LAST is missing");
            System.exit(2);
            return;
        }
        String[] range = seeds.split("-");
        long first = Long.parseLong(range[0]);
        long last = Long.parseLong(range[range.length - 1]);
        Path programs = Path.of(given.computeIfAbsent("programs", k -> given.get("work") + "/programs-" + seeds));
        generate(programs, first, last);
        switch (command) {
            case "generate" -> System.out.println(programs);
            case "reduce" -> System.out.println(new SourceReducer(given, programs).reduce(ProgramGenerator.name(first),
                    ProgramGenerator.language(first)));
            default -> {
                List<String> options = new ArrayList<>(List.of(command));
                given.forEach((key, value) -> options.addAll(List.of("--" + key, value)));
                DifferentialRunner.main(options.toArray(String[]::new));
            }
        }
    }

    /** Writes the programs of these seeds below a root shaped like {@code src/programs}. */
    static void generate(Path programs, long first, long last) throws IOException {
        for (long seed = first; seed <= last; seed++) {
            Path file = file(programs, ProgramGenerator.name(seed), ProgramGenerator.language(seed));
            Files.createDirectories(file.getParent());
            Files.writeString(file, ProgramGenerator.source(seed));
        }
    }

    static Path file(Path programs, String name, int language) {
        return programs.resolve("java" + language + "/fuzz/" + name + ".java");
    }
}
