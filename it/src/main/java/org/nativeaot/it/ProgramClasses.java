package org.nativeaot.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Class files of a group of programs with their dispatcher, compiled by the JDK under test so that the class file
 * version is that JDK's own (61 for 17, 69 for 25). The directory is named by content, so nothing is compiled twice.
 *
 * <p>Programs of {@code java21} are compiled with {@code --release 21}: its class file version is then covered too.
 * Those with preview features stand in directories of their own: a JVM runs class files with and without them alike,
 * but the others are to be seen running without.
 */
public final class ProgramClasses {
    private ProgramClasses() {
    }

    /**
     * Compiles the programs, or finds them compiled.
     *
     * @param programs all with preview features, or all without
     * @param work where the class directories live
     * @return the class path directory
     * @throws IOException if javac rejects a program; the message is javac's
     */
    public static Path compile(List<Program> programs, JdkHome jdk, Path work) throws IOException, InterruptedException {
        String dispatcher = DispatcherSource.of(programs.stream().filter(p -> !p.directives().alone()).toList());
        boolean preview = isPreview(programs);
        ContentHash hash = new ContentHash().add(jdk.version()).add(dispatcher);
        for (Program program : programs) {
            hash.add(program.mainClass()).addFile(program.source());
        }
        Path directory = work.resolve(jdk.feature() + "-" + hash.hex());
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Files.createDirectories(work);
        Path aside = Files.createTempDirectory(work, "new-");
        Path source = Files.createTempDirectory("it-dispatcher").resolve("AllPrograms.java");
        Files.writeString(source, dispatcher);
        for (int level : ProgramCatalog.LEVELS) {
            for (boolean noLocals : List.of(false, true)) {
                List<String> sources = programs.stream()
                        .filter(p -> p.level() == level && p.directives().noLocals() == noLocals)
                        .map(p -> p.source().toString()).toList();
                if (!sources.isEmpty()) {
                    javac(jdk, aside, level, preview, noLocals ? "-g:source,lines" : "-g", sources);
                }
            }
        }
        javac(jdk, aside, 17, preview, "-g", List.of(source.toString()));
        Files.delete(source);
        Files.delete(source.getParent());
        try {
            Files.move(aside, directory);
        } catch (IOException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            // Another run compiled the same programs at the same time; its result is the same.
            try (Stream<Path> files = Files.walk(aside)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
        return directory;
    }

    /**
     * Whether these programs use preview features.
     *
     * @throws IllegalArgumentException if some do and some do not
     */
    static boolean isPreview(List<Program> programs) {
        long with = programs.stream().filter(p -> p.directives().preview()).count();
        if (with != 0 && with != programs.size()) {
            throw new IllegalArgumentException("programs with and without preview features cannot share a binary");
        }
        return with != 0;
    }

    private static void javac(JdkHome jdk, Path output, int level, boolean preview, String debug, List<String> sources)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.javac().toString(), "-J-XX:TieredStopAtLevel=1",
                "-J-Xshare:auto", "-encoding", "UTF-8", "-nowarn", "-Xlint:none", "-proc:none", "-implicit:none", debug,
                "-d", output.toString(), "-cp", output.toString()));
        if (preview) {
            command.addAll(List.of("--enable-preview", "--release", Integer.toString(jdk.feature())));
        } else if (level == 21 && jdk.feature() > 21) {
            command.addAll(List.of("--release", "21"));
        }
        command.addAll(sources);
        Execution run = Execution.run(command, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), output, "", 600);
        if (run.exit() != 0) {
            throw new IOException("javac of JDK " + jdk.version() + " failed:\n"
                    + new String(run.stdout(), StandardCharsets.UTF_8)
                    + new String(run.stderr(), StandardCharsets.UTF_8));
        }
    }
}
