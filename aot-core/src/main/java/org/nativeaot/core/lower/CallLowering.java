package org.nativeaot.core.lower;

import org.nativeaot.core.opt.DispatchTargets;
import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/** Calls of Java methods, class initialisation, linkage errors. */
final class CallLowering {
    /** {@code aotInitState} of an initialised class. */
    private static final int INITIALIZED = 2;

    private final LoweringContext context;
    private final LirCursor out;
    private final TypeAccess types;

    CallLowering(LoweringContext context, LirCursor out, TypeAccess types) {
        this.context = context;
        this.out = out;
        this.types = types;
    }

    /** Nothing follows if no object of a receiver type ever exists: the null check before the call has thrown. */
    Value direct(JavaMethod m, Instruction i) {
        if (!m.isStatic() && !context.world.isReachable(m)) {
            out.unreachable();
            return null;
        }
        return out.call(context.target(m), arguments(i));
    }

    /** Direct if the closed world leaves one target; through the slot otherwise. */
    Value virtual(Instruction i) {
        JavaMethod resolved = i.attributeAs(JavaMethod.class);
        DispatchTargets.Targets targets = context.targets.of(i);
        if (targets.single() != null) {
            return direct(targets.single(), i);
        }
        if (targets.isEmpty()) {
            // No object of a receiver type ever exists, so the null check before this call has thrown.
            out.unreachable();
            return null;
        }
        Value[] arguments = arguments(i);
        Value info = types.typeInfo(arguments[0]);
        Value slot = out.load(out.symbol(context.slot(resolved)),
                TypeAccess.raw(Kind.INT, 0, MemoryAccess.Region.TYPE_INFO));
        Value entry = out.add(info, out.emit(Opcode.UI2L, IrType.I64, null, slot));
        Value offset = out.load(entry, TypeAccess.raw(Kind.INT, 0, MemoryAccess.Region.TYPE_INFO));
        // Code may lie on either side of the anchor: sign extension here.
        Value code = out.add(out.symbol(ImageData.ANCHOR), out.emit(Opcode.I2L, IrType.I64, null, offset));
        CallTarget target = context.slotTarget(resolved);
        List<Value> operands = new ArrayList<>();
        operands.add(code);
        operands.addAll(List.of(arguments));
        return out.emit(Opcode.CALL_POINTER, target.result(), target, operands.toArray(new Value[0]));
    }

    private Value[] arguments(Instruction i) {
        return i.operands().stream().map(out::map).toArray(Value[]::new);
    }

    /** The fast path is one load and compare; the acquire pairs with the release that publishes the state. */
    void initializeClass(JavaClass c) {
        if (context.world.isInitialized(c)) {
            return;
        }
        Value mirror = out.object(Symbols.mirror(c));
        Value state = out.load(mirror, new MemoryAccess(Kind.INT, context.initStateOffset(), MemoryOrder.ACQUIRE,
                MemoryAccess.Region.FIELD, false));
        Value done = out.compare(Condition.EQ, state, out.iconst(INITIALIZED));
        Block slow = out.newBlock();
        Block rest = out.newBlock();
        out.branch(done, new Edge(rest), new Edge(slow), 99);
        out.open(slow);
        out.call(context.target(context.runtime.initializeClass()), out.object(Symbols.mirror(c)));
        out.jump(rest);
        out.open(rest);
    }

    /** Throws, always. What follows in the block is dropped. */
    void raise(LinkFailure failure) {
        JavaClass error = context.world.classes().require(failure.exception());
        Value message = failure.message() == null ? out.nullRef()
                : out.object(context.heap.stringSymbol(failure.message()));
        out.emit(Opcode.THROW_IF, IrType.VOID, context.target(context.runtime.linkage()), out.iconst(1),
                out.object(Symbols.mirror(error)), message);
        out.unreachable();
    }
}
