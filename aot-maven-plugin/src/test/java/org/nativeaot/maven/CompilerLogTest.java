package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.driver.Main;

class CompilerLogTest {
    private final RecordedLog log = new RecordedLog();
    private final CompilerLog lines = new CompilerLog(log);

    @Test
    void eachLineGoesToItsLevelAndUnmarkedOnesContinue() {
        lines.outputLine("[INFO] analysis");
        lines.outputLine("[WARNING] AOT2010: stub");
        lines.outputLine("    called by main");
        lines.outputLine("[DEBUG] ld.lld -o x");
        assertEquals(List.of("info analysis", "warn AOT2010: stub", "warn     called by main", "debug ld.lld -o x"),
                log.lines);
    }

    @Test
    void diagnosedErrorsAreTheMessageOfTheFailure() {
        lines.outputLine("[ERROR] AOT1003: several");
        lines.outputLine("  -> choose one");
        var e = assertThrows(MojoFailureException.class, () -> CompilerExit.check(Main.DIAGNOSED, lines));
        assertEquals("AOT1003: several\n  -> choose one", e.getMessage());
        assertEquals(List.of(), log.lines);
    }

    @Test
    void aCrashShowsTheEndOfTheErrorStream() {
        for (int i = 0; i < 100; i++) {
            lines.errorLine("line " + i);
        }
        var e = assertThrows(MojoExecutionException.class, () -> CompilerExit.check(134, lines));
        assertTrue(e.getMessage().contains("exit code 134"), e.getMessage());
        assertTrue(e.getMessage().contains("line 99"), e.getMessage());
        assertTrue(!e.getMessage().contains("line 50"), e.getMessage());
    }
}
