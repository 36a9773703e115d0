package org.nativeaot.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineArgumentsTest {
    @TempDir
    Path dir;

    @Test
    void dashedNamesBecomeProperties() throws IOException {
        assertEquals(Map.of("aot.mainClass", "com.acme.Main", "aot.rid", "win-x64"),
                read("--main-class", "com.acme.Main", "--rid", "win-x64"));
    }

    @Test
    void laterOnesWinOverAFileInUtf8() throws IOException {
        Path file = Files.writeString(dir.resolve("o.properties"), "aot.finalName=wörter\naot.rid=linux-x64\n");
        assertEquals(Map.of("aot.finalName", "wörter", "aot.rid", "osx-x64"), read("@" + file, "--rid", "osx-x64"));
    }

    @Test
    void anythingElseIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> read("Main.java"));
        assertThrows(IllegalArgumentException.class, () -> read("--rid"));
    }

    private static Map<String, String> read(String... arguments) throws IOException {
        return CommandLineArguments.read(arguments);
    }

    @Test
    void namesThatNothingReadsAreTold() {
        assertEquals(List.of("aot.optimise"), Main.unknown(Map.of("aot.optimise", "quick", "aot.optimize", "quick",
                "aot.classPath", "x", "exec.mainClass", "Main")));
    }
}
