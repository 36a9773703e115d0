package org.nativeaot.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.options.CompilationOptions;
import org.nativeaot.core.options.CompilationOptionsBuilder;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.Rid;

class ReferenceFormatTest {
    private static CompilationOptionsBuilder options(Rid rid) {
        return CompilationOptions.builder().outputDir(Path.of("out")).rid(rid);
    }

    @Test
    void executablesOnLinuxAreNarrow() {
        assertEquals(RefFormat.NARROW, ReferenceFormat.of(options(Rid.LINUX_X64).build()));
        assertEquals(RefFormat.NARROW, ReferenceFormat.of(options(Rid.LINUX_ARM64).build()));
        assertEquals(RefFormat.WIDE, ReferenceFormat.of(options(Rid.OSX_ARM64).build()));
        assertEquals(RefFormat.WIDE,
                ReferenceFormat.of(options(Rid.LINUX_X64).kind(OutputKind.SHARED_LIBRARY).build()));
    }

    @Test
    void aLargeHeapIsWide() {
        assertEquals(RefFormat.NARROW,
                ReferenceFormat.of(options(Rid.LINUX_X64).properties(Map.of("aot.maxHeap", "3500m")).build()));
        assertEquals(RefFormat.WIDE,
                ReferenceFormat.of(options(Rid.LINUX_X64).properties(Map.of("aot.maxHeap", "3501m")).build()));
    }

    @Test
    void theSwitchDecidesIfGiven() {
        assertEquals(RefFormat.WIDE,
                ReferenceFormat.of(options(Rid.LINUX_X64).properties(Map.of("aot.refFormat", "wide")).build()));
        assertEquals(RefFormat.NARROW, ReferenceFormat.of(options(Rid.LINUX_X64)
                .properties(Map.of("aot.refFormat", "narrow", "aot.maxHeap", "8g")).build()));
    }
}
