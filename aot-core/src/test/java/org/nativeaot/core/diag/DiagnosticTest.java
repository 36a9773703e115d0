package org.nativeaot.core.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    @Test
    void numbersAreUniqueAndSayWhatSortTheyAre() {
        Set<String> codes = new HashSet<>();
        for (DiagnosticId id : DiagnosticId.values()) {
            assertTrue(codes.add(id.code()), "twice: " + id.code());
            assertTrue(id.code().matches("AOT[123]\\d{3}"), id.code());
            assertEquals(id.code().startsWith("AOT1"), id.severity() == Severity.ERROR, id.code());
        }
    }

    @Test
    void theTextHasPlaceIdCallersAndWayOut() {
        Diagnostic d = Diagnostic.of(DiagnosticId.REFLECTION_NOT_KNOWN, "Class.forName of an unknown name")
                .at("Main.java", 12).calledBy(List.of("a.Main.load(Main.java:12)", "a.Main.main(Main.java:5)"))
                .withWayOut("name the class in metadata");
        assertEquals("""
                Main.java:12: AOT2001: Class.forName of an unknown name
                    called by a.Main.load(Main.java:12)
                    called by a.Main.main(Main.java:5)
                  -> name the class in metadata""", d.render());
    }

    @Test
    void anExceptionReadsAsItsDiagnostics() {
        AotException e = Diagnostic.of(DiagnosticId.NO_MAIN_CLASS, "no class has a main method").fatal();
        assertEquals("AOT1002: no class has a main method", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new AotException(List.of(), null));
    }

    @Test
    void collectedOnesAreSortedAndEachOnce() {
        CollectedDiagnostics sink = new CollectedDiagnostics();
        Diagnostic second = Diagnostic.of(DiagnosticId.RESOURCE_NOT_KNOWN, "b");
        Diagnostic first = Diagnostic.of(DiagnosticId.REFLECTION_NOT_KNOWN, "z");
        List.of(second, first, second).forEach(sink::report);
        assertEquals(List.of(first, second), sink.all());
        sink.throwIfErrors();
    }

    @Test
    void warningsAreDroppedOrFailTheBuildAsAsked() {
        CollectedDiagnostics sink = new CollectedDiagnostics(true, Set.of("AOT2001", "AOT1005"));
        sink.report(Diagnostic.of(DiagnosticId.REFLECTION_NOT_KNOWN, "dropped"));
        sink.report(Diagnostic.of(DiagnosticId.RESOURCE_NOT_KNOWN, "now an error"));
        sink.report(Diagnostic.of(DiagnosticId.MISSING_CLASS, "errors stay"));
        AotException e = assertThrows(AotException.class, sink::throwIfErrors);
        assertEquals(List.of("errors stay", "now an error"),
                e.diagnostics().stream().map(Diagnostic::message).toList());
    }
}
