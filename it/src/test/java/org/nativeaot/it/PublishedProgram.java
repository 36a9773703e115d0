package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.nativeaot.core.driver.Main;

/** A program of one source file, published quickly: for what cannot be compared with HotSpot, signals and crashes say. */
final class PublishedProgram {
    private static final long STACK = 64L << 20;
    private static final int TIME_OUT_SECONDS = 120;

    private final Path file;
    private final Path output;

    /** What a run left behind. */
    record End(int exitCode, String output) {
    }

    private PublishedProgram(Path file, Path output) {
        this.file = file;
        this.output = output;
    }

    /** @param javac more arguments for the Java compiler */
    static PublishedProgram of(Path folder, String mainClass, String source, String... javac) throws Exception {
        return of(folder, mainClass, source, List.of(javac), List.of());
    }

    /** @param publish more arguments for our compiler */
    static PublishedProgram of(Path folder, String mainClass, String source, List<String> javac, List<String> publish)
            throws Exception {
        Files.createDirectories(folder);
        Path classes = folder.resolve("classes");
        Path java = Files.writeString(folder.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), java.toString()));
        arguments.addAll(javac);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])));
        return of(folder, mainClass, classes, publish.toArray(new String[0]));
    }

    /**
     * @param classes what is compiled already
     * @param publish more arguments for our compiler
     */
    static PublishedProgram of(Path folder, String mainClass, Path classes, String... publish) throws Exception {
        Path program = folder.resolve("published/program");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int[] exit = new int[1];
        List<String> options = new ArrayList<>(List.of("--class-path", classes.toString(),
                "--main-class", mainClass, "--output", program.toString(), "--optimize", "quick"));
        options.addAll(List.of(publish));
        Thread compiler = new Thread(null, () -> exit[0] = Main.run(options.toArray(new String[0]),
                new PrintStream(said, true, StandardCharsets.UTF_8)), "compiler", STACK);
        compiler.start();
        compiler.join();
        assertEquals(0, exit[0], said.toString(StandardCharsets.UTF_8));
        return new PublishedProgram(program, folder.resolve("output"));
    }

    /** Starts it; output and errors go to one file. */
    Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(file.toString()), environment, arguments);
    }

    /** Starts it under an emulator. */
    Process startUnder(List<String> emulator, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(emulator);
        command.add(file.toString());
        return start(command, Map.of(), arguments);
    }

    /** The same program on the virtual machine that runs the tests. */
    Process startOnHotSpot(String mainClass, Path classes, String... arguments) throws IOException {
        return start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes.toString(),
                mainClass), Map.of(), arguments);
    }

    private Process start(List<String> program, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder b = new ProcessBuilder(command).directory(output.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        b.environment().putAll(environment);
        return b.start();
    }

    /** What a running program has written so far. */
    String outputSoFar() throws IOException {
        return Files.readString(output);
    }

    /** Returns when the program has written some text. */
    void awaitOutput(Process p, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIME_OUT_SECONDS);
        while (!outputSoFar().contains(text)) {
            assertTrue(p.isAlive() && System.nanoTime() < end, outputSoFar());
            Thread.sleep(5);
        }
    }

    End await(Process p) throws Exception {
        return await(p, TIME_OUT_SECONDS);
    }

    End await(Process p, int seconds) throws Exception {
        if (!p.waitFor(seconds, TimeUnit.SECONDS)) {
            p.destroyForcibly().waitFor();
            throw new AssertionError("does not end: " + outputSoFar());
        }
        return new End(p.exitValue(), outputSoFar());
    }

    static void signal(Process p, String name) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(p.pid())).start().waitFor(), name);
    }
}
