package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/** Turns what a linker or the file system said into a diagnostic. */
final class LinkFailure {

    /** lld, GNU ld, and MSVC, in this order. */
    private static final List<Pattern> UNDEFINED = List.of(
            Pattern.compile("error: undefined symbol: (\\S+)"),
            Pattern.compile("undefined reference to [`']([^']+)'"),
            Pattern.compile("unresolved external symbol (\\S+)"));
    private static final Pattern NOT_WRITABLE = Pattern.compile(
            "No space left on device|Read-only file system|[Cc]annot open output file|failed to write|"
            + "Disk quota exceeded|File too large");

    private LinkFailure() { }

    /** For a linker that ended with another exit code than 0. */
    static AotException of(ToolRun run, ToolRun.Result result, Path output) {
        String text = result.text();
        if (NOT_WRITABLE.matcher(text).find()) {
            return notWritable(output, text, null);
        }
        Set<String> undefined = undefinedSymbols(text);
        if (!undefined.isEmpty()) {
            return Diagnostic.of(DiagnosticId.UNDEFINED_SYMBOL, "no library of the target defines "
                    + String.join(", ", undefined)).calledBy(referrers(text))
                    .withWayOut("a native method's implementation is missing; link the library that has it with"
                            + " aot.linker=clang, or do not call it")
                    .fatal();
        }
        return Diagnostic.of(DiagnosticId.LINK_FAILED, run.program().getFileName() + " failed (exit code "
                + result.exitCode() + ")\n" + text + "\n  command: " + run.commandLine()).fatal();
    }

    static AotException notWritable(Path output, String why, IOException cause) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticId.OUTPUT_NOT_WRITABLE,
                "cannot write " + output + ": " + why)
                .withWayOut("free disk space there and check that the folder may be written");
        return cause == null ? diagnostic.fatal() : diagnostic.fatal(cause);
    }

    static Set<String> undefinedSymbols(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Pattern pattern : UNDEFINED) {
            for (Matcher m = pattern.matcher(text); m.find();) {
                names.add(m.group(1));
            }
        }
        return names;
    }

    private static List<String> referrers(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> line.startsWith(">>> referenced by "))
                .map(line -> line.substring(">>> referenced by ".length()).strip()).distinct().limit(10).toList();
    }
}
