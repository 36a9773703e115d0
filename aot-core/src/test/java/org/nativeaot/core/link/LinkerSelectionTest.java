package org.nativeaot.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.LinkerChoice;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.Rid;
import org.nativeaot.core.options.TargetTriple.Arch;

class LinkerSelectionTest {

    @TempDir
    Path dir;

    /** A program that answers as the compiler does, and otherwise writes down how it was called. */
    private Path fakeClang(String name, String version) throws IOException {
        Path program = Files.writeString(dir.resolve(name), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "Debian clang version %s (1~deb)"; exit 0; fi
                while [ $# -gt 0 ]; do [ "$1" = -o ] && out=$2; shift; done
                echo linked > "$out"
                """.formatted(version));
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    private LinkerSelection selection() {
        return new LinkerSelection(new ProgramSearch(Map.of("PATH", "/nowhere::" + dir), false), Optional.empty());
    }

    @Test
    void clangIsFoundOnThePathWithItsVersion() throws IOException {
        assumeTrue(Rid.host().isLinux());
        Path program = fakeClang("clang", "15.0.6");
        Linker linker = selection().choose(LinkerChoice.parse("clang"), Rid.host());
        assertEquals("clang 15.0.6 (" + program + ")", linker.describe());
        Path output = dir.resolve("out").resolve("app");
        LinkedFile linked = linker.link(LinkRequest.executable(List.of(Path.of("start.o")), output, Rid.host()));
        assertEquals("linked\n", Files.readString(output));
        assertTrue(linked.commandLines().get(0).contains("-nostartfiles"), linked.commandLines().toString());
    }

    @Test
    void aVersionedNameWillDo() throws IOException {
        assumeTrue(Rid.host().isLinux());
        fakeClang("clang-14", "14.0.0");
        assertTrue(selection().choose(LinkerChoice.AUTO, Rid.host()).describe().startsWith("clang 14.0.0"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String choice : List.of("clang", "bundled", "msvc", "auto", "/nowhere/ld")) {
            AotException e = assertThrows(AotException.class,
                    () -> selection().choose(LinkerChoice.parse(choice), Rid.LINUX_X64), choice);
            assertEquals(DiagnosticId.LINKER_NOT_FOUND, e.diagnostics().get(0).id(), choice);
            assertTrue(e.getMessage().contains("aot.linker"), e.getMessage());
        }
    }

    @Test
    void thePlatformsClangDoesNotPublishForOtherPlatforms() throws IOException {
        assumeTrue(Rid.host() == Rid.LINUX_X64);
        fakeClang("clang", "17.0.1");
        Linker linker = selection().choose(LinkerChoice.parse("clang"), Rid.LINUX_ARM64);
        AotException e = assertThrows(AotException.class, () -> linker.link(
                LinkRequest.executable(List.of(Path.of("a.o")), dir.resolve("app"), Rid.LINUX_ARM64)));
        assertTrue(e.getMessage().contains("linux-arm64"), e.getMessage());
    }

    @Test
    void versionsAreReadAsVendorsPrintThem() {
        assertEquals(Optional.of("14.0.6"), PlatformClangLinker.version("Debian clang version 14.0.6\nTarget: x"));
        assertEquals(Optional.of("16.0.0"), PlatformClangLinker.version("Apple clang version 16.0.0 (clang-1600)"));
        assertEquals(Optional.empty(), PlatformClangLinker.version("gcc (Debian 12.2.0)"));
    }

    @Test
    void macArgumentsKeepEqualFunctionsApart() {
        List<String> arguments = PlatformClangLinker.arguments(new LinkRequest(List.of(Path.of("a.o")),
                Path.of("libx.dylib"), Rid.OSX_ARM64, OutputKind.SHARED_LIBRARY, List.of("f"), false, false, 1),
                Path.of("tmp/libx.dylib"), Path.of("tmp/map"));
        assertEquals(List.of("-dynamiclib", "-o", "tmp/libx.dylib", "-Wl,-dead_strip", "-Wl,-no_deduplicate",
                "-Wl,-exported_symbol,_f", "a.o"), arguments);
    }

    @Test
    void msvcCommandLineOfAnExecutable() {
        List<String> arguments = MsvcLinker.arguments(
                LinkRequest.executable(List.of(Path.of("a.obj"), Path.of("b.obj")), Path.of("app.exe"), Rid.WIN_X64),
                Path.of("tmp/app.exe"), Path.of("tmp/app.pdb"), Path.of("tmp/app.exe.map"));
        assertEquals(List.of("/NOLOGO", "/Brepro", "/INCREMENTAL:NO", "/MACHINE:X64", "/OPT:REF", "/OPT:NOICF",
                "/DYNAMICBASE", "/NXCOMPAT", "/HIGHENTROPYVA", "/DEBUG:FULL", "/PDB:tmp/app.pdb",
                "/PDBALTPATH:app.pdb", "/OUT:tmp/app.exe", "/SUBSYSTEM:CONSOLE", "a.obj", "b.obj", "kernel32.lib",
                "ntdll.lib", "ucrt.lib", "vcruntime.lib", "ws2_32.lib"), arguments);
    }

    @Test
    void msvcCommandLineOfALibrary() {
        List<String> arguments = MsvcLinker.arguments(new LinkRequest(List.of(Path.of("a.obj")),
                Path.of("x.dll"), Rid.WIN_ARM64, OutputKind.SHARED_LIBRARY, List.of("f", "g"), true, true, 1),
                Path.of("tmp/x.dll"), Path.of("tmp/x.pdb"), Path.of("tmp/x.dll.map"));
        assertTrue(arguments.containsAll(List.of("/DLL", "/EXPORT:f", "/EXPORT:g", "/MACHINE:ARM64",
                "/MAP:tmp/x.dll.map")), arguments.toString());
        assertTrue(!arguments.contains("/SUBSYSTEM:CONSOLE"), arguments.toString());
    }

    private Path tools(Path root, String version, String host, String target) throws IOException {
        Path linker = root.resolve(version).resolve("bin").resolve(host).resolve(target).resolve("link.exe");
        Files.createDirectories(linker.getParent());
        return Files.writeString(linker, "");
    }

    @Test
    void aDeveloperPromptNamesItsTools() throws IOException {
        Path linker = tools(dir, "14.42.34433", "Hostx64", "arm64");
        MsvcInstallation found = MsvcInstallation.detect(
                Map.of("VCToolsInstallDir", dir.resolve("14.42.34433").toString()), Arch.X64, Arch.ARM64,
                run -> List.of()).orElseThrow();
        assertEquals(new MsvcInstallation(linker, "14.42.34433"), found);
    }

    @Test
    void vswhereKnowsTheNewestInstallation() throws IOException {
        Path installer = dir.resolve("Microsoft Visual Studio").resolve("Installer");
        Files.createDirectories(installer);
        Files.writeString(installer.resolve("vswhere.exe"), "");
        Path vc = dir.resolve("VS").resolve("VC");
        Path build = Files.createDirectories(vc.resolve("Auxiliary").resolve("Build"));
        Files.writeString(build.resolve("Microsoft.VCToolsVersion.default.txt"), "14.40.33807\r\n");
        Path linker = tools(vc.resolve("Tools").resolve("MSVC"), "14.40.33807", "Hostx64", "x64");
        Map<String, String> environment = Map.of("ProgramFiles(x86)", dir.toString());
        Optional<MsvcInstallation> found = MsvcInstallation.detect(environment, Arch.X64, Arch.X64, run -> {
            assertTrue(run.commandLine().contains("-latest"), run.commandLine());
            return List.of(dir.resolve("VS").toString(), "");
        });
        assertEquals(Optional.of(new MsvcInstallation(linker, "14.40.33807")), found);
        assertEquals(Optional.empty(),
                MsvcInstallation.detect(environment, Arch.X64, Arch.X64, run -> List.of()));
    }

    @Test
    void undefinedSymbolsAreReadFromEachLinkersWords() {
        assertEquals("[a, b]", LinkFailure.undefinedSymbols(
                "ld.lld: error: undefined symbol: a\n>>> referenced by x.c\nld.lld: error: undefined symbol: b")
                .toString());
        assertEquals("[c]", LinkFailure.undefinedSymbols("x.o: undefined reference to `c'").toString());
        assertEquals("[d]", LinkFailure.undefinedSymbols(
                "a.obj : error LNK2019: unresolved external symbol d referenced in function main").toString());
    }

    @Test
    void aFullDiskIsNotTakenForABrokenProgram() {
        AotException e = LinkFailure.of(ToolRun.of(Path.of("ld.lld"), List.of()), new ToolRun.Result(1, List.of(),
                List.of("ld.lld: error: failed to write output 'x': No space left on device")), Path.of("x"));
        assertEquals(DiagnosticId.OUTPUT_NOT_WRITABLE, e.diagnostics().get(0).id());
    }
}
