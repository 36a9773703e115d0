package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;

class DefaultStoreTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass node = world.classes.define("Node");
    private final JavaField next = SketchedClasses.field(node, 0, "next", "LNode;");
    private final JavaField size = SketchedClasses.field(node, 0, "size", "I");
    private final JavaField state = SketchedClasses.field(node, Access.VOLATILE, "state", "I");
    private final JavaField root = SketchedClasses.field(node, Access.STATIC, "root", "LNode;");
    private final IrFunction f = world.body(SketchedClasses.method(node, Access.STATIC, "f", "(LNode;)V"));
    private Block b = f.entry();

    @Test
    void zeroesOfNewObjectsAreNotStored() {
        Value made = make();
        put(made, next, none());
        put(made, size, number(0));
        put(made, state, number(0));
        assertEquals(List.of(state), left(), "others may wait for a volatile store");
    }

    @Test
    void whatWasStoredBeforeIsStoredOver() {
        Value made = make();
        put(made, size, number(3));
        put(made, size, number(0));
        put(made, next, none());
        assertEquals(List.of(size, size), left());
    }

    @Test
    void whatOthersMaySeeIsStored() {
        Value made = make();
        put(f.entry().parameters().get(0), next, made);
        put(made, size, number(0));
        assertEquals(List.of(next, size), left());
    }

    @Test
    void whatACallMaySeeIsStored() {
        Value made = make();
        JavaMethod callee = SketchedClasses.method(node, Access.STATIC, "see", "(LNode;)V");
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, callee, SketchedWorld.line(f, 2), made);
        put(made, size, number(0));
        assertEquals(List.of(size), left());
    }

    @Test
    void whatAStaticRefersToIsStored() {
        Value made = make();
        b.append(Opcode.PUT_STATIC, IrType.VOID, root, null, made);
        put(made, size, number(0));
        assertEquals(List.of(size), left());
    }

    @Test
    void blocksBehindGoOnAndJoinsDoNot() {
        Value made = make();
        Block behind = f.newBlock();
        Block other = f.newBlock();
        Block join = f.newBlock();
        b.setTerminator(new Terminator.If(null, number(1), new Edge(behind), new Edge(other), -1));
        other.setTerminator(new Terminator.Goto(null, new Edge(join)));
        b = behind;
        put(made, size, number(0));
        b.setTerminator(new Terminator.Goto(null, new Edge(join)));
        b = join;
        put(made, next, none());
        assertEquals(List.of(next), left());
    }

    private Value make() {
        return b.append(Opcode.NEW, IrType.REF, node, SketchedWorld.line(f, 1));
    }

    private Value none() {
        return b.append(Opcode.NULL, IrType.REF, null, null);
    }

    private Value number(int n) {
        return b.append(Opcode.ICONST, IrType.I32, n, null);
    }

    private void put(Value object, JavaField field, Value value) {
        b.append(Opcode.PUT_FIELD, IrType.VOID, field, null, object, value);
    }

    /** The fields that are still stored into behind the pass. */
    private List<JavaField> left() {
        b.setTerminator(new Terminator.Return(null, null));
        new DefaultStorePass().run(f, null);
        assertEquals(List.of(), IrVerifier.verify(f, Opcode.Level.HIR));
        return f.blocks().stream().flatMap(block -> block.instructions().stream())
                .filter(i -> i.opcode() == Opcode.PUT_FIELD).map(i -> i.attributeAs(JavaField.class)).toList();
    }
}
