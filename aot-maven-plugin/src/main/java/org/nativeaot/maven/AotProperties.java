package org.nativeaot.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** All {@code aot.*} properties of the POM and of the command line, which wins. */
final class AotProperties {
    /** What concerns how the compiler is run, not what it makes. */
    private static final Set<String> PLUGINS_OWN = Set.of("aot.skip", "aot.publishAot", "aot.fork", "aot.jvmArgs");
    /** What changes how long it takes or what is told, but not the result. */
    private static final Set<String> HOW = Set.of("aot.threads", "aot.cacheDir");
    /** These ask for something to look at, so that it is not enough that the result is there. */
    private static final Set<String> LOOK_INSIDE = Set.of("aot.dump", "aot.dumpDir", "aot.verify", "aot.time",
            "aot.stopAfter", "aot.why", "aot.report", "aot.repro");

    private final Map<String, String> all = new TreeMap<>();

    AotProperties(MavenProject project, MavenSession session) {
        for (Properties p : List.of(project.getProperties(), session.getUserProperties())) {
            for (String name : p.stringPropertyNames()) {
                if (name.startsWith("aot.")) {
                    all.put(name, p.getProperty(name));
                }
            }
        }
    }

    /** Empty if it is not set or blank. */
    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name)).map(String::trim).filter(v -> !v.isEmpty());
    }

    /** Set to true, or named without a value. */
    boolean isOn(String name) {
        String value = all.get(name);
        return value != null && (value.isBlank() || Boolean.parseBoolean(value.trim()));
    }

    /** Those that the compiler reads. */
    Map<String, String> forCompiler() {
        Map<String, String> some = new TreeMap<>(all);
        some.keySet().removeAll(PLUGINS_OWN);
        return some;
    }

    /** Those options on which the result depends. */
    static Map<String, String> forFingerprint(Map<String, String> options) {
        Map<String, String> some = new TreeMap<>(options);
        some.keySet().removeAll(LOOK_INSIDE);
        some.keySet().removeAll(HOW);
        return some;
    }

    boolean wantsToLookInside() {
        return LOOK_INSIDE.stream().anyMatch(all::containsKey);
    }
}
