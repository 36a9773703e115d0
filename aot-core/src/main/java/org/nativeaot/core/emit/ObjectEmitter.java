package org.nativeaot.core.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.llvm.DataModuleWriter;
import org.nativeaot.core.llvm.KernelFastPaths;
import org.nativeaot.core.llvm.LlvmFailure;
import org.nativeaot.core.llvm.LlvmLibrary;
import org.nativeaot.core.llvm.ModuleCompiler;
import org.nativeaot.core.llvm.ModuleText;
import org.nativeaot.core.llvm.ModuleWriter;
import org.nativeaot.core.lower.IrProgram;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.TargetTriple;

/**
 * Makes all object files of a program: writes each partition's module, takes its object from the cache or compiles
 * it, on several threads; then reads the line tables, completes the image with code tables and makes the image
 * object. The result depends on the program and the request's target only, not on threads or cache.
 */
public final class ObjectEmitter {
    private final EmitRequest request;
    private final ObjectCache cache;
    private final String commonKey;
    private final AtomicInteger compiled = new AtomicInteger();
    private final AtomicInteger reused = new AtomicInteger();
    private KernelFastPaths fastPaths;

    private ObjectEmitter(EmitRequest request) {
        this.request = request;
        this.cache = request.cacheFolder().map(ObjectCache::new).orElse(null);
        this.commonKey = String.join("|", request.toolchainVersion(), request.target().key(),
                ModuleCompiler.pipelineVersion(), ObjectCache.key(List.of(request.kernelBitcode())));
    }

    /**
     * Emits.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1099} if LLVM rejects a module,
     *                                              {@code AOT1011} if the folder cannot be written
     */
    public static ObjectFiles emit(IrProgram program, EmitRequest request) {
        ObjectEmitter emitter = new ObjectEmitter(request);
        try {
            Files.createDirectories(request.workFolder());
            return emitter.emit(program);
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.OUTPUT_NOT_WRITABLE, "cannot write to " + request.workFolder() + ": " + e)
                    .fatal(e);
        } finally {
            if (emitter.cache != null) {
                emitter.cache.prune();
            }
        }
    }

    private ObjectFiles emit(IrProgram program) throws IOException {
        List<Partition> partitions = Partitioning.of(program.functions());
        Map<String, Map<String, String>> aliases = aliases(program, partitions);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            paths.add(request.workFolder().resolve(String.format("code%04d.o", i)));
        }
        Path kernel = request.workFolder().resolve("kernel.o");
        Path image = request.workFolder().resolve("image.o");

        ExecutorService pool = Executors.newFixedThreadPool(request.threads());
        CodeSites[] sites = new CodeSites[partitions.size()];
        try {
            List<Future<?>> running = new ArrayList<>();
            running.add(pool.submit(() -> write(kernel, kernelObject())));
            // the largest first, so that none is left for the end
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < partitions.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingInt((Integer i) -> -partitions.get(i).weight()));
            for (int i : order) {
                Partition p = partitions.get(i);
                running.add(pool.submit(() -> {
                    ModuleText text = text(p, aliases.getOrDefault(p.name(), Map.of()));
                    byte[] object = object(text);
                    sites[i] = CodeSites.read(object, text);
                    return write(paths.get(i), object);
                }));
            }
            for (Future<?> one : running) {
                await(one);
            }
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
        write(image, imageObject(CodeTables.append(program.image(), List.of(sites))));
        List<Path> all = new ArrayList<>();
        all.add(kernel);
        all.addAll(paths);
        all.add(image);
        return new ObjectFiles(all, compiled.get(), reused.get());
    }

    /** Per partition: alias to function. */
    private static Map<String, Map<String, String>> aliases(IrProgram program, List<Partition> partitions) {
        Map<String, String> partitionOf = new HashMap<>();
        for (Partition p : partitions) {
            for (IrFunction f : p.functions()) {
                partitionOf.put(f.name(), p.name());
            }
        }
        Map<String, Map<String, String>> result = new HashMap<>();
        program.aliases().forEach((alias, function) -> {
            String partition = partitionOf.get(function);
            if (partition == null) {
                throw new IllegalArgumentException(alias + " stands for " + function + ", which is not compiled");
            }
            result.computeIfAbsent(partition, k -> new TreeMap<>()).put(alias, function);
        });
        return result;
    }

    /** After a failure the others finish what they are at: whoever catches it finds nobody writing any more. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> one) throws IOException {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ModuleText text(Partition partition, Map<String, String> aliases) throws IOException {
        ModuleWriter writer = new ModuleWriter(partition.name(), request.target());
        partition.functions().forEach(writer::add);
        aliases.forEach(writer::addAlias);
        ModuleText text = writer.finish();
        if (request.textFolder().isPresent()) {
            Files.createDirectories(request.textFolder().get());
            Files.writeString(request.textFolder().get().resolve(partition.name() + ".ll"), text.text());
        }
        return text;
    }

    private byte[] object(ModuleText text) throws IOException {
        return cached(List.of(bytes("module"), bytes(commonKey), bytes(text.text())), () -> {
            loadLlvm();
            try {
                return new ModuleCompiler(request.target(), fastPaths()).compile(text);
            } catch (LlvmFailure e) {
                throw Diagnostic.of(DiagnosticId.INTERNAL,
                        "LLVM rejects the code of " + text.name() + " (-Daot.dump=llvm"
                        + " writes it): " + e.getMessage()).fatal(e);
            }
        });
    }

    private byte[] kernelObject() throws IOException {
        return cached(List.of(bytes("kernel"), bytes(commonKey)), () -> {
            loadLlvm();
            return KernelFastPaths.object(request.kernelBitcode(), request.target());
        });
    }

    private byte[] imageObject(ImageData image) {
        if (request.target().triple().os() == TargetTriple.Os.LINUX) {
            return ElfImageWriter.write(image, request.target().triple());
        }
        loadLlvm();
        ModuleText text = DataModuleWriter.write("image", image, request.target());
        return new ModuleCompiler(request.target(), null).compileData(text);
    }

    private interface Making {
        byte[] make() throws IOException;
    }

    private byte[] cached(List<byte[]> keyParts, Making making) throws IOException {
        String key = ObjectCache.key(keyParts);
        if (cache != null) {
            byte[] known = cache.get(key).orElse(null);
            if (known != null) {
                reused.incrementAndGet();
                return known;
            }
        }
        byte[] made = making.make();
        compiled.incrementAndGet();
        if (cache != null) {
            cache.put(key, made);
        }
        return made;
    }

    private void loadLlvm() {
        LlvmLibrary.load(request.javaCppProperties());
    }

    /** Null if the code is compiled quickly, which inlines none of them. */
    private synchronized KernelFastPaths fastPaths() {
        if (fastPaths == null && request.target().mode() == OptimizeMode.FULL) {
            String key = ObjectCache.key(List.of(bytes("fast paths"), bytes(commonKey)));
            Optional<byte[]> known = cache == null ? Optional.empty() : cache.get(key);
            fastPaths = known.map(KernelFastPaths::new)
                    .orElseGet(() -> KernelFastPaths.of(request.kernelBitcode(), request.target()));
            if (cache != null && known.isEmpty()) {
                cache.put(key, fastPaths.bitcode());
            }
        }
        return fastPaths;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path write(Path file, byte[] content) throws IOException {
        return Files.write(file, content);
    }
}
