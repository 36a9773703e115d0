package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.interp.HeapArrays;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.PrimitiveType;

class ValueNumberingTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass owner = world.classes.define("Main");

    @Test
    void secondCheckOfTheSameValueGoes() {
        IrFunction f = function("f", "(Ljava/lang/Object;[I)I");
        Block b = f.entry();
        Value array = b.parameters().get(1);
        Value first = b.append(Opcode.NULL_CHECK, IrType.REF, "a", SketchedWorld.line(f, 1), array);
        Value length = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, first);
        Value second = b.append(Opcode.NULL_CHECK, IrType.REF, "b", SketchedWorld.line(f, 2), array);
        Value again = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, second);
        Instruction sum = b.append(Opcode.ADD, IrType.I32, null, null, length, again);
        b.setTerminator(new Terminator.Return(null, sum));
        assertTrue(run(f));
        assertEquals(1, count(f, Opcode.NULL_CHECK));
        assertEquals(1, count(f, Opcode.ARRAY_LENGTH));
        assertEquals(length, sum.operand(1));
    }

    @Test
    void lengthOfAnArrayThatExistsIsConstant() {
        IrFunction f = function("f", "(I)I");
        Block b = f.entry();
        Value array = b.append(Opcode.OBJECT_CONST, IrType.REF,
                HeapArrays.of(PrimitiveType.INT.arrayType(), new int[7]), null);
        Value length = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, array);
        Instruction check = b
                .append(Opcode.BOUNDS_CHECK, IrType.I32, null, SketchedWorld.line(f, 1), b.parameters().get(0), length);
        b.setTerminator(new Terminator.Return(null, check));
        assertTrue(run(f));
        assertEquals(0, count(f, Opcode.ARRAY_LENGTH));
        assertEquals(7, ((Instruction) check.operand(1)).attribute());
        assertEquals(List.of(), IrVerifier.verify(f, Opcode.Level.HIR));
    }

    @Test
    void literalsHaveConstantLengths() {
        JavaClass string = world.classes.require("java/lang/String");
        JavaField value = SketchedClasses.field(string, Access.FINAL, "value", "[B");
        JavaField coder = SketchedClasses.field(string, Access.FINAL, "coder", "B");
        assertEquals(List.of(4, 0), read("\u00e9t\u00e9s", value, coder));
        assertEquals(List.of(6, 1), read("\u20ac 5", value, coder));
        JavaField hash = SketchedClasses.field(string, 0, "hash", "I");
        IrFunction f = function("h", "()I");
        Value text = f.entry().append(Opcode.STRING_CONST, IrType.REF, "a", null);
        Value read = f.entry().append(Opcode.GET_FIELD, IrType.I32, hash, null, text);
        f.entry().setTerminator(new Terminator.Return(null, read));
        run(f);
        assertEquals(1, count(f, Opcode.GET_FIELD), "that one changes");
    }

    /** Bytes and coder of a literal; neither is read when the program runs. */
    private List<Object> read(String literal, JavaField value, JavaField coder) {
        IrFunction f = function("f" + literal.length() + literal.charAt(0), "()I");
        Block b = f.entry();
        Value text = b.append(Opcode.STRING_CONST, IrType.REF, literal, null);
        Instruction bytes = b.append(Opcode.GET_FIELD, IrType.REF, value, null, text);
        bytes.setStamp(new Stamp(PrimitiveType.BYTE.arrayType(), true, false));
        Value known = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), bytes);
        Value length = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, known);
        Value two = b.append(Opcode.GET_FIELD, IrType.I32, coder, null, text);
        Instruction sum = b.append(Opcode.SHL, IrType.I32, null, null, length, two);
        b.setTerminator(new Terminator.Return(null, sum));
        assertTrue(run(f));
        assertTrue(bytes.isNonNull());
        assertEquals(0, count(f, Opcode.ARRAY_LENGTH));
        return List.of(((Instruction) sum.operand(0)).attribute(), ((Instruction) sum.operand(1)).attribute());
    }

    @Test
    void handlerKnowsNothingOfWhatThrew() {
        IrFunction f = function("f", "(Ljava/lang/Object;)V");
        Block entry = f.entry();
        Block normal = f.newBlock();
        Block handler = f.newBlock();
        handler.addParameter(IrType.REF);
        Value object = entry.parameters().get(0);
        entry.append(Opcode.NULL_CHECK, IrType.REF, "a", SketchedWorld.line(f, 1), object);
        entry.setTerminator(new Terminator.Try(null, new Edge(normal), new Edge(handler)));
        Instruction known = normal.append(Opcode.NULL_CHECK, IrType.REF, "b", SketchedWorld.line(f, 2), object);
        normal.append(Opcode.MONITOR_ENTER, IrType.VOID, null, SketchedWorld.line(f, 2), known);
        normal.setTerminator(new Terminator.Return(null, null));
        Instruction unknown = handler.append(Opcode.NULL_CHECK, IrType.REF, "c", SketchedWorld.line(f, 3), object);
        handler.append(Opcode.MONITOR_ENTER, IrType.VOID, null, SketchedWorld.line(f, 3), unknown);
        handler.setTerminator(new Terminator.Return(null, null));
        run(f);
        assertFalse(normal.instructions().contains(known));
        assertTrue(handler.instructions().contains(unknown) && unknown.mayThrow());
    }

    @Test
    void comparisonWithNullProvesTheCheckBehindIt() {
        IrFunction f = function("f", "(Ljava/lang/Object;)V");
        Block entry = f.entry();
        Block isNull = f.newBlock();
        Block present = f.newBlock();
        Value object = entry.parameters().get(0);
        Value none = entry.append(Opcode.NULL, IrType.REF, null, null);
        Value test = entry.append(Opcode.CMP, IrType.I32, Condition.EQ, null, object, none);
        entry.setTerminator(new Terminator.If(null, test, new Edge(isNull), new Edge(present), -1));
        Instruction certain = present.append(Opcode.NULL_CHECK, IrType.REF, "a", SketchedWorld.line(f, 1), object);
        present.append(Opcode.MONITOR_ENTER, IrType.VOID, null, SketchedWorld.line(f, 1), certain);
        present.setTerminator(new Terminator.Return(null, null));
        Instruction failing = isNull.append(Opcode.NULL_CHECK, IrType.REF, "b", SketchedWorld.line(f, 2), object);
        isNull.append(Opcode.MONITOR_ENTER, IrType.VOID, null, SketchedWorld.line(f, 2), failing);
        isNull.setTerminator(new Terminator.Return(null, null));
        run(f);
        assertFalse(certain.mayThrow());
        assertTrue(failing.mayThrow());
    }

    @Test
    void classesAreInitialisedOnceOnAPath() {
        JavaClass parent = world.classes.define("Parent");
        JavaClass child = world.classes.define(Access.PUBLIC, "Child", "Parent");
        IrFunction f = function("f", "(I)V");
        Block entry = f.entry();
        Block a = f.newBlock();
        Block b = f.newBlock();
        entry.append(Opcode.CLASS_INIT, IrType.VOID, child, SketchedWorld.line(f, 1));
        entry.setTerminator(new Terminator.If(null, entry.parameters().get(0), new Edge(a), new Edge(b), -1));
        a.append(Opcode.CLASS_INIT, IrType.VOID, parent, SketchedWorld.line(f, 2));
        a.append(Opcode.CLASS_INIT, IrType.VOID, owner, SketchedWorld.line(f, 3));
        a.setTerminator(new Terminator.Return(null, null));
        b.append(Opcode.CLASS_INIT, IrType.VOID, owner, SketchedWorld.line(f, 4));
        b.setTerminator(new Terminator.Return(null, null));
        run(f);
        assertEquals(1, a.instructions().size(), "the superclass came with the subclass");
        assertEquals(1, b.instructions().size(), "the sibling block proves nothing");
    }

    @Test
    void elementsOfANewArrayNeedNoBoundsCheck() {
        IrFunction f = function("f", "(I)[I");
        Block b = f.entry();
        Value three = b.append(Opcode.ICONST, IrType.I32, 3, null);
        Value two = b.append(Opcode.ICONST, IrType.I32, 2, null);
        Value array = b.append(Opcode.NEW_ARRAY, IrType.REF, PrimitiveType.INT.arrayType(), SketchedWorld.line(f, 1),
                three);
        Value length = b.append(Opcode.ARRAY_LENGTH, IrType.I32, null, null, array);
        Value inside = b.append(Opcode.BOUNDS_CHECK, IrType.I32, null, SketchedWorld.line(f, 1), two, length);
        b.append(Opcode.ARRAY_STORE, IrType.VOID, org.nativeaot.core.model.Kind.INT, null, array, inside, two);
        Value outside = b.append(Opcode.BOUNDS_CHECK, IrType.I32, null, SketchedWorld.line(f, 1), three, length);
        b.append(Opcode.ARRAY_STORE, IrType.VOID, org.nativeaot.core.model.Kind.INT, null, array, outside, two);
        b.setTerminator(new Terminator.Return(null, array));
        run(f);
        assertEquals(1, count(f, Opcode.BOUNDS_CHECK), "the one that fails stays");
        assertEquals(0, count(f, Opcode.ARRAY_LENGTH));
    }

    private IrFunction function(String name, String descriptor) {
        return world.body(SketchedClasses.method(owner, Access.STATIC, name, descriptor));
    }

    private static boolean run(IrFunction f) {
        boolean changed = new ValueNumberingPass().run(f, null);
        assertEquals(java.util.List.of(), IrVerifier.verify(f, Opcode.Level.HIR));
        return changed;
    }

    private static int count(IrFunction f, Opcode opcode) {
        int n = 0;
        for (Block b : f.blocks()) {
            n += (int) b.instructions().stream().filter(i -> i.opcode() == opcode).count();
        }
        return n;
    }
}
