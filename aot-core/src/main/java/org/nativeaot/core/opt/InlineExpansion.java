package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaMethod;

/** Replaces one call by the callee's body. */
final class InlineExpansion {
    private InlineExpansion() {
    }

    /**
     * Expands the call at {@code index} of {@code block}. Uses of the call's result are left for the caller to replace.
     *
     * @param continuation where execution goes on after the call; its only parameter, if any, is the result
     */
    record Expanded(Block continuation, Value result) {
    }

    static Expanded expand(IrFunction caller, Block block, int index, IrFunction callee) {
        Instruction call = block.instructions().get(index);
        List<Instruction> all = block.instructions();
        boolean last = index == all.size() - 1;
        Terminator end = block.terminator();
        Edge handler = last && end instanceof Terminator.Try t ? t.exceptional() : null;

        Block continuation = caller.newBlock();
        BlockParameter result = null;
        if (call.type() != IrType.VOID) {
            result = continuation.addParameter(call.type());
            result.setStamp(call.stamp());
        }
        JavaMethod m = callee.method();
        boolean freezes = m != null && m.isConstructor()
                && m.owner().fields().stream().anyMatch(f -> f.isFinal() && !f.isStatic());
        continuation.instructions().addAll(all.subList(index + 1, all.size()));
        continuation.setTerminator(handler == null ? end
                : new Terminator.Goto(end.position(), ((Terminator.Try) end).normal()));

        List<Instruction> head = new ArrayList<>(all.subList(0, index));
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < call.operandCount(); i++) {
            arguments.add(narrowed(caller, head, call, call.operand(i), callee.entry().parameters().get(i).stamp()));
        }
        if (freezes) {
            // JLS 17.5.1: the freeze at the end of the constructor stays behind when its body moves. It names the
            // object, so that it can go if the object does.
            Intrinsic freeze = new Intrinsic(Intrinsic.Operation.FENCE, null, MemoryOrder.RELEASE);
            Instruction fence = caller.newInstruction(Opcode.INTRINSIC, IrType.VOID, freeze, call.position(),
                    arguments.get(0));
            fence.setNoThrow();
            continuation.instructions().add(0, fence);
        }
        Block entry = new BodyCopy(caller, call.position(), handler, continuation).copy(callee, arguments);
        head.addAll(entry.instructions());
        block.setInstructions(head);
        block.setTerminator(entry.terminator());
        caller.blocks().remove(entry);
        return new Expanded(continuation, result);
    }

    /**
     * The argument with what the callee knows of its parameter. The fact holds from the call on only (a receiver may be
     * known by the closed world's only target), so it goes on a value of its own.
     */
    private static Value narrowed(IrFunction caller, List<Instruction> head, Instruction call, Value argument,
            Stamp parameter) {
        if (argument.type() != IrType.REF || parameter == null) {
            return argument;
        }
        Value v = argument;
        if (parameter.type() != null && (v.stamp() == null || v.stamp().type() == null
                || !Hierarchy.isSubtype(v.stamp().type(), parameter.type()))) {
            boolean nonNull = v.isNonNull();
            v = pi(caller, head, call, Opcode.CHECK_CAST, parameter.type(), v);
            v.setStamp(new Stamp(parameter.type(), parameter.exact(), nonNull));
        }
        if (parameter.nonNull() && !v.isNonNull()) {
            Stamp before = v.stamp();
            v = pi(caller, head, call, Opcode.NULL_CHECK, null, v);
            v.setStamp(before == null ? new Stamp(null, false, true) : before.asNonNull());
        }
        return v;
    }

    private static Value pi(IrFunction caller, List<Instruction> head, Instruction call, Opcode opcode,
            Object attribute, Value v) {
        Instruction i = caller.newInstruction(opcode, IrType.REF, attribute, call.position(), v);
        i.setNoThrow();
        head.add(i);
        return i;
    }
}
