package org.nativeaot.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs one program on HotSpot and natively and compares. Both sides get the same arguments, standard input, environment
 * and a fresh, empty working directory.
 *
 * <p>HotSpot's side is remembered under {@code expected}, named by a hash of everything that determines it: the
 * program's source, its directives, the JDK's version, and whether it is dispatched.
 *
 * @param jdk the oracle
 * @param classes the class path directory of {@link ProgramClasses}
 * @param expected the cache directory
 * @param aotOptions appended to {@code AOT_OPTS} of the native run, e.g. {@code -XX:GCStress=50}
 * @param slowdown by how much a native run may exceed the program's time-out
 */
public record Comparison(JdkHome jdk, Path classes, Path expected, String aotOptions, int slowdown) {
    /** C1 only: the oracle's speed is start-up, and C2 may omit the traces of hot implicit exceptions. */
    private static final List<String> JAVA_FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData");
    private static final int DIFF_LINES = 60;

    /**
     * Compares.
     *
     * @param nativeCommand the executable with a prefix if there is one, without the program's arguments
     * @param dispatched whether the native side's main class is the dispatcher
     */
    public Verdict compare(Program program, List<String> nativeCommand, boolean dispatched)
            throws IOException, InterruptedException {
        Execution java = onJava(program, dispatched);
        String name = program.mainClass() + " [" + jdk.feature() + (dispatched ? "]" : ", alone]");
        if (java.timedOut() || java.exit() != program.directives().expectExit()) {
            return new Verdict(name, false, "the program itself is wrong: on HotSpot it "
                    + (java.timedOut() ? "timed out" : "exits with " + java.exit() + ", its header says "
                    + program.directives().expectExit()) + "\n" + text(java.stdout()) + text(java.stderr()), 0);
        }
        Execution compiled = natively(program, nativeCommand, dispatched);
        return new Verdict(name, java.sameAs(compiled), difference(java, compiled), compiled.millis());
    }

    /** HotSpot's run, from the cache where it is known. */
    public Execution onJava(Program program, boolean dispatched) throws IOException, InterruptedException {
        Path known = expected.resolve(new ContentHash().add(jdk.version()).add(jdk.path()).add(JAVA_FLAGS)
                .add(dispatched ? DispatcherSource.of(List.of()) : "alone").add(program.mainClass())
                .add(program.directives()).addFile(program.source()).hex());
        if (Files.exists(known)) {
            return Execution.load(known);
        }
        Execution run = runOnJava(program, dispatched, List.of());
        if (!run.timedOut()) {
            run.save(known);
        }
        return run;
    }

    Execution runOnJava(Program program, boolean dispatched, List<String> extraFlags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(JAVA_FLAGS);
        command.addAll(extraFlags);
        if (program.directives().heap() != null) {
            command.add("-Xmx" + program.directives().heap());
        }
        if (program.directives().preview()) {
            command.add("--enable-preview");
        }
        command.addAll(program.directives().vm());
        command.addAll(List.of("-cp", classes.toString()));
        command.add(dispatched ? DispatcherSource.CLASS_NAME : program.mainClass());
        return run(program, command, dispatched, Map.of(), 1);
    }

    private Execution natively(Program program, List<String> nativeCommand, boolean dispatched)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(program.directives().vm());
        if (program.directives().heap() != null) {
            options.add("-Xmx" + program.directives().heap());
        }
        if (!aotOptions.isEmpty()) {
            options.add(aotOptions);
        }
        return run(program, nativeCommand, dispatched,
                options.isEmpty() ? Map.of() : Map.of("AOT_OPTS", String.join(" ", options)), slowdown);
    }

    private static Execution run(Program program, List<String> start, boolean dispatched, Map<String, String> more,
            int slowdown) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(start);
        if (dispatched) {
            command.add(program.mainClass());
        }
        command.addAll(program.directives().args());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", "/nonexistent");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        environment.putAll(program.directives().env());
        environment.putAll(more);
        Path directory = Files.createTempDirectory("it-run-");
        try {
            return Execution.run(command, environment, directory, program.directives().stdin(),
                    program.directives().timeOutSeconds() * slowdown);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    private static String difference(Execution java, Execution compiled) {
        StringBuilder report = new StringBuilder();
        if (compiled.timedOut()) {
            report.append("timed out after ").append(compiled.millis()).append(" ms\n");
        } else if (java.exit() != compiled.exit()) {
            report.append("exit code: java ").append(java.exit()).append(", native ").append(compiled.exit())
                    .append(compiled.exit() > 128 ? " (signal " + (compiled.exit() - 128) + ")" : "").append('\n');
        }
        stream(report, "stdout", java.stdout(), compiled.stdout());
        stream(report, "stderr", java.stderr(), compiled.stderr());
        return report.toString();
    }

    private static void stream(StringBuilder report, String name, byte[] java, byte[] compiled) {
        if (!Arrays.equals(java, compiled)) {
            report.append("--- java ").append(name).append("\n+++ native ").append(name).append('\n')
                    .append(UnifiedDiff.of(text(java), text(compiled), DIFF_LINES));
        }
    }

    /** Text for reports only; equality is decided on bytes. Bytes that are not UTF-8 are shown as Latin-1. */
    private static String text(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
