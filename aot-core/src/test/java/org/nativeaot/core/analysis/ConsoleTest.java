package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.analysis.programs.Console;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** What holds in every closed world, seen in programs that print. */
class ConsoleTest {
    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void everyCallPathStartsAtARoot(Class<?> program) {
        AnalysedProgram found = AnalysedProgram.of(program);
        ClosedWorld world = found.world();
        for (JavaMethod m : world.methods()) {
            Set<JavaMethod> seen = new HashSet<>();
            JavaMethod at = m;
            while (world.reason(at).from() != null) {
                assertTrue(seen.add(at), "the path of " + m + " turns in a circle at " + at);
                at = world.reason(at).from();
                assertTrue(world.isReachable(at), "the path of " + m + " goes through " + at);
            }
            String root = world.reason(at).what();
            assertTrue(world.entryPoints().containsKey(at) ? root.startsWith("entry point ") : !root.isEmpty(), root);
        }
        for (JavaType t : world.types()) {
            assertNotNull(world.reason(t), t.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void everySubstituteHasAReason(Class<?> program) {
        Map<String, String> substitutes = AnalysedProgram.of(program).report().substitutes();
        assertFalse(substitutes.isEmpty());
        assertEquals(List.of(), substitutes.entrySet().stream().filter(e -> e.getValue().isBlank()).toList());
    }

    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void whyEndsAtARootAndNamesTheMainMethod(Class<?> program) {
        AnalysedProgram found = AnalysedProgram.of(program);
        String name = program.getName() + ".main";
        List<String> why = found.report().why(name);
        assertTrue(why.get(0).contains(name), why.toString());
        assertTrue(why.stream().anyMatch(l -> l.contains("ApplicationMain.main")), why.toString());
        assertFalse(why.get(why.size() - 1).contains(" from "), why.toString());
        List<String> println = found.report().why("java.io.PrintStream.println(java.lang.String)");
        assertTrue(println.isEmpty() || println.stream().anyMatch(l -> l.contains(name)), println.toString());
    }

    /** Bodies are whole: what they name is in the world. */
    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void codeNamesOnlyWhatIsThere(Class<?> program) {
        ClosedWorld world = AnalysedProgram.of(program).world();
        for (JavaMethod m : world.methods()) {
            IrVerifier.check(world.body(m), Opcode.Level.HIR);
            for (Block b : world.body(m).blocks()) {
                for (Instruction i : b.instructions()) {
                    checkNamed(world, m, i);
                }
            }
        }
    }

    private static void checkNamed(ClosedWorld world, JavaMethod m, Instruction i) {
        switch (i.opcode()) {
            case INVOKE_DIRECT -> {
                JavaMethod callee = (JavaMethod) i.attribute();
                boolean runs = callee.isStatic() || !world.instantiatedSubtypes(callee.owner()).isEmpty();
                assertTrue(!runs || world.isReachable(callee) || isNarrower(world, i, callee), m + " calls " + callee);
            }
            case NEW -> assertTrue(world.instantiated().contains(i.attribute()), m + " makes a " + i.attribute());
            case NEW_ARRAY -> assertTrue(world.instantiated().contains(i.attribute()), m + " makes a " + i.attribute());
            case CHECK_CAST, CLASS_CONST -> assertTrue(world.types().contains(i.attribute()),
                    m + " names " + i.attribute());
            default -> {
            }
        }
    }

    /** The receiver is known to be of a type without objects. */
    private static boolean isNarrower(ClosedWorld world, Instruction call, JavaMethod callee) {
        JavaType bound = call.operand(0).stamp() == null ? null : call.operand(0).stamp().type();
        return bound != null && bound != callee.owner() && world.instantiatedSubtypes(bound).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void virtualCallsFindReachableTargets(Class<?> program) {
        ClosedWorld world = AnalysedProgram.of(program).world();
        for (JavaType t : world.instantiated()) {
            assertTrue(world.types().contains(t), t.toString());
            assertFalse(t instanceof JavaClass c && c.isAbstract(), t + " is abstract");
            JavaType part = t instanceof ArrayType a ? a.component() : ((JavaClass) t).superclass();
            assertTrue(part == null || world.types().contains(part), t + " without " + part);
            assertTrue(world.instantiatedSubtypes(t).contains(t), t + " is not below itself");
        }
    }

    /** The class library's own body is not in the program where the runtime has another. */
    @ParameterizedTest
    @ValueSource(classes = {Console.Hello.class, Console.Words.class})
    void substitutesAreInForce(Class<?> program) {
        AnalysedProgram found = AnalysedProgram.of(program);
        Map<String, String> substitutes = found.report().substitutes();
        assertTrue(substitutes.size() > 20, substitutes.toString());
        for (String never : List.of("initPhase1", "initPhase2", "initPhase3")) {
            assertEquals(List.of(), found.report().why("java.lang.System." + never));
        }
    }

    @Test
    void helloWorldNeedsNoStub() {
        AnalysedProgram found = AnalysedProgram.of(Console.Hello.class);
        assertEquals(Set.of(), found.world().stubs());
        assertEquals(List.of(), found.diagnostics());
    }
}
