package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.analysis.programs.Console;
import org.nativeaot.core.analysis.programs.Enums;
import org.nativeaot.core.analysis.programs.Folding;
import org.nativeaot.core.analysis.programs.ReflectedArrays;
import org.nativeaot.core.ir.text.IrPrinter;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;

/** The order in which methods are taken up changes the reasons given and nothing else. */
class WorkOrderTest {
    private static final int SEEDS = 2;

    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void theWorldIsTheSame(Class<?> program) {
        same(program, SEEDS);
    }

    @ParameterizedTest
    @ValueSource(classes = {Folding.class, Enums.class, ReflectedArrays.class})
    void theWorldsOfSmallProgramsAreTheSame(Class<?> container) {
        same(Expectations.programsIn(container).findFirst().orElseThrow(), 1);
    }

    private static void same(Class<?> program, int seeds) {
        List<String> expected = facts(AnalysedProgram.of(program).world());
        for (int seed = 1; seed <= seeds; seed++) {
            List<String> actual = facts(AnalysedProgram.of(program, Path.of(System.getProperty("java.home")),
                    Worklist.shuffled(seed)).world());
            assertEquals(difference(expected, actual), difference(actual, expected), program + ", seed " + seed);
        }
    }

    /** Only what one has and the other lacks, so that a failure can be read. */
    private static String difference(List<String> one, List<String> other) {
        TreeSet<String> rest = new TreeSet<>(one);
        other.forEach(rest::remove);
        return rest.stream().limit(20).collect(Collectors.joining("\n"));
    }

    private static List<String> facts(ClosedWorld world) {
        List<String> facts = new ArrayList<>();
        for (JavaMethod m : world.methods()) {
            facts.add("body " + IrPrinter.printRenumbered(world.body(m)));
        }
        world.types().forEach(t -> facts.add("type " + t));
        world.instantiated().forEach(t -> facts.add("instantiated " + t));
        world.types().forEach(t -> facts.add("below " + t + " " + new TreeSet<>(
                world.instantiatedSubtypes(t).stream().map(Object::toString).toList())));
        world.dispatched().forEach(m -> facts.add("dispatched " + m));
        for (JavaClass c : world.classesWithState()) {
            facts.add("state " + c + " " + world.isInitialized(c));
        }
        for (JavaField f : world.staticFieldValues().keySet()) {
            facts.add("static field " + f);
        }
        world.entryPoints().forEach((m, symbol) -> facts.add("entry point " + m + " " + symbol));
        world.stubs().forEach(m -> facts.add("stub " + m));
        facts.add("constants " + world.constants().size());
        return facts;
    }
}
