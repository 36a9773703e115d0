package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.tree.ClassNode;

/** All that stands in for the class library's code: target classes and walls found in the runtime's entries. */
final class Substitutions {
    static final String FOLDER = "org/nativeaot/runtime/substitute/";
    private final Map<String, Target> byName = new TreeMap<>();
    private final Map<String, List<Target>> byOriginal = new TreeMap<>();
    private final Map<String, List<Wall>> walls = new TreeMap<>();
    private final TargetNames names;
    private final SubstitutionMerger merger;
    private final Set<String> unmatchedWalls = new TreeSet<>();

    private Substitutions(int jdkVersion) {
        this.names = new TargetNames(byName);
        this.merger = new SubstitutionMerger(names, jdkVersion);
    }

    static Substitutions read(List<ClassSource> runtime, int jdkVersion) throws IOException {
        Substitutions all = new Substitutions(jdkVersion);
        for (ClassSource source : runtime) {
            for (String path : source.list()) {
                if (path.startsWith(FOLDER) && path.endsWith(".class")) {
                    all.add(source.read(path), jdkVersion);
                } else if (path.startsWith(FOLDER) && path.endsWith("walls.conf")) {
                    String text = new String(source.read(path), StandardCharsets.UTF_8);
                    for (Wall w : Wall.parse(text, path)) {
                        if (w.range().contains(jdkVersion)) {
                            all.walls.computeIfAbsent(w.owner(), k -> new ArrayList<>()).add(w);
                        }
                    }
                }
            }
        }
        return all;
    }

    private void add(byte[] bytes, int jdkVersion) {
        ClassNode node = ClassReaderAdapter.headers(bytes);
        Target t = Target.of(node, bytes);
        if (t == null) {
            return;
        }
        byName.put(node.name, t);
        if (t.range().contains(jdkVersion)) {
            byOriginal.computeIfAbsent(t.original(), k -> new ArrayList<>()).add(t);
        }
    }

    /** True for the name of a class that stands for another and does not exist by itself. */
    boolean isTarget(String name) {
        return byName.containsKey(name);
    }

    /** Renames target classes to their originals in the runtime's own classes. */
    TargetNames names() {
        return names;
    }

    /** Changes the draft if there is anything for its class. */
    void apply(ClassDraft draft) {
        for (Wall w : walls.getOrDefault("*", List.of())) {
            w.apply(draft);
        }
        for (Wall w : walls.getOrDefault(draft.node().name, List.of())) {
            if (!w.apply(draft)) {
                synchronized (unmatchedWalls) {
                    unmatchedWalls.add("walls.conf: no method " + w.owner().replace('/', '.') + "." + w.method()
                            + (w.descriptor() == null ? "" : w.descriptor()));
                }
            }
        }
        for (Target t : byOriginal.getOrDefault(draft.node().name, List.of())) {
            merger.merge(draft, t);
        }
    }

    /** Internal names of all classes that something is substituted in, sorted. */
    Set<String> originals() {
        Set<String> all = new TreeSet<>(byOriginal.keySet());
        all.addAll(walls.keySet());
        all.remove("*");
        return all;
    }

    /** Members of targets read so far that matched nothing. */
    List<String> problems() {
        List<String> all = new ArrayList<>(merger.problems());
        synchronized (unmatchedWalls) {
            all.addAll(unmatchedWalls);
        }
        return all;
    }
}
