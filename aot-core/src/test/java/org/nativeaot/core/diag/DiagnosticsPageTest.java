package org.nativeaot.core.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of diagnostics against the catalogue: an entry per id with cause, example and way out, and no promises. */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("../src/site/markdown/diagnostics.md");
    /** Names ids that are reported where methods are called. */
    private static final Path WALLS =
            Path.of("../aot-runtime/src/main/resources/org/nativeaot/runtime/substitute/walls.conf");
    /** The Maven plugin looks for the main class. */
    private static final Set<DiagnosticId> REPORTED_ELSEWHERE = Set.of(DiagnosticId.SEVERAL_MAIN_CLASSES);
    private static final String NOT_YET = "*Not reported yet.*";

    @Test
    void hasAnEntryForEachIdInOrder() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (DiagnosticId id : DiagnosticId.values()) {
            wanted.add(id.code() + " " + id.title());
        }
        assertEquals(wanted, List.copyOf(entries().keySet()));
    }

    @Test
    void eachEntryHasCauseExampleAndWayOut() throws IOException {
        entries().forEach((heading, text) -> {
            for (String part : List.of("**Cause.** ", "**Example.** ", "**Way out.** ")) {
                assertTrue(text.contains(part), heading + " lacks " + part);
            }
        });
    }

    @Test
    void whatThePageDescribesAsReportedIsReportedSomewhere() throws IOException, URISyntaxException {
        Map<String, String> entries = entries();
        String code = classFilesButTheCatalogue();
        Set<DiagnosticId> neverUsed = new TreeSet<>();
        for (DiagnosticId id : DiagnosticId.values()) {
            boolean used = REPORTED_ELSEWHERE.contains(id) || code.contains(id.name()) || code.contains(id.code());
            if (!used && !entries.get(id.code() + " " + id.title()).contains(NOT_YET)) {
                neverUsed.add(id);
            }
        }
        assertEquals(Set.of(), neverUsed);
    }

    private static Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        String[] sections = Files.readString(PAGE).split("(?m)^## ");
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            entries.put(sections[i].substring(0, end).strip(), sections[i].substring(end));
        }
        return entries;
    }

    /** As text, in which names of constants stand as they are. */
    private static String classFilesButTheCatalogue() throws IOException, URISyntaxException {
        Path root = Path.of(DiagnosticId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringBuilder all = new StringBuilder(Files.readString(WALLS));
        try (Stream<Path> files = Files.walk(root.resolve("org/nativeaot/core"))) {
            for (Path f : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                if (!f.getFileName().toString().equals("DiagnosticId.class")) {
                    all.append(new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }
}
