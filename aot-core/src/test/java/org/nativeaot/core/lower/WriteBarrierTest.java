package org.nativeaot.core.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.KernelFacts;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/** Which stores of references are announced to the collector, and that it happens before the store. */
class WriteBarrierTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass owner = world.classes.define("Main");
    private final JavaClass box = world.classes.define("Box");
    private final JavaField content = SketchedClasses.field(box, 0, "content", "Ljava/lang/Object;");
    private final JavaField number = SketchedClasses.field(box, 0, "number", "I");
    private final JavaMethod quiet = SketchedClasses.method(owner, Access.PUBLIC | Access.STATIC, "quiet", "()V");
    private final IrFunction f = world.body(SketchedClasses.method(owner, Access.PUBLIC | Access.STATIC, "store",
            "(LBox;Ljava/lang/Object;[Ljava/lang/Object;I)V"));
    private final Block b = f.entry();

    @Test
    void anObjectFromElsewhereHasOneBeforeEachReference() {
        Value into = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), b.parameters().get(0));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, into, b.parameters().get(1));
        assertEquals(List.of("aotrt_barrier", "STORE"), barriersAndStores());
    }

    @Test
    void numbersAndNullNeedNone() {
        Value into = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), b.parameters().get(0));
        b.append(Opcode.PUT_FIELD, IrType.VOID, number, null, into, b.parameters().get(3));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, into, b.append(Opcode.NULL, IrType.REF, null, null));
        assertEquals(List.of("STORE", "STORE"), barriersAndStores());
    }

    @Test
    void elementsNameTheirPlace() {
        Value array = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), b.parameters().get(2));
        b.append(Opcode.ARRAY_STORE, IrType.VOID, Kind.REF, null, array, b.parameters().get(3), b.parameters().get(1));
        assertEquals(List.of("aotrt_barrier_element", "STORE"), barriersAndStores());
    }

    @Test
    void aFreshObjectNeedsNoneUntilTheNextCall() {
        world.instantiate(box);
        Value made = b.append(Opcode.NEW, IrType.REF, box, SketchedWorld.line(f, 1));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(1));
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, quiet, SketchedWorld.line(f, 2));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(1));
        assertEquals(List.of("STORE", "aotrt_barrier", "STORE"), barriersAndStores());
    }

    @Test
    void behindItsBarrierAnObjectMadeHereIsAsFresh() {
        world.instantiate(box);
        Value made = b.append(Opcode.NEW, IrType.REF, box, SketchedWorld.line(f, 1));
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, quiet, SketchedWorld.line(f, 2));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(1));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(2));
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, quiet, SketchedWorld.line(f, 2));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(1));
        assertEquals(List.of("aotrt_barrier", "STORE", "STORE", "aotrt_barrier", "STORE"), barriersAndStores());
    }

    @Test
    void anObjectFromElsewhereMayBeTheImagesAndHasOneEachTime() {
        Value into = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), b.parameters().get(0));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, into, b.parameters().get(1));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, into, b.parameters().get(2));
        assertEquals(List.of("aotrt_barrier", "STORE", "aotrt_barrier", "STORE"), barriersAndStores());
    }

    @Test
    void anArrayThatMayBeLargeHasOneForEachElement() {
        world.instantiate(world.classes.require("java/lang/Object").arrayType());
        Value made = b.append(Opcode.NEW_ARRAY, IrType.REF, world.classes.require("java/lang/Object").arrayType(),
                SketchedWorld.line(f, 1), b.parameters().get(3));
        b.append(Opcode.ARRAY_STORE, IrType.VOID, Kind.REF, null, made, b.parameters().get(3), b.parameters().get(1));
        b.append(Opcode.ARRAY_STORE, IrType.VOID, Kind.REF, null, made, b.parameters().get(3), b.parameters().get(1));
        assertEquals(List.of("aotrt_barrier_element", "STORE", "aotrt_barrier_element", "STORE"), barriersAndStores());
    }

    @Test
    void nobodyWaitsForVolatileStoresIntoWhatNobodyKnows() {
        world.instantiate(box);
        JavaField state = SketchedClasses.field(box, Access.VOLATILE, "state", "I");
        Value made = b.append(Opcode.NEW, IrType.REF, box, SketchedWorld.line(f, 1));
        b.append(Opcode.PUT_FIELD, IrType.VOID, state, null, made, b.parameters().get(3));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, made, b.parameters().get(1));
        Value into = b.append(Opcode.NULL_CHECK, IrType.REF, "why", SketchedWorld.line(f, 1), b.parameters().get(0));
        b.append(Opcode.PUT_FIELD, IrType.VOID, content, null, into, made);
        b.append(Opcode.PUT_FIELD, IrType.VOID, state, null, made, b.parameters().get(3));
        barriersAndStores();
        List<MemoryOrder> orders = f.blocks().stream().flatMap(block -> block.instructions().stream())
                .filter(i -> i.opcode() == Opcode.STORE || i.opcode() == Opcode.FENCE)
                .map(i -> i.attribute() instanceof MemoryAccess a ? a.order() : i.attributeAs(MemoryOrder.class))
                .toList();
        assertEquals(List.of(MemoryOrder.PLAIN, MemoryOrder.RELEASE, MemoryOrder.UNORDERED, MemoryOrder.UNORDERED,
                MemoryOrder.SEQ_CST), orders);
    }

    private List<String> barriersAndStores() {
        b.setTerminator(new Terminator.Return(null, null));
        IrFunction g = world.body(quiet);
        g.entry().setTerminator(new Terminator.Return(null, null));
        world.callAllStatics();
        new Lowering(world.build(), KernelFacts.read(), new ObjectLayout(RefFormat.WIDE), new NoObjects(), true).run();
        List<String> found = new ArrayList<>();
        for (Block block : f.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.opcode() == Opcode.STORE) {
                    found.add("STORE");
                } else if (i.opcode() == Opcode.CALL_SYMBOL
                        && i.attributeAs(CallTarget.class).symbol().contains("barrier")) {
                    found.add(i.attributeAs(CallTarget.class).symbol());
                }
            }
        }
        return found;
    }
}
