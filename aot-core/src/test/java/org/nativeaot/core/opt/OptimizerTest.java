package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.ClassFileWorld;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.Evaluation;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.opt.programs.Calls0;
import org.nativeaot.core.opt.programs.Objects0;

/** Optimised bodies compute what the JVM computes, stay well-formed, and really lost their calls. */
class OptimizerTest {
    private static final int[] INTS = {0, 1, -1, 2, 3, 5, 7, 15, 1000, -12345, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private static final List<Class<?>> PROGRAMS = List.of(Calls0.class, Objects0.class);

    private ClassPath classes;
    private ClosedWorld world;

    @BeforeEach
    void open() throws Exception {
        Path tests = Path.of(OptimizerTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        classes = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(tests),
                DiagnosticSink.NONE);
        List<JavaClass> members = new ArrayList<>();
        for (Class<?> program : PROGRAMS) {
            members.add(find(program));
            for (Class<?> c : program.getDeclaredClasses()) {
                members.add(find(c));
            }
        }
        world = ClassFileWorld.of(classes, members);
    }

    @AfterEach
    void close() throws Exception {
        classes.close();
    }

    private JavaClass find(Class<?> c) {
        return classes.require(c.getName().replace('.', '/'));
    }

    @Test
    void resultsAreTheJvms() throws Exception {
        Optimizer.run(world);
        Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
        ClassInitInterpreter interpreter = new ClassInitInterpreter(classes,
                m -> world.isReachable(m) ? world.body(m) : frontend.build(m), new BuildTimeEnvironment() { });
        List<String> differences = new ArrayList<>();
        int compared = 0;
        List<Method> all = new ArrayList<>();
        PROGRAMS.forEach(p -> all.addAll(Arrays.asList(p.getDeclaredMethods())));
        for (Method m : all) {
            if (!Modifier.isPublic(m.getModifiers())) {
                continue;
            }
            JavaMethod compiled = find(m.getDeclaringClass()).methods().stream()
                    .filter(k -> k.name().equals(m.getName()))
                    .findFirst().orElseThrow();
            for (Object[] arguments : arguments(m.getParameterTypes())) {
                String expected = onJvm(m, arguments);
                String actual = describe(interpreter.evaluate(compiled, arguments));
                compared++;
                if (!expected.equals(actual)) {
                    differences.add(m.getName() + Arrays.toString(arguments) + ": " + expected + ", optimised "
                            + actual);
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > 500);
    }

    @Test
    void bodiesStayWellFormed() {
        Optimizer.run(world);
        for (JavaMethod m : world.methods()) {
            assertEquals(List.of(), IrVerifier.verify(world.body(m), Opcode.Level.HIR), m.toString());
        }
    }

    @Test
    void callsOfSmallMethodsVanish() {
        Optimizer.run(world);
        IrFunction f = body("caught");
        assertEquals(0, count(f, "nested"));
        IrFunction g = body("virtual");
        assertEquals(0, count(g, "area"), "three classes, but two methods that a class test separates");
        assertTrue(positions(g).stream().anyMatch(p -> p.method().name().equals("area") && p.caller() != null
                && p.caller().method() == g.method()), "expanded code says where it was called");
    }

    @Test
    void recursionEnds() {
        Optimizer.run(world);
        assertTrue(BodySize.of(body("recursion")) < 400);
        assertTrue(count(body("fibonacci"), "fibonacci") > 0);
    }

    @Test
    void smallMethodsThatCallThemselvesAreExpandedOnce() {
        Optimizer.run(world);
        IrFunction f = body("fibonacci");
        assertEquals(4, count(f, "fibonacci"), "of each of its two calls there is a copy with two");
        assertTrue(positions(f).stream().anyMatch(p -> p.caller() != null && p.caller().method() == f.method()),
                "traces show the frames that are none");
    }

    @Test
    void objectsThatStayAreNotMade() {
        Optimizer.run(world);
        for (String gone : List.of("iterator", "knownSource", "nestedIterators", "narrow", "zeroes", "branches",
                "chain", "tests", "caught", "remade")) {
            assertEquals(0, allocations(body(Objects0.class, gone)), gone);
        }
        assertEquals(2, allocations(body(Objects0.class, "joins")));
        assertEquals(1, allocations(body(Objects0.class, "leaves")));
        assertEquals(1, allocations(body(Objects0.class, "locked")));
    }

    private static long allocations(IrFunction f) {
        return f.blocks().stream().flatMap(b -> b.instructions().stream())
                .filter(i -> i.opcode() == Opcode.NEW).count();
    }

    private IrFunction body(String name) {
        return body(Calls0.class, name);
    }

    private IrFunction body(Class<?> program, String name) {
        return world.body(find(program).methods().stream().filter(m -> m.name().equals(name))
                .findFirst().orElseThrow());
    }

    private static int count(IrFunction f, String callee) {
        int n = 0;
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                n += i.attribute() instanceof JavaMethod m && m.name().equals(callee) ? 1 : 0;
            }
        }
        return n;
    }

    private static List<SourcePosition> positions(IrFunction f) {
        List<SourcePosition> all = new ArrayList<>();
        for (Block b : f.blocks()) {
            b.instructions().stream().map(Instruction::position).filter(p -> p != null).forEach(all::add);
        }
        return all;
    }

    private static List<Object[]> arguments(Class<?>[] types) {
        List<Object[]> all = new ArrayList<>();
        for (int a : INTS) {
            if (types.length == 1) {
                all.add(new Object[] {value(types[0], a)});
                continue;
            }
            for (int b : INTS) {
                all.add(new Object[] {value(types[0], a), value(types[1], b)});
            }
        }
        return all;
    }

    private static Object value(Class<?> type, int v) {
        return type == long.class ? (Object) (v * 4294967311L) : (Object) v;
    }

    private static String onJvm(Method m, Object[] arguments) throws IllegalAccessException {
        try {
            return m.invoke(null, arguments).toString();
        } catch (InvocationTargetException e) {
            return "throws " + e.getCause().getClass().getName();
        }
    }

    private static String describe(Evaluation e) {
        if (e instanceof Evaluation.Returned r) {
            return String.valueOf(r.value());
        }
        if (e instanceof Evaluation.Threw t) {
            return "throws " + t.exception().type().binaryName();
        }
        return e.toString();
    }
}
