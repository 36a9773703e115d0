package org.nativeaot.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the kernel's own tests, {@code src/test/c/run.sh}: the C sources with a fake VM in place of generated code,
 * built by whatever C compiler the path has, plainly and with sanitizers. Without a compiler, or on a system whose
 * kernel layer is not written, the test is skipped.
 */
class KernelTest {
    private static final long MINUTES = 15;

    @Test
    void testsOfTheKernelPass(@TempDir Path work) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the kernel's tests run on Linux only");
        Optional<Path> compiler = onPath("gcc").or(() -> onPath("clang"));
        assumeTrue(compiler.isPresent(), "neither gcc nor clang on the path: the kernel's C tests are skipped");
        assumeTrue(onPath("bash").isPresent(), "no bash on the path: the kernel's C tests are skipped");

        Path log = work.resolve("log.txt");
        ProcessBuilder run = new ProcessBuilder("bash", Path.of("src/test/c/run.sh").toAbsolutePath().toString());
        run.environment().put("CC", compiler.get().toString());
        run.environment().put("TMPDIR", work.toString());
        run.environment().remove("AOT_OPTS");
        Process process = run.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        assertTrue(ended, () -> "not done after " + MINUTES + " minutes:\n" + output);
        assertEquals(0, process.exitValue(), output);
        output.lines().filter(line -> line.startsWith("skipped:")).forEach(System.out::println);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
