package org.nativeaot.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a process showed.
 *
 * @param exit its exit code; 128 + N for a process that died of signal N
 * @param millis wall time
 */
public record Execution(int exit, byte[] stdout, byte[] stderr, boolean timedOut, long millis) {

    /**
     * Runs a process with exactly this environment and these bytes as standard input, in {@code directory}. A process
     * that exceeds the time-out is killed together with its children.
     */
    public static Execution run(List<String> command, Map<String, String> environment, Path directory, String stdin,
            int timeOutSeconds) throws IOException, InterruptedException {
        Path out = Files.createTempFile("it-", ".out");
        Path err = Files.createTempFile("it-", ".err");
        try {
            List<String> words = new ArrayList<>(DefaultSignals.prefix());
            words.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            feed(process, stdin);
            boolean done = process.waitFor(timeOutSeconds, TimeUnit.SECONDS);
            if (!done) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new Execution(process.exitValue(), Files.readAllBytes(out), Files.readAllBytes(err), !done, millis);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static void feed(Process process, String stdin) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A program may end, or close its input, without reading what it was given.
        }
    }

    /** Whether the two runs are indistinguishable for a user. */
    public boolean sameAs(Execution other) {
        return exit == other.exit && timedOut == other.timedOut
                && Arrays.equals(stdout, other.stdout) && Arrays.equals(stderr, other.stderr);
    }

    /** Stores the run as a small directory-free file. */
    void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "new-", ".tmp");
        try (var data = new DataOutputStream(Files.newOutputStream(aside))) {
            data.writeInt(exit);
            data.writeInt(stdout.length);
            data.write(stdout);
            data.writeInt(stderr.length);
            data.write(stderr);
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Execution load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); var data = new DataInputStream(in)) {
            int exit = data.readInt();
            byte[] out = data.readNBytes(data.readInt());
            byte[] err = data.readNBytes(data.readInt());
            return new Execution(exit, out, err, false, 0);
        }
    }
}
