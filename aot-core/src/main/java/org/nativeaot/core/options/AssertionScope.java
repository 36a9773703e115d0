package org.nativeaot.core.options;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * In which classes {@code assert} is on (JLS 14.10). Spelled as the arguments of {@code java -ea}; the JDK's own
 * classes never have it on. There is no run-time switch: whether a condition is evaluated is decided when the program
 * is published.
 *
 * @param everywhere in all classes of the program and what it depends on
 * @param classes binary names
 * @param packages names of packages, which stand for their subpackages too
 */
public record AssertionScope(boolean everywhere, Set<String> classes, Set<String> packages) {
    /** Nowhere. */
    public static final AssertionScope OFF = new AssertionScope(false, Set.of(), Set.of());

    private static final String SUBPACKAGES = "...";

    public AssertionScope {
        classes = Set.copyOf(classes);
        packages = Set.copyOf(packages);
    }

    /** @param value {@code true}, {@code false}, or names of classes and {@code package...} */
    static AssertionScope parse(List<String> value) {
        boolean everywhere = false;
        Set<String> classes = new LinkedHashSet<>();
        Set<String> packages = new LinkedHashSet<>();
        for (String part : value) {
            if (part.equalsIgnoreCase("true")) {
                everywhere = true;
            } else if (part.endsWith(SUBPACKAGES)) {
                packages.add(part.substring(0, part.length() - SUBPACKAGES.length()));
            } else if (!part.equalsIgnoreCase("false")) {
                classes.add(part);
            }
        }
        return new AssertionScope(everywhere, classes, packages);
    }

    /** @param binaryName name of a class that is not the JDK's, with dots */
    public boolean covers(String binaryName) {
        Objects.requireNonNull(binaryName, "binaryName");
        if (everywhere || classes.contains(binaryName)) {
            return true;
        }
        String p = binaryName;
        do {
            p = p.substring(0, Math.max(p.lastIndexOf('.'), 0));
            if (packages.contains(p)) {
                return true;
            }
        } while (p.indexOf('.') > 0);
        return false;
    }
}
