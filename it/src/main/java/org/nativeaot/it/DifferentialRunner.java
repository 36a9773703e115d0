package org.nativeaot.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * The suite from the command line, without Maven.
 *
 * <pre>
 * java -cp it/target/classes org.nativeaot.it.DifferentialRunner [command] [--option value]…
 *   run         (default) publish, run, compare
 *   list        print the chosen programs
 *   classes     compile the chosen programs and their dispatcher, print the class path directory of each JDK, and
 *               that of programs with preview features if there are any
 *   check       no native side: run each program three times on HotSpot (twice C1, once interpreted
 *               with other identity hashes) and compare
 * </pre>
 *
 * Options: see {@link SuiteOptions}. The working directory, or {@code it} below it, is the module's directory.
 * Exit code 0 if everything passed, 1 if not, 2 for wrong usage.
 */
public final class DifferentialRunner {
    private DifferentialRunner() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(Arrays.asList(args));
        String command = rest.isEmpty() || rest.get(0).startsWith("--") ? "run" : rest.remove(0);
        Path base = Path.of("src/programs").toFile().isDirectory() ? Path.of("") : Path.of("it");
        Suite suite;
        SuiteOptions options;
        try {
            Map<String, String> given = SuiteOptions.fromCommandLine(rest);
            if (command.equals("check")) {
                given.putIfAbsent("not-yet", "true");
            }
            options = SuiteOptions.of(given, base);
            suite = new Suite(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        switch (command) {
            case "list" -> {
                for (JdkHome jdk : suite.jdks()) {
                    suite.programs(jdk).forEach(p -> System.out.println(
                            jdk.feature() + " level " + p.directives().level() + " " + p.mainClass()));
                }
            }
            case "classes" -> {
                for (JdkHome jdk : suite.jdks()) {
                    for (List<Program> some : suite.together(jdk)) {
                        System.out.println(suite.classes(jdk, some));
                    }
                }
            }
            case "check" -> {
                Tally tally = new Tally();
                for (JdkHome jdk : suite.jdks()) {
                    check(suite, jdk, tally);
                }
                tally.end();
            }
            case "run" -> {
                Tally tally = new Tally();
                suite.run(tally::add);
                tally.end();
            }
            default -> {
                System.err.println("unknown command " + command + "; known: run list classes check");
                System.exit(2);
            }
        }
    }

    private static void check(Suite suite, JdkHome jdk, Tally tally) throws IOException, InterruptedException {
        List<Callable<Verdict>> runs = new ArrayList<>();
        for (List<Program> some : suite.together(jdk)) {
            Comparison comparison = suite.comparison(jdk, suite.classes(jdk, some));
            some.forEach(program -> runs.add(() -> checkOne(jdk, comparison, program)));
        }
        suite.parallel(runs, tally::add);
    }

    private static Verdict checkOne(JdkHome jdk, Comparison comparison, Program program)
            throws IOException, InterruptedException {
        boolean dispatched = !program.directives().alone();
        Execution known = comparison.onJava(program, dispatched);
        String report = "";
        if (known.exit() != program.directives().expectExit() || known.timedOut()) {
            report = "exit code " + known.exit() + ", expected " + program.directives().expectExit() + "\n"
                    + new String(known.stderr()).lines().limit(10).collect(Collectors.joining("\n", "", "\n"));
        } else if (known.stdout().length + known.stderr().length == 0 && known.exit() == 0) {
            report = "prints nothing\n";
        }
        for (List<String> flags : List.of(List.<String>of(),
                List.of("-Xint", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0"))) {
            Execution again = comparison.runOnJava(program, dispatched, flags);
            if (!known.sameAs(again)) {
                report += "not deterministic " + flags + "\n"
                        + UnifiedDiff.of(new String(known.stdout()), new String(again.stdout()), 30)
                        + UnifiedDiff.of(new String(known.stderr()), new String(again.stderr()), 30);
            }
        }
        return new Verdict(program.mainClass() + " [" + jdk.feature() + "]", report.isEmpty(), report, known.millis());
    }

    /** Prints verdicts as they come and counts them. */
    private static final class Tally {
        private int passed;
        private int skipped;
        private final List<String> failed = new ArrayList<>();
        private final long start = System.nanoTime();

        void add(Verdict verdict) {
            if (verdict.skipped() != null) {
                skipped++;
                System.out.println("skip " + verdict.name() + ": " + verdict.skipped());
            } else if (verdict.passed()) {
                passed++;
                System.out.println("ok   " + verdict.name() + " " + verdict.millis() + " ms");
            } else {
                failed.add(verdict.name());
                System.out.println("FAIL " + verdict.name());
                verdict.report().lines().forEach(line -> System.out.println("     " + line));
            }
        }

        void end() {
            failed.forEach(name -> System.out.println("failed: " + name));
            System.out.println(passed + " passed, " + failed.size() + " failed, " + skipped + " skipped in "
                    + (System.nanoTime() - start) / 1_000_000_000 + " s");
            System.exit(failed.isEmpty() ? 0 : 1);
        }
    }
}
