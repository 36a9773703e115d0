package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nativeaot.core.analysis.programs.Arrays;
import org.nativeaot.core.analysis.programs.Dispatch;
import org.nativeaot.core.analysis.programs.Enums;
import org.nativeaot.core.analysis.programs.Folding;
import org.nativeaot.core.analysis.programs.Initialisation;
import org.nativeaot.core.analysis.programs.Lambdas;
import org.nativeaot.core.analysis.programs.ReflectedArrays;

/**
 * Small programs, and what the analysis must and must not find in them: true of rapid type analysis and of type flow.
 */
class ExpectationsTest {
    static Stream<Class<?>> programs() {
        return Expectations.programsIn(Dispatch.class, Lambdas.class, Folding.class, Initialisation.class, Enums.class,
                Arrays.class, ReflectedArrays.class);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void allAreMet(Class<?> program) {
        AnalysedProgram found = AnalysedProgram.of(program);
        assertEquals(List.of(), found.diagnostics());
        assertEquals("", String.join("\n", Expectations.unmet(program, found)));
    }
}
