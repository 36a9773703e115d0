package org.nativeaot.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.CacheLocation;

class ToolchainTest {

    private static final String ROOT = "org/bytedeco/llvm/linux-x86_64/";

    @TempDir
    Path dir;

    private static Map<String, String> complete() {
        Map<String, String> files = new TreeMap<>();
        files.put("META-INF/maven/org.bytedeco/llvm/pom.properties", "version=20.1.7-1.5.12\n");
        files.put(ROOT, "");
        for (String name : List.of("lld", "llvm-ar", "llvm-objcopy", "llvm-symbolizer", "dsymutil", "libLLVM.so",
                "libLTO.so", "libRemarks.so", "libjniLLVM.so", "opt", "clang", "llvm-link", "libclang-cpp.so",
                "lib/clang/20/include/stdint.h", "lib/clang/20/include/cuda_wrappers/new")) {
            files.put(ROOT + name, name);
        }
        return files;
    }

    private ToolchainArchive archive(Map<String, String> files) throws IOException {
        Path jar = dir.resolve("llvm.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return ToolchainArchive.open(jar, "linux-x86_64");
    }

    @Test
    void onlyWhatIsNeededIsUnpacked() throws IOException {
        ToolchainArchive archive = archive(complete());
        assertEquals("20.1.7", archive.llvmVersion());
        Path codegen = new ToolchainUnpacker(archive, dir.resolve("cache")).unpack(ToolchainPart.CODEGEN);
        assertEquals("llvm-20.1.7-1.5.12-linux-x86_64", codegen.getFileName().toString());
        assertTrue(Files.isExecutable(codegen.resolve("ld.lld")));
        assertEquals("libLLVM.so", Files.readString(codegen.resolve("libLLVM.so.20.1")));
        assertFalse(Files.exists(codegen.resolve("clang")));
        assertFalse(Files.exists(codegen.resolve("opt")));
        Path clang = new ToolchainUnpacker(archive, dir.resolve("cache")).unpack(ToolchainPart.CLANG);
        assertEquals("lib/clang/20/include/stdint.h", Files.readString(clang.resolve("include/stdint.h")));
        assertFalse(Files.exists(clang.resolve("include/new")));
    }

    @Test
    void buildsAtTheSameTimeGetTheSameFolderAndLeaveNothingElse() throws Exception {
        ToolchainArchive archive = archive(complete());
        Path cache = dir.resolve("cache");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> builds = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                builds.add(() -> new ToolchainUnpacker(archive, cache).unpack(ToolchainPart.CODEGEN));
            }
            for (Future<Path> build : pool.invokeAll(builds)) {
                assertEquals(cache.resolve("llvm-20.1.7-1.5.12-linux-x86_64"), build.get());
            }
        } finally {
            pool.shutdownNow();
        }
        try (Stream<Path> files = Files.list(cache)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().contains(".part-")));
        }
    }

    @Test
    void anArchiveThatLacksAFileLeavesNoFolder() throws IOException {
        Map<String, String> files = complete();
        files.remove(ROOT + "dsymutil");
        ToolchainArchive archive = archive(files);
        Path cache = dir.resolve("cache");
        AotException e = assertThrows(AotException.class,
                () -> new ToolchainUnpacker(archive, cache).unpack(ToolchainPart.CODEGEN));
        assertEquals(DiagnosticId.DAMAGED_TOOLCHAIN, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("dsymutil"), e.getMessage());
        assertFalse(Files.exists(cache.resolve("llvm-20.1.7-1.5.12-linux-x86_64")));
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaid() throws IOException {
        ToolchainArchive archive = archive(complete());
        Path file = Files.writeString(dir.resolve("file"), "in the way");
        AotException e = assertThrows(AotException.class,
                () -> new ToolchainUnpacker(archive, file.resolve("cache")).unpack(ToolchainPart.CODEGEN));
        assertEquals(DiagnosticId.CACHE_NOT_WRITABLE, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("aot.cacheDir"), e.getMessage());
    }

    @Test
    void anotherJarIsNotTakenForLlvm() throws IOException {
        AotException e = assertThrows(AotException.class, () -> archive(Map.of("a", "b")));
        assertEquals(DiagnosticId.DAMAGED_TOOLCHAIN, e.diagnostics().get(0).id());
    }

    @Test
    void theRealToolsRun() {
        Toolchain toolchain = Toolchain.open(Optional.empty(), CacheLocation.current());
        assertTrue(toolchain.ldLld(List.of("--version")).runOrFail().text().contains(toolchain.llvmVersion()));
        assertTrue(toolchain.objcopy(List.of("--version")).runOrFail().text().contains(toolchain.llvmVersion()));
        assertTrue(toolchain.clang(List.of("--version")).runOrFail().text()
                .contains("clang version " + toolchain.llvmVersion()));
        AotException e = assertThrows(AotException.class, () -> toolchain.ldLld(List.of("--nonsense")).runOrFail());
        assertEquals(DiagnosticId.TOOL_FAILED, e.diagnostics().get(0).id());
    }
}
