package org.nativeaot.core.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.CacheLocation;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.Rid;

/** C programs, from source to running, by nothing but the bundled tools and generated libraries. */
class LldElfLinkerTest {

    /** Touches what a runtime needs of libc: start, initialisers, threads, thread-local data, libm, the heap. */
    private static final String HELLO = """
            extern long write(int, const void *, unsigned long);
            extern unsigned long strlen(const char *);
            extern void *malloc(unsigned long);
            extern void *memcpy(void *, const void *, unsigned long);
            extern double sin(double);
            extern int pthread_create(unsigned long *, const void *, void *(*)(void *), void *);
            extern int pthread_join(unsigned long, void **);
            extern char **environ;
            static _Thread_local int tls = 40;
            static int initialised;
            __attribute__((constructor)) static void at_start(void) { initialised = 1; }
            static void *worker(void *add) { tls += (int)(long)add; return (void *)(long)tls; }
            int main(int argc, char **argv) {
              unsigned long thread;
              void *result = 0;
              if (!initialised || !environ || tls != 40) return 90;
              if (pthread_create(&thread, 0, worker, (void *)2L) || pthread_join(thread, &result)) return 91;
              if ((long)result != 42 || tls != 40) return 92;
              volatile double zero = 0;
              if (sin(zero) != 0) return 93;
              char *copy = malloc(64);
              memcpy(copy, argv[1], strlen(argv[1]) + 1);
              write(1, "hello ", 6);
              write(1, copy, strlen(copy));
              write(1, "\\n", 1);
              return argc;
            }
            """;

    private static Toolchain toolchain;

    @TempDir
    Path dir;

    @BeforeAll
    static void unpack() {
        toolchain = Toolchain.open(Optional.empty(), CacheLocation.current());
    }

    private Path compile(String name, String text, Rid rid) throws IOException {
        Path source = Files.writeString(dir.resolve(name + ".c"), text);
        return compile(source, rid);
    }

    private Path compile(Path source, Rid rid) {
        Path object = dir.resolve(rid.id() + "-" + source.getFileName() + ".o");
        new ClangCompiler(toolchain).compile(new CompileRequest(source, object, CompileRequest.Form.OBJECT,
                rid.triple(), List.of(), source.getParent(), List.of()));
        return object;
    }

    private List<Path> hello(Rid rid) throws IOException {
        return List.of(start(rid), compile("hello", HELLO, rid));
    }

    private Path start(Rid rid) {
        Path source = Path.of("..", "aot-runtime", "src", "main", "c", "os", "linux", "start.c").toAbsolutePath();
        return compile(source.normalize(), rid);
    }

    private LinkedFile link(LinkRequest request) {
        return new LldElfLinker(toolchain).link(request);
    }

    @Test
    void aProgramForX64RunsAndNeedsNothingNewerThanGlibc217() throws IOException {
        assumeTrue(Rid.host() == Rid.LINUX_X64);
        Path program = link(LinkRequest.executable(hello(Rid.LINUX_X64), dir.resolve("out/hello"), Rid.LINUX_X64))
                .file();
        ToolRun.Result result = ToolRun.of(program, List.of("world")).run();
        assertEquals(2, result.exitCode(), result.text());
        assertEquals(List.of("hello world"), result.standardOutput());
        ElfFile elf = ElfFile.read(program);
        assertEquals(Set.of("libc.so.6 GLIBC_2.2.5", "libc.so.6 GLIBC_2.14", "libm.so.6 GLIBC_2.2.5",
                "libpthread.so.0 GLIBC_2.2.5"), elf.neededVersions());
        assertEquals(List.of("libm.so.6", "libpthread.so.0", "libc.so.6"), elf.dynamicStrings(1));
    }

    @Test
    void aProgramForArm64LinksAndRunsWhereThereIsAnEmulator() throws IOException {
        Path program = link(LinkRequest.executable(hello(Rid.LINUX_ARM64), dir.resolve("hello"), Rid.LINUX_ARM64))
                .file();
        ElfFile elf = ElfFile.read(program);
        assertEquals(183, elf.machine());
        assertEquals(Set.of("libc.so.6 GLIBC_2.17", "libm.so.6 GLIBC_2.17", "libpthread.so.0 GLIBC_2.17"),
                elf.neededVersions());
        Path sysroot = Path.of("/usr/aarch64-linux-gnu");
        Optional<Path> emulator = ProgramSearch.ofThisProcess().first(List.of("qemu-aarch64", "qemu-aarch64-static"));
        assumeTrue(emulator.isPresent() && Files.isDirectory(sysroot));
        ToolRun.Result result = ToolRun.of(emulator.get(),
                List.of("-L", sysroot.toString(), program.toString(), "arm")).run();
        assertEquals(2, result.exitCode(), result.text());
        assertEquals(List.of("hello arm"), result.standardOutput());
    }

    @Test
    void theSameObjectsGiveTheSameBytes() throws IOException {
        List<Path> objects = hello(Rid.LINUX_X64);
        Path first = link(LinkRequest.executable(objects, dir.resolve("a/hello"), Rid.LINUX_X64)).file();
        Path second = link(LinkRequest.executable(objects, dir.resolve("b/hello"), Rid.LINUX_X64)).file();
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void strippedSymbolsMoveToAFileThatTheProgramNames() throws IOException {
        LinkRequest whole = LinkRequest.executable(hello(Rid.LINUX_X64), dir.resolve("hello"), Rid.LINUX_X64);
        assertTrue(ElfFile.read(link(whole).file()).sectionNames().contains(".debug_line"));
        LinkedFile stripped = link(whole.withStripSymbols(true));
        List<String> sections = ElfFile.read(stripped.file()).sectionNames();
        assertFalse(sections.contains(".debug_line") || sections.contains(".symtab"), sections.toString());
        assertTrue(sections.contains(".gnu_debuglink"), sections.toString());
        assertEquals(dir.resolve("hello.dbg"), stripped.debugFile().orElseThrow());
        assertTrue(ElfFile.read(dir.resolve("hello.dbg")).sectionNames().contains(".debug_line"));
        assertEquals(3, stripped.commandLines().size());
        // else a full disk crashes the linker
        assertTrue(stripped.commandLines().get(0).contains("--no-mmap-output-file"), stripped.commandLines().get(0));
    }

    @Test
    void aLibraryShowsWhatItExportsAndNothingElse() throws IOException {
        Path object = compile("lib", """
                extern double sin(double);
                __attribute__((visibility("default"))) int shown(void) { return 1; }
                __attribute__((visibility("default"))) double hidden_by_request(double x) { return sin(x); }
                """, Rid.LINUX_X64);
        Path library = link(new LinkRequest(List.of(object), dir.resolve("libx.so"), Rid.LINUX_X64,
                OutputKind.SHARED_LIBRARY, List.of("shown"), false, true, 1)).file();
        ElfFile elf = ElfFile.read(library);
        assertEquals(Set.of("shown"), elf.exportedSymbols().keySet());
        assertEquals(List.of("libx.so"), elf.dynamicStrings(14));
        assertTrue(Files.readString(dir.resolve("libx.so.map")).contains("shown"));
    }

    @Test
    void aMissingSymbolIsNamedWithItsReferrer() throws IOException {
        Path object = compile("missing", """
                extern int no_such_function(void);
                int main(void) { return no_such_function(); }
                """, Rid.LINUX_X64);
        AotException e = assertThrows(AotException.class, () -> link(
                LinkRequest.executable(List.of(start(Rid.LINUX_X64), object), dir.resolve("m"), Rid.LINUX_X64)));
        assertEquals(DiagnosticId.UNDEFINED_SYMBOL, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("no_such_function"), e.getMessage());
        assertFalse(e.diagnostics().get(0).callPath().isEmpty(), e.getMessage());
        assertNothingLeft("m");
    }

    @Test
    void aFunctionYoungerThanGlibc217IsNotThere() throws IOException {
        Path object = compile("young", """
                extern int getrandom(void *, unsigned long, unsigned);
                int main(void) { return getrandom(0, 0, 0); }
                """, Rid.LINUX_X64);
        AotException e = assertThrows(AotException.class, () -> link(
                LinkRequest.executable(List.of(start(Rid.LINUX_X64), object), dir.resolve("y"), Rid.LINUX_X64)));
        assertTrue(e.getMessage().contains("getrandom"), e.getMessage());
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "in the way");
        List<Path> objects = hello(Rid.LINUX_X64);
        AotException e = assertThrows(AotException.class,
                () -> link(LinkRequest.executable(objects, file.resolve("hello"), Rid.LINUX_X64)));
        assertEquals(DiagnosticId.OUTPUT_NOT_WRITABLE, e.diagnostics().get(0).id());
    }

    @Test
    void anOlderResultStaysWhenLinkingFails() throws IOException {
        Files.writeString(dir.resolve("keep"), "older");
        Path broken = Files.writeString(dir.resolve("broken.o"), "not an object");
        AotException e = assertThrows(AotException.class,
                () -> link(LinkRequest.executable(List.of(broken), dir.resolve("keep"), Rid.LINUX_X64)));
        assertEquals(DiagnosticId.LINK_FAILED, e.diagnostics().get(0).id());
        assertEquals("older", Files.readString(dir.resolve("keep")));
        assertNothingLeft("keep");
    }

    @Test
    void whatAKilledBuildLeftIsRemovedADayLater() throws IOException {
        Path old = Files.createDirectory(dir.resolve(".aot-123"));
        Files.writeString(old.resolve("half"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path running = Files.createDirectory(dir.resolve(".aot-124"));
        link(LinkRequest.executable(hello(Rid.LINUX_X64), dir.resolve("hello"), Rid.LINUX_X64));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(running));
    }

    @Test
    void manyObjectsAreLinked() throws IOException {
        assumeTrue(Rid.host() == Rid.LINUX_X64);
        Path main = compile("main", "int main(void) { return 7; }", Rid.LINUX_X64);
        Path spare = compile("spare", "static int spare __attribute__((unused));", Rid.LINUX_X64);
        List<Path> objects = Stream.concat(Stream.of(start(Rid.LINUX_X64), main),
                Stream.generate(() -> spare).limit(300)).toList();
        Path program = link(LinkRequest.executable(objects, dir.resolve("many"), Rid.LINUX_X64)).file();
        assertEquals(7, ToolRun.of(program, List.of()).run().exitCode());
    }

    @Test
    void anErrorInCIsSaidWithFileAndLine() {
        AotException e = assertThrows(AotException.class,
                () -> compile("wrong", "int main(void) {\n  return x;\n}\n", Rid.LINUX_X64));
        assertEquals(DiagnosticId.C_COMPILE_FAILED, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("wrong.c:2:10: error:"), e.getMessage());
    }

    @Test
    void objectsDoNotSayWhereTheirSourceWas() throws IOException {
        Path object = compile("place", "int f(int a) { return a + 1; }", Rid.LINUX_X64);
        String content = new String(Files.readAllBytes(object), StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("place.c"));
        assertFalse(content.contains(dir.toString()), "the object holds a path of this machine");
    }

    private void assertNothingLeft(String name) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith(".aot-")),
                    "left behind beside " + name);
        }
    }
}
