package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.CacheLocation;
import org.nativeaot.core.options.Rid;

/**
 * Compiles the runtime kernel: C sources to {@code <rid>/kernel.bc} (8-byte references), {@code
 * <rid>/kernel-narrow.bc} (4-byte references) and {@code <rid>/start.o}, for each platform whose operating system has
 * sources. Part of the build of {@code aot-runtime}, not of publishing.
 *
 * <p>Files are compiled in parallel and linked in the order of their names, with no path or time in them, so that the
 * result depends on sources and LLVM only. It is kept as long as those are the same.
 */
public final class KernelBuild {

    private static final String WIDE = "kernel.bc";
    private static final String NARROW = "kernel-narrow.bc";
    /** Platforms whose kernel is built; the musl ones use the glibc objects, which are the same. */
    public static final List<Rid> BUILT = List.of(Rid.LINUX_X64, Rid.LINUX_ARM64);

    private final Toolchain toolchain;
    private final Path sourceRoot;
    private final Path outputRoot;
    private final Path workRoot;

    private KernelBuild(Toolchain toolchain, Path sourceRoot, Path outputRoot, Path workRoot) {
        this.toolchain = toolchain;
        this.sourceRoot = sourceRoot;
        this.outputRoot = outputRoot;
        this.workRoot = workRoot;
    }

    /**
     * @param arguments the C source folder, the folder for results, the folder for intermediate files
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected: <C sources> <results> <intermediate files>");
        }
        Toolchain toolchain = Toolchain.open(Optional.empty(), CacheLocation.current());
        new KernelBuild(toolchain, Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath(),
                Path.of(arguments[2]).toAbsolutePath()).build();
    }

    private void build() throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Rid rid : BUILT) {
                build(rid, pool);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void build(Rid rid, ExecutorService pool) throws IOException, InterruptedException {
        KernelSources sources = KernelSources.read(sourceRoot, rid);
        if (sources.kernel().isEmpty()) {
            throw Diagnostic.of(DiagnosticId.TARGET_NOT_SUPPORTED,
                    "no kernel sources for " + rid + " below " + sourceRoot).fatal();
        }
        Path output = outputRoot.resolve(rid.id());
        Path stamp = workRoot.resolve(rid.id() + ".key");
        String key = sources.key(toolchain.version() + flags(rid));
        if (Files.exists(output.resolve(WIDE)) && Files.exists(output.resolve(NARROW))
                && Files.exists(output.resolve("start.o"))
                && Files.exists(stamp) && Files.readString(stamp).equals(key)) {
            return;
        }
        Path work = workRoot.resolve(rid.id());
        ScratchFolder.deleteTree(work);
        Files.createDirectories(work);
        Files.createDirectories(output);

        List<Future<String>> running = new ArrayList<>();
        Map<String, List<Path>> bitcode = new LinkedHashMap<>();
        for (String kernel : List.of(WIDE, NARROW)) {
            List<Path> files = bitcode.computeIfAbsent(kernel, k -> new ArrayList<>());
            List<String> format = List.of("-DAOTRT_NARROW=" + (kernel.equals(NARROW) ? 1 : 0));
            for (Path source : sources.kernel()) {
                Path to = work.resolve(sourceRoot.relativize(source).toString().replaceAll("[/\\\\]", "_") + "."
                        + kernel);
                files.add(to);
                running.add(pool.submit(() -> compile(source, to, CompileRequest.Form.BITCODE, rid, format)));
            }
        }
        Path startObject = work.resolve("start.o");
        running.add(pool.submit(() -> compile(sources.start(), startObject, CompileRequest.Form.OBJECT, rid,
                List.of())));
        // most are the same for both kernels
        List<Diagnostic> failures = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (Future<String> one : running) {
            warnings.add(finished(one, failures));
        }
        warnings.stream().filter(w -> !w.isEmpty()).forEach(System.err::println);
        if (!failures.isEmpty()) {
            throw new AotException(failures.stream().distinct().toList(), null);
        }
        for (Map.Entry<String, List<Path>> one : bitcode.entrySet()) {
            Path kernel = work.resolve(one.getKey());
            List<String> linkArguments = new ArrayList<>(List.of("-o", kernel.toString()));
            one.getValue().forEach(file -> linkArguments.add(file.toString()));
            toolchain.llvmLink(linkArguments).runOrFail();
            Files.move(kernel, output.resolve(one.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(startObject, output.resolve("start.o"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(stamp, key);
    }

    private String compile(Path source, Path to, CompileRequest.Form form, Rid rid, List<String> more) {
        return new ClangCompiler(toolchain).compile(request(source, to, form, rid, more));
    }

    private CompileRequest request(Path source, Path to, CompileRequest.Form form, Rid rid, List<String> more) {
        return new CompileRequest(source, to, form, rid.triple(),
                List.of(sourceRoot.resolve("include"), sourceRoot), sourceRoot, more);
    }

    private String flags(Rid rid) {
        Path nowhere = Path.of("x");
        return String.join(" ", new ClangCompiler(toolchain)
                .arguments(request(nowhere, nowhere, CompileRequest.Form.BITCODE, rid, List.of())));
    }

    /** The compiler's warnings; what does not compile joins the failures, so that all of it is shown at once. */
    private static String finished(Future<String> one, List<Diagnostic> failures) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AotException failure) {
                failures.addAll(failure.diagnostics());
                return "";
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
