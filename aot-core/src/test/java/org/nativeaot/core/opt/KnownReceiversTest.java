package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/** Virtual calls of which the analysis knows the few classes of receivers. */
class KnownReceiversTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass base = world.classes.define("Base");
    private final JavaMethod step = method(base);
    private final List<JavaClass> all = new ArrayList<>();
    private IrFunction f;
    private Instruction call;

    @BeforeEach
    void define() {
        for (String name : List.of("A", "B", "C", "D", "E")) {
            JavaClass c = world.classes.define(Access.PUBLIC, name, "Base");
            method(c);
            all.add(c);
        }
        JavaClass below = world.classes.define(Access.PUBLIC, "BelowA", "A");
        all.add(below);
        world.instantiate(all.toArray(new JavaClass[0]));
        f = world.body(SketchedClasses.method(world.classes.define("Main"), Access.STATIC, "f", "(LBase;)I"));
        Value receiver = f.entry().append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1),
                f.entry().parameters().get(0));
        call = f.entry().append(Opcode.INVOKE_VIRTUAL, IrType.I32, step, SketchedWorld.line(f, 1), receiver);
        f.entry().setTerminator(new Terminator.Return(null, call));
    }

    private JavaMethod method(JavaClass c) {
        JavaMethod m = SketchedClasses.method(c, Access.PUBLIC, "step", "()I");
        world.quiet(m);
        return m;
    }

    @Test
    void nothingKnownIsDispatched() {
        run();
        assertEquals(List.of(), tests());
        assertEquals(List.of(step), calls(Opcode.INVOKE_VIRTUAL));
    }

    @Test
    void threeTargetsTakeTwoTests() {
        world.receivers(call, all.get(1), all.get(2), all.get(3));
        run();
        assertEquals(List.of(all.get(1), all.get(2)), tests());
        assertEquals(3, calls(Opcode.INVOKE_DIRECT).size());
        assertEquals(List.of(), calls(Opcode.INVOKE_VIRTUAL));
    }

    @Test
    void classesThatShareAMethodShareATest() {
        world.receivers(call, all.get(5), all.get(0), all.get(1));
        run();
        assertEquals(List.of(all.get(0)), tests());
        assertEquals(2, calls(Opcode.INVOKE_DIRECT).size());
    }

    @Test
    void moreAreDispatched() {
        world.receivers(call, all.get(0), all.get(1), all.get(2), all.get(3));
        run();
        assertEquals(List.of(step), calls(Opcode.INVOKE_VIRTUAL));
    }

    @Test
    void callsAtOnePlaceAddUp() {
        world.receivers(call, all.get(1));
        world.receivers(call, all.get(2));
        run();
        assertEquals(List.of(all.get(1)), tests());
        assertEquals(2, calls(Opcode.INVOKE_DIRECT).size());
    }

    private void run() {
        PassContext context = new PassContext(world.build());
        context.world().methods().stream().filter(m -> m.name().equals("step")).forEach(context::finish);
        new GuardedDevirtualizePass().run(f, context);
        assertEquals(List.of(), IrVerifier.verify(f, Opcode.Level.HIR));
    }

    private Stream<Instruction> instructions() {
        return f.blocks().stream().flatMap(b -> b.instructions().stream());
    }

    private List<Object> tests() {
        return instructions().filter(i -> i.opcode() == Opcode.INSTANCE_OF).map(Instruction::attribute).toList();
    }

    private List<Object> calls(Opcode opcode) {
        return instructions().filter(i -> i.opcode() == opcode).map(Instruction::attribute).toList();
    }
}
