package org.nativeaot.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page that users read against the options that the compiler reads. */
class UsagePageTest {
    /** Set by the plugin, from what the project says. */
    private static final Set<String> THE_PLUGINS = Set.of("aot.finalName", "aot.toolchainJar");

    @Test
    void eachOptionIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/usage.md"));
        List<String> missing = CompilationOptions.propertyNames().stream().filter(name -> !THE_PLUGINS.contains(name))
                .filter(name -> !page.contains("`" + name) && !page.contains("`" + name.substring("aot.".length())))
                .sorted().toList();
        assertEquals(List.of(), missing);
    }
}
