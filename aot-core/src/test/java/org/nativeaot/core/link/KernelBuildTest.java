package org.nativeaot.core.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.options.Rid;

class KernelBuildTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path dir;

    private Path sources(String name) throws IOException {
        Path root = dir.resolve(name);
        write(root, "include/k.h", "int b(int);\n");
        write(root, "heap/a.c", "#include \"k.h\"\nint a(int x) { return b(x) + 1; }\n");
        write(root, "os/linux/b.c", "#include \"k.h\"\nint b(int x) { return x * 3; }\n");
        write(root, "os/linux/start.c", "void _start(void) { __builtin_trap(); }\n");
        write(root, "os/windows/b.c", "#error not for this system\n");
        write(root, "arch/arm64/c.c", "#ifndef __aarch64__\n#error not for this processor\n#endif\nint c;\n");
        write(root, "arch/switch_x64.c", "#ifndef __x86_64__\n#error not for this processor\n#endif\nint d;\n");
        write(root, "test/t.c", "#error only for tests\n");
        return root;
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path build(Path sources, String name) throws IOException, InterruptedException {
        Path output = dir.resolve(name);
        KernelBuild.main(new String[] {sources.toString(), output.toString(),
                dir.resolve(name + "-work").toString()});
        return output;
    }

    @Test
    void onlyWhatBelongsToThePlatformIsCompiled() throws IOException {
        Path root = sources("c");
        KernelSources x64 = KernelSources.read(root, Rid.LINUX_X64);
        assertEquals(List.of("arch/switch_x64.c", "heap/a.c", "os/linux/b.c"),
                x64.kernel().stream().map(f -> root.relativize(f).toString()).toList());
        KernelSources arm64 = KernelSources.read(root, Rid.LINUX_ARM64);
        assertEquals(List.of("arch/arm64/c.c", "heap/a.c", "os/linux/b.c"),
                arm64.kernel().stream().map(f -> root.relativize(f).toString()).toList());
        assertEquals(root.resolve("os/linux/start.c"), x64.start());
    }

    @Test
    void theSameSourcesElsewhereGiveTheSameBytes() throws IOException, InterruptedException {
        Path first = build(sources("here"), "out1");
        Path second = build(sources("there/and/deeper"), "out2");
        for (String file : List.of("linux-x64/kernel.bc", "linux-x64/kernel-narrow.bc", "linux-x64/start.o",
                "linux-arm64/kernel.bc", "linux-arm64/start.o")) {
            assertTrue(Files.size(first.resolve(file)) > 0, file);
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }

    @Test
    void nothingIsDoneUntilAFileChanges() throws IOException, InterruptedException {
        Path root = sources("c");
        Path bitcode = build(root, "out").resolve("linux-x64/kernel.bc");
        Files.setLastModifiedTime(bitcode, LONG_AGO);
        build(root, "out");
        assertEquals(LONG_AGO, Files.getLastModifiedTime(bitcode));
        write(root, "include/k.h", "int b(int); /* changed */\n");
        build(root, "out");
        assertTrue(Files.getLastModifiedTime(bitcode).compareTo(LONG_AGO) > 0);
    }

    @Test
    void everyFileThatDoesNotCompileIsNamed() throws IOException {
        Path root = sources("c");
        write(root, "heap/a.c", "int a(void) { return 1 }\n");
        write(root, "os/linux/b.c", "int b(void) { return y; }\n");
        AotException e = assertThrows(AotException.class, () -> build(root, "out"));
        List<String> messages = e.diagnostics().stream().map(Diagnostic::message).toList();
        assertEquals(2, messages.size(), messages.toString());
        assertTrue(messages.get(0).contains("a.c:1:"), messages.get(0));
        assertTrue(messages.get(1).contains("b.c:1:"), messages.get(1));
        assertFalse(Files.exists(dir.resolve("out/linux-x64/kernel.bc")));
    }
}
