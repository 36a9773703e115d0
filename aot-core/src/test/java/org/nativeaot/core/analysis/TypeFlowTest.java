package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nativeaot.core.analysis.programs.Flow;
import org.nativeaot.core.analysis.programs.Saturation;

/** Programs of which only an analysis that follows values through variables, fields and calls finds the least. */
class TypeFlowTest {
    static Stream<Class<?>> programs() {
        return Expectations.programsIn(Flow.class, Saturation.class);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingIsMissing(Class<?> program) {
        AnalysedProgram found = AnalysedProgram.of(program);
        assertEquals(List.of(), found.diagnostics());
        assertEquals("", String.join("\n", Expectations.missing(program, found)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingIsTooMuch(Class<?> program) {
        assertEquals("", String.join("\n", Expectations.unmet(program, AnalysedProgram.of(program))));
    }
}
