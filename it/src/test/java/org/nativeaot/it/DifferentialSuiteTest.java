package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The differential suite under JUnit. {@code -Dit.level=0-2 -Dit.only=regex -Dit.jdk=17,25} and the other keys of
 * {@link SuiteOptions} narrow it.
 */
class DifferentialSuiteTest {

    @TestFactory
    Stream<DynamicTest> programsPrintWhatJavaPrints() throws IOException, InterruptedException {
        Path base = Path.of(System.getProperty("it.basedir", ""));
        List<Verdict> verdicts = new ArrayList<>();
        new Suite(SuiteOptions.of(SuiteOptions.fromSystemProperties(), base)).run(verdicts::add);
        return verdicts.stream().map(verdict -> DynamicTest.dynamicTest(verdict.name(), () -> {
            if (!verdict.passed()) {
                fail(verdict.report());
            }
        }));
    }
}
