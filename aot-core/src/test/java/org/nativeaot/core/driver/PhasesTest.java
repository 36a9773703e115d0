package org.nativeaot.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.options.CompilationOptions;

class PhasesTest {
    private final List<String> progress = new ArrayList<>();
    @TempDir
    Path folder;

    private Phases with(Map<String, String> properties) {
        CompilationOptions options = CompilationOptions.builder().outputDir(folder).properties(properties).build();
        return new Phases(progress::add, options.debug(), folder);
    }

    private static IrFunction function(String name, boolean complete) {
        IrFunction f = new IrFunction(name, null, IrType.VOID);
        if (complete) {
            f.newBlock().setTerminator(new Terminator.Return(null, null));
        } else {
            f.newBlock();
        }
        return f;
    }

    @Test
    void aCrashNamesThePhase() {
        AotException e = assertThrows(AotException.class, () -> with(Map.of()).run(Phases.LOWER, () -> {
            throw new IllegalStateException("lowering of Main.run");
        }, r -> ""));
        assertEquals(DiagnosticId.INTERNAL, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("phase lower") && e.getMessage().contains("Main.run"), e.getMessage());
    }

    @Test
    void aFullDiskIsNoCrash() {
        assertThrows(UncheckedIOException.class, () -> with(Map.of()).run(Phases.COMPILE, () -> {
            throw new UncheckedIOException(new FileSystemException("code.o", null, "No space left on device"));
        }, r -> ""));
    }

    @Test
    void timeIsToldOnRequest() {
        with(Map.of()).run(Phases.LINK, () -> 1, r -> "quick");
        assertEquals(List.of(), progress);
        with(Map.of("aot.time", "")).run(Phases.LINK, () -> 1, r -> "quick");
        assertTrue(progress.get(0).startsWith("link") && progress.get(0).endsWith("quick"), progress.toString());
    }

    @Test
    void unknownPhasesAreRefused() {
        for (String option : List.of("aot.stopAfter", "aot.dump")) {
            AotException e = assertThrows(AotException.class, () -> with(Map.of(option, "emit")));
            assertEquals(DiagnosticId.BAD_OPTION, e.diagnostics().get(0).id());
            assertTrue(e.getMessage().contains("optimize"), e.getMessage());
        }
        assertTrue(with(Map.of("aot.stopAfter", "lower")).endsWith(Phases.LOWER));
    }

    @Test
    void dumpsWhatIsAskedFor() throws IOException {
        List<IrFunction> functions = List.of(function("first", true), function("second", true));
        with(Map.of("aot.dump", "optimize:second")).look(Phases.LOWER, Opcode.Level.LIR, functions);
        assertFalse(Files.exists(folder.resolve("lower.ir")));
        with(Map.of("aot.dump", "lower:second")).look(Phases.LOWER, Opcode.Level.LIR, functions);
        String text = Files.readString(folder.resolve("lower.ir"));
        assertTrue(text.contains("second") && !text.contains("first"), text);
        assertTrue(progress.get(0).contains("lower.ir"), progress.toString());
    }

    @Test
    void verifiesOnRequest() throws IOException {
        List<IrFunction> functions = List.of(function("halfDone", false));
        with(Map.of()).look(Phases.OPTIMIZE, Opcode.Level.HIR, functions);
        AotException e = assertThrows(AotException.class,
                () -> with(Map.of("aot.verify", "true")).look(Phases.OPTIMIZE, Opcode.Level.HIR, functions));
        assertTrue(e.getMessage().contains("optimize") && e.getMessage().contains("halfDone"), e.getMessage());
    }
}
