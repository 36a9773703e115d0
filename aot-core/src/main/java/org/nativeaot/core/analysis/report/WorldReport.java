package org.nativeaot.core.analysis.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nativeaot.core.analysis.ClassState;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.analysis.Reason;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/** The report of one compilation as text: counts, stubs, substitutes with their reasons, run-time initialisers. */
public final class WorldReport {
    /** What stands on methods whose body is the runtime's. */
    private static final Set<String> BODIES = Set.of("Lorg/nativeaot/annotation/Substitute;",
            "Lorg/nativeaot/annotation/Inject;", "Lorg/nativeaot/annotation/Delete;");

    private final ClosedWorld world;
    private final List<JavaClass> initialised;

    /** @param initialised classes whose initialiser ran at publish time */
    public WorldReport(ClosedWorld world, java.util.Collection<JavaClass> initialised) {
        this.world = world;
        this.initialised = List.copyOf(initialised);
    }

    public int methodCount() {
        return world.methods().size();
    }

    /** Number of class initialisers that ran at publish time. */
    public int initialisedAtBuildTime() {
        return initialised.size();
    }

    /** Reachable methods whose body is not the class library's own, with the reason given for each. */
    public Map<String, String> substitutes() {
        Map<String, String> found = new TreeMap<>();
        for (JavaMethod m : world.methods()) {
            if (m.owner().origin() == null || !m.owner().origin().library()) {
                continue;
            }
            for (Annotation a : m.annotations()) {
                if (BODIES.contains(a.type())) {
                    found.put(m.toString(), String.valueOf(a.values().getOrDefault("reason", "")));
                }
            }
        }
        return found;
    }

    /** Call path from a root to each reachable method whose name contains {@code text}. */
    public List<String> why(String text) {
        List<String> lines = new ArrayList<>();
        for (JavaMethod m : world.methods()) {
            if (m.toString().contains(text)) {
                lines.add(m.toString());
                for (JavaMethod at = m; at != null;) {
                    Reason r = world.reason(at);
                    lines.add("    " + r.what() + (r.from() == null ? "" : " from " + r.from()
                            + (r.position() == null ? "" : ":" + r.position().line())));
                    at = r.from();
                }
            }
        }
        return lines;
    }

    /**
     * Methods by how many others were first reached through them, most first: where a cut pays.
     *
     * @param most how many to list
     */
    public List<String> bridges(int most) {
        Map<JavaMethod, Integer> below = new java.util.HashMap<>();
        for (JavaMethod m : world.methods()) {
            for (JavaMethod at = m; at != null; at = world.reason(at).from()) {
                below.merge(at, 1, Integer::sum);
            }
        }
        return below.entrySet().stream()
                .sorted(Map.Entry.<JavaMethod, Integer>comparingByValue().reversed()
                        .thenComparing(e -> e.getKey().toString()))
                .limit(most).map(e -> e.getValue() + " " + e.getKey()).toList();
    }

    /** Writes everything to a file. */
    public void write(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (Writer w = Files.newBufferedWriter(file); PrintWriter out = new PrintWriter(w)) {
            out.println("methods " + methodCount());
            out.println("types " + world.types().size());
            out.println("instantiated " + world.instantiated().size());
            out.println("initialisers at build time " + initialisedAtBuildTime());
            List<JavaClass> late = world.classesWithState().stream().filter(c -> !world.isInitialized(c))
                    .sorted(Comparator.comparing(JavaClass::internalName)).toList();
            out.println("initialisers at run time " + late.size());
            for (JavaClass c : late) {
                ClassState.RunTime why = (ClassState.RunTime) world.state(c);
                out.println("  " + c.binaryName() + ": " + why.why()
                        + (why.path().isEmpty() ? "" : " (" + String.join(" < ", why.path()) + ")"));
            }
            out.println("stubs " + world.stubs().size());
            for (JavaMethod m : world.stubs()) {
                out.println("  " + m);
            }
            Map<String, String> substitutes = substitutes();
            out.println("substitutes " + substitutes.size());
            substitutes.forEach((m, reason) -> out.println("  " + m + ": " + reason));
            out.println("bridges");
            bridges(200).forEach(l -> out.println("  " + l));
            out.println("all methods");
            world.methods().stream().map(JavaMethod::toString).sorted().forEach(m -> out.println("  " + m));
        }
    }
}
