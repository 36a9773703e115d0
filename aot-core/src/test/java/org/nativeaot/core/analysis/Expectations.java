package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nativeaot.core.analysis.expect.InitAtBuild;
import org.nativeaot.core.analysis.expect.InitAtRun;
import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;
import org.nativeaot.core.analysis.expect.Types;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** Compares what a program says of itself with the closed world that was found. */
final class Expectations {
    private final AnalysedProgram program;
    private final List<String> unmet = new ArrayList<>();
    private int checked;

    private Expectations(AnalysedProgram program) {
        this.program = program;
    }

    /** The programs nested in these classes. */
    static Stream<Class<?>> programsIn(Class<?>... containers) {
        return Arrays.stream(containers).flatMap(c -> Arrays.stream(c.getDeclaredClasses()))
                .filter(Expectations::hasMain).sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    private static boolean hasMain(Class<?> c) {
        return Arrays.stream(c.getDeclaredMethods()).anyMatch(m -> m.getName().equals("main"));
    }

    /** Everything that is not as the program says, one line each. */
    static List<String> unmet(Class<?> main, AnalysedProgram program) {
        return check(main, program).unmet;
    }

    /** The same, without what must not be reached: what every sound analysis meets. */
    static List<String> missing(Class<?> main, AnalysedProgram program) {
        return check(main, program).unmet.stream().filter(l -> l.endsWith(" is not reached")).toList();
    }

    private static Expectations check(Class<?> main, AnalysedProgram program) {
        Expectations e = new Expectations(program);
        e.nested(main);
        if (e.checked == 0) {
            throw new IllegalArgumentException(main + " expects nothing");
        }
        return e;
    }

    private void nested(Class<?> c) {
        ofClass(program.find(c));
        for (Class<?> inner : c.getDeclaredClasses()) {
            nested(inner);
        }
    }

    private void ofClass(JavaClass c) {
        ClosedWorld world = program.world();
        for (Annotation a : c.facts().annotations()) {
            if (is(a, Reached.class)) {
                expect(world.instantiated().contains(c), "class " + c + " is not reached");
            } else if (is(a, NotReached.class)) {
                expect(!world.instantiated().contains(c), "class " + c + " is reached: " + world.reason((JavaType) c));
            } else if (is(a, Types.class)) {
                same(named(a), names(world.instantiatedSubtypes(c)), "objects of " + c);
            } else if (is(a, InitAtBuild.class)) {
                expect(program.result().heap().initializersRun().contains(c),
                        "initialisation of " + c + " did not run: " + world.state(c));
            } else if (is(a, InitAtRun.class)) {
                same(a.value("value"), world.state(c) instanceof ClassState.RunTime r ? r.why() : world.state(c),
                        "initialisation of " + c);
            }
        }
        c.methods().forEach(this::ofMethod);
    }

    private void ofMethod(JavaMethod m) {
        ClosedWorld world = program.world();
        for (Annotation a : m.annotations()) {
            if (is(a, Reached.class)) {
                expect(world.isReachable(m), m + " is not reached");
            } else if (is(a, NotReached.class)) {
                expect(!world.isReachable(m), m + " is reached:\n"
                        + String.join("\n", program.report().why(m.toString())));
            } else if (is(a, Types.class)) {
                Set<String> owners = new TreeSet<>();
                world.targets(m, null).forEach(t -> owners.add(t.owner().binaryName()));
                same(named(a), owners, "targets of " + m);
            }
        }
    }

    private static boolean is(Annotation a, Class<?> type) {
        return a.type().equals(type.descriptorString());
    }

    private static Set<String> named(Annotation a) {
        Set<String> names = new TreeSet<>();
        for (Object t : (List<?>) a.value("value")) {
            names.add(((Constant.TypeRef) t).name().replace('/', '.'));
        }
        return names;
    }

    private static Set<String> names(List<JavaType> types) {
        Set<String> names = new TreeSet<>();
        new LinkedHashSet<>(types).forEach(t -> names.add(t.binaryName()));
        return names;
    }

    private void same(Object expected, Object actual, String what) {
        expect(expected.toString().equals(String.valueOf(actual)),
                what + ": expected " + expected + ", found " + actual);
    }

    private void expect(boolean holds, String otherwise) {
        checked++;
        if (!holds) {
            unmet.add(otherwise);
        }
    }
}
