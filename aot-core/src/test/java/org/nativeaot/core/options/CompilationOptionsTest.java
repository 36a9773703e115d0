package org.nativeaot.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;

class CompilationOptionsTest {

    private static CompilationOptionsBuilder builder() {
        return CompilationOptions.builder().outputDir(Path.of("out")).rid(Rid.LINUX_X64);
    }

    @Test
    void defaultsAreTheDocumentedOnes() {
        CompilationOptions options = builder().build();
        assertEquals("x86-64-v2", options.cpu());
        assertEquals(OptimizeMode.FULL, options.optimizeMode());
        assertEquals(LinkerChoice.AUTO, options.linker());
        assertFalse(options.stripSymbols());
        assertEquals(0, options.maxHeapBytes());
        assertEquals(DebugSwitches.NONE, options.debug());
    }

    @Test
    void theCpuFollowsTheTarget() {
        assertEquals("generic", builder().rid(Rid.LINUX_ARM64).build().cpu());
        assertEquals("native", builder().cpu("native").build().cpu());
    }

    @Test
    void theOutputIsNamedForKindAndPlatform() {
        CompilationOptionsBuilder named = builder().finalName("tool-1.0");
        assertEquals(Path.of("out", "tool-1.0"), named.build().outputFile());
        assertEquals(Path.of("out", "tool-1.0.exe"), named.rid(Rid.WIN_X64).build().outputFile());
        assertEquals(Path.of("out", "libtool-1.0.dylib"),
                named.rid(Rid.OSX_ARM64).kind(OutputKind.SHARED_LIBRARY).build().outputFile());
    }

    @Test
    void propertiesSayTheSameAsTheBuilder() {
        CompilationOptions options = builder().properties(Map.of(
                "aot.mainClass", "com.acme.Main",
                "aot.rid", "linux-arm64",
                "aot.optimize", "quick",
                "aot.maxHeap", "64m",
                "aot.linker", "clang",
                "aot.time", "",
                "aot.dump", "lower:Main.main,opt",
                "aot.why", "java.lang.String.format",
                "aot.noWarn", "AOT2001,AOT2002",
                "project.name", "of the build tool")).build();
        assertEquals(Optional.of("com.acme.Main"), options.mainClass());
        assertEquals(Rid.LINUX_ARM64, options.rid());
        assertEquals(OptimizeMode.QUICK, options.optimizeMode());
        assertEquals(64L << 20, options.maxHeapBytes());
        assertEquals(LinkerChoice.Kind.CLANG, options.linker().kind());
        assertTrue(options.debug().time());
        assertEquals(List.of("java.lang.String.format"), options.debug().why());
        assertEquals(Set.of("AOT2001", "AOT2002"), options.noWarn());
        assertTrue(options.debug().dumpWanted("lower", "com.acme.Main.main"));
        assertFalse(options.debug().dumpWanted("lower", "com.acme.Other.run"));
        assertTrue(options.debug().dumpWanted("opt", "com.acme.Other.run"));
        assertFalse(options.debug().dumpWanted("frontend", "com.acme.Main.main"));
    }

    @Test
    void aValueThatMakesNoSenseNamesTheOptionAndWhatIsExpected() {
        AotException e = assertThrows(AotException.class, () -> builder().properties(Map.of("aot.optimize", "fast")));
        assertEquals(DiagnosticId.BAD_OPTION, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("aot.optimize=fast"), e.getMessage());
        assertTrue(e.getMessage().contains("full, quick"), e.getMessage());
        assertThrows(AotException.class, () -> builder().properties(Map.of("aot.threads", "0")));
        assertThrows(AotException.class, () -> builder().properties(Map.of("aot.verify", "perhaps")));
    }

    @Test
    void assertionsAreOnWhereAskedFor() {
        assertEquals(AssertionScope.OFF, builder().build().assertions());
        assertTrue(assertions("").covers("any.Name") && assertions("true").covers("Name"));
        assertFalse(assertions("false").covers("any.Name"));
        AssertionScope some = assertions("com.acme..., org.One;Two");
        assertTrue(Stream.of("com.acme.A", "com.acme.sub.B", "org.One", "Two").allMatch(some::covers));
        assertTrue(Stream.of("com.acmeA", "com.B", "C", "org.One$Nested", "org.Other").noneMatch(some::covers));
    }

    @Test
    void previewFeaturesAreOffUnlessAskedFor() {
        assertFalse(builder().build().preview());
        assertTrue(builder().properties(Map.of("aot.enablePreview", "")).build().preview());
        assertTrue(builder().properties(Map.of("aot.enablePreview", "true")).build().toBuilder().build().preview());
        assertThrows(AotException.class, () -> builder().properties(Map.of("aot.enablePreview", "on")));
    }

    private static AssertionScope assertions(String value) {
        return builder().properties(Map.of("aot.enableAssertions", value)).build().assertions();
    }

    @Test
    void aProcessorThatTheTargetIsNotMadeOfIsRefused() {
        for (String bad : List.of("foo", "i686", "cortex-a72", "")) {
            assertThrows(AotException.class, () -> builder().rid(Rid.LINUX_X64).cpu(bad).build(), bad);
        }
        AotException e = assertThrows(AotException.class, () -> builder().rid(Rid.LINUX_ARM64).cpu("haswell").build());
        assertEquals(DiagnosticId.BAD_OPTION, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("neoverse-n1"), e.getMessage());
        assertEquals("haswell", builder().rid(Rid.LINUX_X64).cpu("haswell").build().cpu());
        for (Rid rid : Rid.values()) {
            String standard = builder().rid(rid).build().cpu();
            assertEquals(standard, builder().rid(rid).cpu(standard).build().cpu());
        }
    }

    @Test
    void aCopyThroughTheBuilderIsEqual() {
        CompilationOptions options = builder().classPath(List.of(Path.of("a.jar"))).mainClass("M")
                .noWarn(List.of("AOT2001")).stripSymbols(true).build();
        assertEquals(options, options.toBuilder().build());
    }

    @Test
    void valuesDoNotChangeAfterwards() {
        List<Path> classPath = new ArrayList<>(List.of(Path.of("a.jar")));
        CompilationOptions options = builder().classPath(classPath).build();
        classPath.clear();
        assertEquals(1, options.classPath().size());
        assertThrows(UnsupportedOperationException.class, () -> options.classPath().clear());
    }

    @Test
    void sizesAreReadAsHotSpotDoes() {
        assertEquals(1536, ByteSize.parse("x", "1536"));
        assertEquals(3500L << 20, ByteSize.parse("x", "3500M"));
        assertEquals(2L << 30, ByteSize.parse("x", "2g"));
        for (String bad : List.of("", "m", "-1", "1x", "1.5g", "99999999999t", "1 g")) {
            assertThrows(AotException.class, () -> ByteSize.parse("x", bad), bad);
        }
    }

    @Test
    void linkersAreNamedOrAPath() {
        assertEquals(LinkerChoice.AUTO, LinkerChoice.parse("AUTO"));
        assertEquals(LinkerChoice.Kind.MSVC, LinkerChoice.parse("msvc").kind());
        assertEquals(Optional.of(Path.of("/opt/bin/clang")), LinkerChoice.parse("/opt/bin/clang").path());
    }

    @Test
    void theCacheIsWhereThePlatformKeepsCaches() {
        assertEquals(Path.of("/x"), CacheLocation.of("/x", Map.of(), "/home/u", "Linux"));
        assertEquals(Path.of("/home/u/.cache/native-aot"), CacheLocation.of(null, Map.of(), "/home/u", "Linux"));
        assertEquals(Path.of("/c/native-aot"),
                CacheLocation.of("", Map.of("XDG_CACHE_HOME", "/c"), "/home/u", "Linux"));
        assertEquals(Path.of("/home/u/.cache/native-aot"),
                CacheLocation.of(null, Map.of("XDG_CACHE_HOME", "relative"), "/home/u", "Linux"));
    }
}
