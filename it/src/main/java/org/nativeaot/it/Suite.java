package org.nativeaot.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One run of the suite, in stages: choose programs per JDK, compile them, publish one executable per group, run and
 * compare {@code jobs} at a time, then publish some alone. Groups are published one after another: the compiler uses
 * all cores by itself.
 */
public final class Suite {
    private final SuiteOptions options;
    private final List<Program> catalog;

    public Suite(SuiteOptions options) throws IOException {
        this.options = options;
        this.catalog = ProgramCatalog.read(options.programs());
    }

    /** The JDKs under test. */
    public List<JdkHome> jdks() throws IOException {
        List<JdkHome> jdks = new ArrayList<>();
        for (String name : options.jdks()) {
            jdks.add(name.contains("/") ? JdkHome.at(Path.of(name)) : JdkHome.find(Integer.parseInt(name))
                    .orElseThrow(() -> new IOException("no JDK " + name + " found; set JAVA_HOME_" + name)));
        }
        return jdks;
    }

    /** The chosen programs of one JDK. */
    public List<Program> programs(JdkHome jdk) {
        return options.choose(catalog, jdk);
    }

    /** The chosen programs of one JDK as they can stand in one directory: those with preview features apart. */
    public List<List<Program>> together(JdkHome jdk) {
        return programs(jdk).stream().collect(Collectors.partitioningBy(p -> p.directives().preview())).values()
                .stream().filter(some -> !some.isEmpty()).toList();
    }

    /** Programs of one JDK compiled into one directory. */
    public Path classes(JdkHome jdk, List<Program> programs) throws IOException, InterruptedException {
        return ProgramClasses.compile(programs, jdk, options.work().resolve("classes"));
    }

    /** How both sides are run with one JDK. */
    public Comparison comparison(JdkHome jdk, Path classes) {
        return new Comparison(jdk, classes, options.work().resolve("expected"), options.aotOptions(),
                options.slowdown());
    }

    /** Runs everything; each verdict is handed over as soon as it is known. */
    public void run(Consumer<Verdict> verdicts) throws IOException, InterruptedException {
        for (JdkHome jdk : jdks()) {
            if (options.sharedRuns()) {
                for (Map.Entry<String, List<Program>> group : groups(programs(jdk)).entrySet()) {
                    runGroup(jdk, group.getKey(), group.getValue(), verdicts);
                }
            }
            for (Program program : chosenAlone(programs(jdk))) {
                runAlone(jdk, program, verdicts);
            }
            for (Program program : options.skipped(catalog, jdk)) {
                verdicts.accept(Verdict.skipped(program.mainClass() + " [" + jdk.feature() + "]",
                        program.directives().notYet()));
            }
        }
    }

    /** Programs by the binary they share; those marked alone are in none. */
    Map<String, List<Program>> groups(List<Program> programs) {
        Map<String, List<Program>> groups = new TreeMap<>();
        for (Program program : programs) {
            if (!program.directives().alone()) {
                String name = switch (options.group()) {
                    case "all" -> "all";
                    case "area" -> program.area();
                    default -> "level" + program.directives().level();
                };
                String own = program.directives().preview() ? name + "-preview" : name;
                groups.computeIfAbsent(own, n -> new ArrayList<>()).add(program);
            }
        }
        return groups;
    }

    /** The programs marked alone, and as many others as asked for, drawn by seed. */
    List<Program> chosenAlone(List<Program> programs) {
        List<Program> chosen = new ArrayList<>();
        List<Program> others = new ArrayList<>();
        programs.forEach(p -> (p.directives().alone() ? chosen : others).add(p));
        if (options.binary() != null) {
            return List.of();
        }
        if (options.alone() < others.size()) {
            Collections.shuffle(others, new Random(options.seed()));
        }
        chosen.addAll(others.subList(0, Math.min(options.alone(), others.size())));
        return chosen;
    }

    private void runGroup(JdkHome jdk, String name, List<Program> group, Consumer<Verdict> verdicts)
            throws IOException, InterruptedException {
        List<Program> compiled = options.compiled(catalog, group, jdk);
        Path classes = classes(jdk, compiled);
        List<String> command = command(DispatcherSource.CLASS_NAME, classes, jdk, ProgramClasses.isPreview(group),
                "group " + name, verdicts);
        if (command == null) {
            return;
        }
        Comparison comparison = comparison(jdk, classes);
        List<Callable<Verdict>> runs = new ArrayList<>();
        group.forEach(program -> runs.add(() -> comparison.compare(program, command, true)));
        parallel(runs, verdicts);
    }

    private void runAlone(JdkHome jdk, Program program, Consumer<Verdict> verdicts)
            throws IOException, InterruptedException {
        Path classes = classes(jdk, List.of(program));
        List<String> command = command(program.mainClass(), classes, jdk, program.directives().preview(),
                program.mainClass() + " alone", verdicts);
        if (command != null) {
            verdicts.accept(comparison(jdk, classes).compare(program, command, false));
        }
    }

    /** The native command line, or null after a verdict that says why there is none. */
    private List<String> command(String mainClass, Path classes, JdkHome jdk, boolean preview, String what,
            Consumer<Verdict> verdicts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options.prefix());
        if (options.template() != null) {
            Map<String, String> holes = new LinkedHashMap<>();
            holes.put("{classes}", classes.toString());
            holes.put("{main}", mainClass);
            holes.put("{java}", jdk.java().toString());
            Arrays.stream(options.template().strip().split("\\s+"))
                    .map(word -> {
                        for (Map.Entry<String, String> hole : holes.entrySet()) {
                            word = word.replace(hole.getKey(), hole.getValue());
                        }
                        return word;
                    }).forEach(command::add);
            return command;
        }
        if (options.binary() != null) {
            command.add(Path.of(options.binary()).toAbsolutePath().toString());
            return command;
        }
        List<String> more = new ArrayList<>(options.compilerOptions());
        if (preview) {
            more.addAll(List.of("--enable-preview", "true"));
        }
        NativeBinary.Result result = new NativeBinary(options.compilerClassPath(), more,
                options.work().resolve("native")).publish(mainClass, classes, jdk, options.rid());
        if (result instanceof NativeBinary.Result.Published published) {
            command.add(published.executable().toString());
            return command;
        }
        verdicts.accept(new Verdict("publish " + what + " [" + jdk.feature() + "]", false,
                ((NativeBinary.Result.Failed) result).output(), 0));
        return null;
    }

    /** Runs at most {@code jobs} at a time and reports in the given order. */
    void parallel(List<Callable<Verdict>> runs, Consumer<Verdict> verdicts) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(options.jobs());
        try {
            List<Future<Verdict>> futures = new ArrayList<>();
            runs.forEach(run -> futures.add(pool.submit(run)));
            for (Future<Verdict> future : futures) {
                try {
                    verdicts.accept(future.get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the harness failed", e.getCause());
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
