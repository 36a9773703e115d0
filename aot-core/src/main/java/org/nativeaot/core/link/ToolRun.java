package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.util.cli.CommandLineException;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.codehaus.plexus.util.cli.Commandline;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * One start of a program, with everything it depends on. No shell is between, except on Windows, where plexus-utils
 * quotes for {@code cmd}.
 *
 * @param program the program
 * @param arguments as the program shall see them
 * @param directory where it runs; empty for the JVM's own
 * @param environment entries added to the JVM's own
 */
public record ToolRun(Path program, List<String> arguments, Optional<Path> directory,
        Map<String, String> environment) {

    public ToolRun {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static ToolRun of(Path program, List<String> arguments) {
        return new ToolRun(program, arguments, Optional.empty(), Map.of());
    }

    public ToolRun in(Path where) {
        return new ToolRun(program, arguments, Optional.of(where), environment);
    }

    /** What came of it. Output lines of both streams, in the order they came where that can be told. */
    public record Result(int exitCode, List<String> standardOutput, List<String> standardError) {

        public boolean succeeded() {
            return exitCode == 0;
        }

        /** Both streams, errors first. */
        public String text() {
            return Stream.concat(standardError.stream(), standardOutput.stream())
                    .collect(Collectors.joining("\n")).strip();
        }
    }

    /**
     * Starts it and waits.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1015} if it could not even be started
     */
    public Result run() {
        Commandline line = new Commandline();
        line.setExecutable(program.toString());
        line.addArguments(arguments.toArray(new String[0]));
        directory.ifPresent(d -> line.setWorkingDirectory(d.toFile()));
        new TreeMap<>(environment).forEach(line::addEnvironment);
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        try {
            int exit = CommandLineUtils.executeCommandLine(line, out::add, err::add);
            return new Result(exit, List.copyOf(out), List.copyOf(err));
        } catch (CommandLineException e) {
            throw Diagnostic.of(DiagnosticId.TOOL_FAILED, program + " cannot be started: " + e.getMessage())
                    .fatal(e);
        }
    }

    /**
     * Starts it, waits, and takes any exit code but 0 for a failure.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1015} with the program's output
     */
    public Result runOrFail() {
        Result result = run();
        if (!result.succeeded()) {
            throw Diagnostic.of(DiagnosticId.TOOL_FAILED, program.getFileName() + " failed (exit code "
                    + result.exitCode() + ")\n" + result.text() + "\n  command: " + commandLine()).fatal();
        }
        return result;
    }

    /** As one could type it into a shell. */
    public String commandLine() {
        return Stream.concat(Stream.of(program.toString()), arguments.stream()).map(ToolRun::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
