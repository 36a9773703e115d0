package org.nativeaot.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.interp.programs.Control0;
import org.nativeaot.core.interp.programs.Numbers0;
import org.nativeaot.core.interp.programs.Objects1;

/** The interpreter computes what the JVM computes: same results, same exceptions, same messages. */
class InterpreterDifferentialTest {
    @ParameterizedTest
    @ValueSource(classes = {Numbers0.class, Control0.class, Objects1.class})
    void sameResultsAsOnTheJvm(Class<?> program) throws Exception {
        try (InterpretedJdk jdk = InterpretedJdk.running(List.of(InterpretedJdk.testClasses()))) {
            JvmComparison comparison = new JvmComparison(jdk.interpreter());
            comparison.compare(program, jdk.classes().require(program.getName().replace('.', '/')));
            assertEquals(List.of(), comparison.differences());
            assertTrue(comparison.compared() > 50);
        }
    }
}
