package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.TargetTriple;

/**
 * Links ELF files for glibc with the lld of the LLVM archive and stub libraries: needs nothing of the host or the
 * target. The same objects give the same bytes.
 */
public final class LldElfLinker implements Linker {

    /** From here on objects are named in a file, far below what systems take on a command line. */
    private static final int OBJECTS_ON_COMMAND_LINE = 200;

    private final Toolchain toolchain;

    public LldElfLinker(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    @Override
    public String describe() {
        return "lld " + toolchain.llvmVersion() + " (bundled)";
    }

    @Override
    public LinkedFile link(LinkRequest request) {
        if (request.kind() == OutputKind.STATIC_LIBRARY) {
            throw Diagnostic.of(DiagnosticId.BAD_OPTION, "static libraries cannot be made yet")
                    .withWayOut("make a shared one").fatal();
        }
        String name = request.outputName();
        try (AtomicOutput aside = AtomicOutput.beside(request.output().toAbsolutePath().getParent())) {
            List<String> commands = new ArrayList<>();
            ToolRun run = toolchain.ldLld(arguments(request, aside));
            commands.add(run.commandLine());
            ToolRun.Result result = run.run();
            if (!result.succeeded()) {
                throw LinkFailure.of(run, result, request.output());
            }
            Optional<Path> debug = Optional.empty();
            if (request.stripSymbols()) {
                String debugName = debugName(name);
                commands.addAll(new DebugInfoSplitter(toolchain).split(aside.file(name), aside.file(debugName)));
                debug = Optional.of(aside.publish(debugName));
            }
            Optional<Path> map = request.map() ? Optional.of(aside.publish(name + ".map")) : Optional.empty();
            return new LinkedFile(aside.publish(name), debug, map, commands);
        } catch (IOException e) {
            throw LinkFailure.notWritable(request.output(), e.toString(), e);
        }
    }

    /** {@code app} and {@code libapp.so} give {@code app.dbg}. */
    static String debugName(String name) {
        boolean library = name.startsWith("lib") && name.endsWith(".so");
        return (library ? name.substring(3, name.length() - 3) : name) + ".dbg";
    }

    private List<String> arguments(LinkRequest request, AtomicOutput aside) throws IOException {
        TargetTriple triple = request.rid().triple();
        boolean x64 = triple.arch() == TargetTriple.Arch.X64;
        String name = request.outputName();
        List<String> arguments = new ArrayList<>(List.of(
                "-m", x64 ? "elf_x86_64" : "aarch64linux",
                "--hash-style=gnu", "--build-id=sha1", "--eh-frame-hdr",
                "-z", "relro", "-z", "now", "-z", "noexecstack",
                // folding equal functions would make frames vanish from stack traces
                "--gc-sections", "--icf=none", "--as-needed", "--no-undefined",
                "--threads=" + request.threads(),
                // a disk that fills up is an error when writing, but a crash when the file is mapped
                "--no-mmap-output-file", "--color-diagnostics=never", "--error-limit=0",
                "-o", aside.file(name).toString()));
        if (request.isShared()) {
            arguments.addAll(List.of("-shared", "-soname", name));
        } else {
            arguments.addAll(List.of("-pie", "-dynamic-linker", loader(x64)));
        }
        if (request.map()) {
            arguments.add("-Map=" + aside.file(name + ".map"));
        }
        arguments.addAll(exports(request, aside));
        arguments.addAll(objects(request, aside));
        GlibcStubs.libraries(triple.arch(), toolchain.cacheDir()).forEach(stub -> arguments.add(stub.toString()));
        return arguments;
    }

    private static String loader(boolean x64) {
        return x64 ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1";
    }

    /** A library shows exactly what it exports; an executable shows nothing unless asked. */
    private static List<String> exports(LinkRequest request, AtomicOutput aside) throws IOException {
        if (!request.isShared()) {
            return request.exportedSymbols().stream().map(symbol -> "--export-dynamic-symbol=" + symbol).toList();
        }
        Path script = aside.file("exports.ver");
        String global = request.exportedSymbols().isEmpty() ? "" : request.exportedSymbols().stream()
                .map(symbol -> "    " + symbol + ";\n").collect(Collectors.joining("", "  global:\n", ""));
        Files.writeString(script, "{\n" + global + "  local: *;\n};\n", StandardCharsets.UTF_8);
        return List.of("--version-script=" + script);
    }

    private static List<String> objects(LinkRequest request, AtomicOutput aside) throws IOException {
        List<String> paths = request.objects().stream().map(Path::toString).toList();
        if (paths.size() <= OBJECTS_ON_COMMAND_LINE) {
            return paths;
        }
        Path list = aside.file("objects.rsp");
        Files.writeString(list, paths.stream().map(path -> '"' + path.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"\n").collect(Collectors.joining()), StandardCharsets.UTF_8);
        return List.of("--rsp-quoting=posix", "@" + list);
    }
}
