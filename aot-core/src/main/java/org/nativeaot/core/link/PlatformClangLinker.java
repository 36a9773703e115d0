package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.Rid;

/**
 * Links with the clang that the machine has, against the machine's own libraries: for those who need system
 * libraries, and for hosts that have no bundled linker. Publishes for the host only, and what is published needs a
 * libc at least as new as the host's.
 */
public final class PlatformClangLinker implements Linker {

    private static final Pattern VERSION = Pattern.compile("clang version (\\d+(?:\\.\\d+)*)");
    /** clang under its plain name, then as distributions name versions that are installed beside it. */
    private static final List<String> NAMES = List.of("clang", "clang-20", "clang-19", "clang-18", "clang-17",
            "clang-16", "clang-15", "clang-14");

    private final Path program;
    private final String version;
    private final Optional<Toolchain> toolchain;

    private PlatformClangLinker(Path program, String version, Optional<Toolchain> toolchain) {
        this.program = program;
        this.version = version;
        this.toolchain = toolchain;
    }

    /** clang on PATH, if there is one that answers. */
    static Optional<PlatformClangLinker> detect(ProgramSearch search, Optional<Toolchain> toolchain) {
        return search.first(NAMES).flatMap(found -> versionOf(found)
                .map(version -> new PlatformClangLinker(found, version, toolchain)));
    }

    /** A compiler driver named by the user, which need not be clang as long as it takes its options. */
    static PlatformClangLinker at(Path program, Optional<Toolchain> toolchain) {
        return new PlatformClangLinker(program, versionOf(program).orElse("of unknown version"), toolchain);
    }

    private static Optional<String> versionOf(Path clang) {
        ToolRun.Result answer = ToolRun.of(clang, List.of("--version")).run();
        return answer.succeeded() ? version(answer.text()) : Optional.empty();
    }

    /** The version in what {@code clang --version} prints. */
    static Optional<String> version(String text) {
        Matcher m = VERSION.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    @Override
    public String describe() {
        return "clang " + version + " (" + program + ")";
    }

    @Override
    public LinkedFile link(LinkRequest request) {
        if (request.rid() != Rid.host()) {
            throw Diagnostic.of(DiagnosticId.LINKER_NOT_FOUND, "the platform's clang links for " + Rid.host()
                    + " only, not for " + request.rid()).withWayOut("use aot.linker=bundled").fatal();
        }
        String name = request.outputName();
        try (AtomicOutput aside = AtomicOutput.beside(request.output().toAbsolutePath().getParent())) {
            List<String> commands = new ArrayList<>();
            ToolRun run = ToolRun.of(program, arguments(request, aside.file(name), aside.file(name + ".map")));
            commands.add(run.commandLine());
            ToolRun.Result result = run.run();
            if (!result.succeeded()) {
                throw LinkFailure.of(run, result, request.output());
            }
            Optional<Path> debug = Optional.empty();
            if (request.stripSymbols() && request.rid().isLinux()) {
                String debugName = LldElfLinker.debugName(name);
                Toolchain objcopy = toolchain.orElseThrow(() -> Diagnostic
                        .of(DiagnosticId.NO_HOST_TOOLCHAIN, "stripSymbols needs the bundled llvm-objcopy")
                        .withWayOut("leave stripSymbols off and use the system's strip").fatal());
                commands.addAll(new DebugInfoSplitter(objcopy).split(aside.file(name), aside.file(debugName)));
                debug = Optional.of(aside.publish(debugName));
            }
            Optional<Path> map = request.map() ? Optional.of(aside.publish(name + ".map")) : Optional.empty();
            return new LinkedFile(aside.publish(name), debug, map, commands);
        } catch (IOException e) {
            throw LinkFailure.notWritable(request.output(), e.toString(), e);
        }
    }

    static List<String> arguments(LinkRequest request, Path output, Path map) {
        List<String> arguments = new ArrayList<>();
        boolean mac = request.rid().isMacOs();
        if (request.isShared()) {
            arguments.add(mac ? "-dynamiclib" : "-shared");
        } else if (!mac) {
            // the start code is among the objects
            arguments.addAll(List.of("-pie", "-nostartfiles"));
        }
        arguments.addAll(List.of("-o", output.toString()));
        if (mac) {
            arguments.addAll(List.of("-Wl,-dead_strip", "-Wl,-no_deduplicate"));
            if (request.map()) {
                arguments.add("-Wl,-map," + map);
            }
            request.exportedSymbols().forEach(symbol -> arguments.add("-Wl,-exported_symbol,_" + symbol));
        } else {
            arguments.addAll(List.of("-Wl,--gc-sections", "-Wl,--build-id=sha1", "-Wl,--hash-style=gnu",
                    "-Wl,-z,relro", "-Wl,-z,now", "-Wl,-z,noexecstack", "-Wl,--as-needed"));
            if (request.map()) {
                arguments.add("-Wl,-Map=" + map);
            }
            request.exportedSymbols().forEach(symbol -> arguments.add("-Wl,--export-dynamic-symbol=" + symbol));
        }
        request.objects().forEach(object -> arguments.add(object.toString()));
        if (!mac) {
            arguments.addAll(List.of("-lm", "-lpthread", "-ldl"));
        }
        return arguments;
    }
}
