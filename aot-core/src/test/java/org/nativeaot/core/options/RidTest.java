package org.nativeaot.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;

class RidTest {

    @Test
    void eachNameIsReadBack() {
        for (Rid rid : Rid.values()) {
            assertEquals(rid, Rid.parse(rid.id()));
        }
        assertEquals(8, Rid.values().length);
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        AotException e = assertThrows(AotException.class, () -> Rid.parse("linux-x86"));
        assertEquals(DiagnosticId.UNKNOWN_RID, e.diagnostics().get(0).id());
        for (Rid rid : Rid.values()) {
            assertTrue(e.getMessage().contains(rid.id()), e.getMessage());
        }
        assertTrue(e.getMessage().contains("AOT1001"), e.getMessage());
    }

    @Test
    void triplesNameTheirTarget() {
        assertEquals("x86_64-unknown-linux-gnu", Rid.LINUX_X64.triple().llvm());
        assertEquals("aarch64-unknown-linux-gnu", Rid.LINUX_ARM64.triple().llvm());
        assertEquals("aarch64-unknown-linux-musl", Rid.LINUX_MUSL_ARM64.triple().llvm());
        assertEquals("x86_64-pc-windows-msvc", Rid.WIN_X64.triple().llvm());
        assertEquals("x86-64-v2", Rid.WIN_X64.triple().defaultCpu());
        assertEquals("generic", Rid.LINUX_ARM64.triple().defaultCpu());
    }

    @Test
    void resultsAreNamedAsThePlatformDoes() {
        assertEquals("app", Rid.LINUX_X64.executableName("app"));
        assertEquals("app.exe", Rid.WIN_ARM64.executableName("app"));
        assertEquals("libapp.so", Rid.LINUX_MUSL_X64.sharedLibraryName("app"));
        assertEquals("libapp.dylib", Rid.OSX_ARM64.sharedLibraryName("app"));
        assertEquals("app.dll", Rid.WIN_X64.sharedLibraryName("app"));
    }
}
