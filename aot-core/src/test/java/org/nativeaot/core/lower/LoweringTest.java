package org.nativeaot.core.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.layout.KernelFacts;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

class LoweringTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass owner = world.classes.define("Main");

    @Test
    void boundsCheckBecomesOneUnsignedComparison() {
        IrFunction f = world.body(method("get", "([II)I"));
        Block b = f.entry();
        Value array = b.parameters().get(0);
        Value checked = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 3), array);
        Value length = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, checked);
        Value index = b.append(Opcode.BOUNDS_CHECK, IrType.I32, null, SketchedWorld.line(f, 4), b.parameters().get(1),
                length);
        Value element = b.append(Opcode.ARRAY_LOAD, IrType.I32, Kind.INT, null, checked, index);
        b.setTerminator(new Terminator.Return(null, element));
        lower();
        assertAllLir(f);
        List<Instruction> checks = find(f, Opcode.THROW_IF);
        assertEquals(2, checks.size());
        assertEquals("org.nativeaot.runtime.Throwing.arrayIndex(II)Ljava/lang/Throwable;",
                checks.get(1).attributeAs(CallTarget.class).symbol());
        assertEquals(Condition.UGE, ((Instruction) checks.get(1).operand(0)).attribute());
        assertEquals(4, checks.get(1).position().line());
        assertTrue(f.mayThrow());
    }

    @Test
    void castInsideHandlerKeepsItsExceptionalEdge() {
        JavaClass a = world.classes.define("A");
        JavaClass b = world.classes.define(Access.PUBLIC, "B", "A");
        JavaClass c = world.classes.define(Access.PUBLIC, "C", "B");
        JavaClass d = world.classes.define(Access.PUBLIC, "D", "B");
        world.instantiate(a, b, c, d, world.classes.define("E"));
        IrFunction f = world.body(method("cast", "(Ljava/lang/Object;)Ljava/lang/Object;"));
        Block entry = f.entry();
        Block handler = f.newBlock();
        Value exception = handler.addParameter(IrType.REF);
        handler.setTerminator(new Terminator.Return(null, exception));
        Block normal = f.newBlock();
        Value result = normal.addParameter(IrType.REF);
        normal.setTerminator(new Terminator.Return(null, result));
        Value cast = entry.append(Opcode.CHECK_CAST, IrType.REF, b, SketchedWorld.line(f, 5),
                entry.parameters().get(0));
        entry.setTerminator(new Terminator.Try(null, new Edge(normal, cast), new Edge(handler)));
        lower();
        assertAllLir(f);
        assertFalse(f.mayThrow(), "the handler takes everything");
        List<Block> trying = f.blocks().stream().filter(x -> x.terminator() instanceof Terminator.Try).toList();
        assertEquals(1, trying.size());
        assertEquals(Opcode.THROW_IF, trying.get(0).last().opcode());
        assertEquals(handler, ((Terminator.Try) trying.get(0).terminator()).exceptional().target());
        assertEquals(2, find(f, Opcode.LOAD).stream().filter(l -> l.operand(0) instanceof Instruction s
                && "type.B".equals(s.attribute())).count(), "number and span of B");
        assertTrue(f.blocks().stream().flatMap(x -> x.terminator().edges().stream())
                .anyMatch(e -> e.target() == normal && e.arguments().equals(List.of(entry.parameters().get(0)))));
    }

    @Test
    void callWithOneTargetIsDirectAndOthersGoThroughTheSlot() {
        JavaClass shape = world.classes.define(Access.PUBLIC | Access.ABSTRACT, "Shape", "java/lang/Object");
        JavaMethod area = SketchedClasses.method(shape, Access.PUBLIC | Access.ABSTRACT, "area", "()I");
        JavaClass circle = world.classes.define(Access.PUBLIC, "Circle", "Shape");
        JavaClass square = world.classes.define(Access.PUBLIC, "Square", "Shape");
        world.know(shape).instantiate(circle, square);
        IrFunction quiet = world.quiet(SketchedClasses.method(circle, Access.PUBLIC, "area", "()I"));
        IrFunction throwing = world.body(SketchedClasses.method(square, Access.PUBLIC, "area", "()I"));
        throwing.entry().setTerminator(new Terminator.Throw(null, throwing.entry().parameters().get(0)));
        IrFunction f = world.body(method("call", "(LShape;LCircle;)I"));
        Block b = f.entry();
        b.parameters().get(0).setStamp(new Stamp(shape, false, true));
        b.parameters().get(1).setStamp(new Stamp(circle, false, true));
        Value any = b.append(Opcode.INVOKE_VIRTUAL, IrType.I32, area, SketchedWorld.line(f, 1), b.parameters().get(0));
        Value one = b.append(Opcode.INVOKE_VIRTUAL, IrType.I32, area, SketchedWorld.line(f, 2), b.parameters().get(1));
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.ADD, IrType.I32, null, null, any, one)));
        ImageData image = lower().image();
        assertAllLir(f);
        Instruction direct = find(f, Opcode.CALL_SYMBOL).get(0);
        assertEquals("Circle.area()I", direct.attributeAs(CallTarget.class).symbol());
        assertTrue(find(f, Opcode.CALL_POINTER).get(0).mayThrow());
        assertTrue(quiet.mayThrow(), "shares the slot, so the convention too");
        assertEquals(64, image.constants().get("slot.area()I"));
        assertEquals(List.of("Circle.area()I", "Square.area()I"), image.fixups().stream()
                .map(ImageData.Fixup::symbol).filter(s -> s.endsWith("area()I")).toList());
        assertEquals(image.symbols().get("type.Circle") + 64, image.fixups().stream()
                .filter(x -> x.symbol().equals("Circle.area()I")).findFirst().orElseThrow().offset());
    }

    @Test
    void recursionChecksTheStackOnceInEachCycle() {
        JavaMethod ping = method("ping", "()V");
        JavaMethod pong = method("pong", "()V");
        IrFunction f = world.body(ping);
        f.entry().append(Opcode.INVOKE_DIRECT, IrType.VOID, pong, SketchedWorld.line(f, 1));
        f.entry().setTerminator(new Terminator.Return(null, null));
        IrFunction g = world.body(pong);
        g.entry().append(Opcode.INVOKE_DIRECT, IrType.VOID, ping, SketchedWorld.line(g, 1));
        g.entry().setTerminator(new Terminator.Return(null, null));
        IrFunction leaf = world.quiet(method("leaf", "()V"));
        lower();
        assertEquals(1, find(f, Opcode.STACK_CHECK).size() + find(g, Opcode.STACK_CHECK).size());
        assertTrue(f.mayThrow() && g.mayThrow());
        assertEquals(0, find(leaf, Opcode.STACK_CHECK).size());
        assertFalse(leaf.mayThrow());
    }

    @Test
    void longFunctionsCheckTheStackThoughTheyDoNotRecurse() {
        IrFunction f = world.body(method("long", "(I)I"));
        Value v = f.entry().parameters().get(0);
        for (int i = 0; i < 3000; i++) {
            v = f.entry().append(Opcode.ADD, IrType.I32, null, null, v, f.entry().parameters().get(0));
        }
        f.entry().setTerminator(new Terminator.Return(null, v));
        lower();
        assertEquals(1, find(f, Opcode.STACK_CHECK).size());
        assertTrue(f.mayThrow());
    }

    @Test
    void arraysUsedInLoopsStayAliveAtTheExit() {
        IrFunction f = world.body(method("sum", "([II)I"));
        Block entry = f.entry();
        Block loop = f.newBlock();
        Block exit = f.newBlock();
        Value array = entry.parameters().get(0);
        entry.setTerminator(new Terminator.Goto(null, new Edge(loop, entry.parameters().get(1))));
        Value i = loop.addParameter(IrType.I32);
        Value x = loop.append(Opcode.ARRAY_LOAD, IrType.I32, Kind.INT, null, array, i);
        loop.setTerminator(new Terminator.If(null, x, new Edge(loop, x), new Edge(exit, x), -1));
        exit.setTerminator(new Terminator.Return(null, exit.addParameter(IrType.I32)));
        lower();
        assertAllLir(f);
        Instruction keep = find(f, Opcode.KEEP_ALIVE).get(0);
        assertEquals(array, keep.operand(0));
        assertFalse(loop.instructions().contains(keep));
    }

    @Test
    void classInitialisationIsLoadCompareAndColdCall() {
        JavaClass lazy = world.classes.define("Lazy");
        world.initializeAtRunTime(lazy);
        JavaClass eager = world.classes.define("Eager");
        world.initialized(eager);
        IrFunction f = world.body(method("use", "()V"));
        f.entry().append(Opcode.CLASS_INIT, IrType.VOID, lazy, SketchedWorld.line(f, 1));
        f.entry().append(Opcode.CLASS_INIT, IrType.VOID, eager, SketchedWorld.line(f, 2));
        f.entry().setTerminator(new Terminator.Return(null, null));
        lower();
        assertAllLir(f);
        assertEquals(1, find(f, Opcode.CALL_SYMBOL).size());
        assertEquals(3, f.blocks().size());
        assertNotEquals(f.entry(), f.blocks().stream()
                .filter(b -> b.instructions().contains(find(f, Opcode.CALL_SYMBOL).get(0))).findFirst().orElseThrow());
    }

    private JavaMethod method(String name, String descriptor) {
        return SketchedClasses.method(owner, Access.STATIC, name, descriptor);
    }

    private IrProgram lower() {
        world.callAllStatics();
        return new Lowering(world.build(), KernelFacts.read(), new ObjectLayout(RefFormat.WIDE), new NoObjects(), true)
                .run();
    }

    private static List<Instruction> find(IrFunction f, Opcode opcode) {
        List<Instruction> found = new ArrayList<>();
        for (Block b : f.blocks()) {
            b.instructions().stream().filter(i -> i.opcode() == opcode).forEach(found::add);
        }
        return found;
    }

    private static void assertAllLir(IrFunction f) {
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                assertNotEquals(Opcode.Level.HIR, i.opcode().level(), i.opcode().text());
            }
            assertTrue(b.terminator() != null, b + " has no end");
            if (b.terminator() instanceof Terminator.Try) {
                assertTrue(b.last().mayThrow(), b + " tries what cannot throw");
            }
        }
    }
}
