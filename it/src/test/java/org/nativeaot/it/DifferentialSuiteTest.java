package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The differential suite under JUnit, in its modes. {@code -Dit.level=0-2 -Dit.only=regex -Dit.jdk=17,25} and the other
 * keys of {@link SuiteOptions} narrow it and win over what a mode sets. Binaries are kept, and the modes share them.
 */
class DifferentialSuiteTest {
    private static final String QUICK = "--optimize quick";
    private static final String WIDE = QUICK + " --ref-format wide";

    /** Every program on every JDK, one binary for all programs of a JDK. */
    @TestFactory
    Stream<DynamicTest> programsPrintWhatJavaPrints() throws IOException, InterruptedException {
        return run(Map.of("group", "all"));
    }

    /** A collection at every 1000th allocation; here and below on 25, where virtual threads are. */
    @TestFactory
    Stream<DynamicTest> programsSurviveGcStress() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "jdk", "25", "compiler-options", QUICK,
                "gc-stress", "1000"));
    }

    /** Fewer collections, but all that may move does, and the heap is verified after each. */
    @TestFactory
    Stream<DynamicTest> programsSurviveEvacuation() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "jdk", "25", "compiler-options", QUICK,
                "gc-stress", "5000", "aot-opts", "-XX:+GCStressEvacuate -XX:+VerifyHeap"));
    }

    /** A collection at every 50th allocation, and the heap verified after each. */
    @TestFactory
    Stream<DynamicTest> simpleProgramsSurviveHardGcStress() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "level", "0-1", "jdk", "25", "compiler-options", QUICK,
                "gc-stress", "50", "aot-opts", "-XX:+VerifyHeap"));
    }

    /** A collection at every 20th object that the write barrier notes, between barrier and store. */
    @TestFactory
    Stream<DynamicTest> programsSurviveCollectionsInTheBarrier() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "level", "0-2", "jdk", "25", "compiler-options", QUICK,
                "aot-opts", "-XX:GCStressBarrier=20", "slowdown", "5"));
    }

    /** The same with fewer collections for those that take longer. */
    @TestFactory
    Stream<DynamicTest> largerProgramsSurviveCollectionsInTheBarrier() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "level", "3-5", "jdk", "25", "compiler-options", QUICK,
                "aot-opts", "-XX:GCStressBarrier=200", "slowdown", "5"));
    }

    /** Threads are stopped wherever they are, inside loops too, and a collection follows. */
    @TestFactory
    Stream<DynamicTest> programsSurviveStopsAnywhere() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "jdk", "25", "compiler-options", QUICK,
                "aot-opts", "-XX:GCStressTimer=1000", "slowdown", "10"));
    }

    /** References of 8 bytes in the heap, as programs with more than 3500 MB have them. */
    @TestFactory
    Stream<DynamicTest> programsRunWithWideReferences() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "jdk", "17", "compiler-options", WIDE));
    }

    /** With these, and the other class library, a collection at every 1000th allocation. */
    @TestFactory
    Stream<DynamicTest> programsWithWideReferencesSurviveGcStress() throws IOException, InterruptedException {
        return run(Map.of("group", "all", "compile-all", "true", "jdk", "17", "compiler-options", WIDE,
                "gc-stress", "1000"));
    }

    /** What a shared binary hides, trimming above all, shows when a program is published alone. */
    @TestFactory
    Stream<DynamicTest> someProgramsPublishedAlone() throws IOException, InterruptedException {
        return run(Map.of("shared", "false", "alone", "15", "jdk", "25", "compiler-options", QUICK));
    }

    /** A part of the programs for another processor. */
    @TestFactory
    Stream<DynamicTest> programsRunOnArm64() throws IOException, InterruptedException {
        assumeTrue(ProgramsOnPath.has("qemu-aarch64"), "qemu-aarch64 is not on the PATH");
        return run(Map.of("group", "all", "rid", "linux-arm64", "level", "0-1", "jdk", "17",
                "compiler-options", QUICK, "prefix", "qemu-aarch64 -L /usr/aarch64-linux-gnu"));
    }

    /** The same with a collection at every 1000th allocation: the order of stores and registers there differ. */
    @TestFactory
    Stream<DynamicTest> programsSurviveGcStressOnArm64() throws IOException, InterruptedException {
        assumeTrue(ProgramsOnPath.has("qemu-aarch64"), "qemu-aarch64 is not on the PATH");
        return run(Map.of("group", "all", "rid", "linux-arm64", "level", "0-1", "jdk", "17", "compiler-options", QUICK,
                "prefix", "qemu-aarch64 -L /usr/aarch64-linux-gnu", "gc-stress", "1000"));
    }

    private static Stream<DynamicTest> run(Map<String, String> mode) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>(mode);
        options.putAll(SuiteOptions.fromSystemProperties());
        List<Verdict> verdicts = new ArrayList<>();
        new Suite(SuiteOptions.of(options, Path.of(System.getProperty("it.basedir", "")))).run(verdicts::add);
        return verdicts.stream().map(verdict -> DynamicTest.dynamicTest(verdict.name(), () -> {
            assumeTrue(verdict.skipped() == null, verdict.skipped());
            if (!verdict.passed()) {
                fail(verdict.report());
            }
        }));
    }
}
