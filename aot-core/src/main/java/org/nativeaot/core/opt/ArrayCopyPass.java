package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * {@code System.arraycopy} between arrays of types that are known: the checks stand at the call, and what passes them
 * is copied without it. What does not pass makes the call after all, which throws what there is to throw, with its
 * own frame in the trace.
 *
 * <p>Primitive arrays of one kind need no more than null checks and bounds, so their call never comes back. Reference
 * arrays also need to be of one class, else elements may have to be tested one by one, which is left to the call.
 */
final class ArrayCopyPass implements Pass {
    private static final String SELECTOR = "arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V";
    /** Percent of copies that need the call. */
    private static final int RARELY = 0;

    @Override
    public boolean run(IrFunction f, PassContext context) {
        BlockHeat heat = null;
        boolean changed = false;
        for (Block start : List.copyOf(f.blocks())) {
            Block b = start;
            int n = 0;
            while (n < b.instructions().size()) {
                if (!isKnownCopy(b.instructions().get(n))) {
                    n++;
                    continue;
                }
                heat = heat == null ? new BlockHeat(f) : heat;
                if (heat.isCold(start)) {
                    break;
                }
                b = new Copy(f, b, n).rewrite();
                n = 0;
                changed = true;
            }
        }
        return changed;
    }

    /** True for the method whose calls this pass looks for; they must not be expanded before it sees them. */
    static boolean isArrayCopy(JavaMethod m) {
        return m.selector().equals(SELECTOR) && m.owner().internalName().equals("java/lang/System");
    }

    private static boolean isKnownCopy(Instruction i) {
        if (i.opcode() != Opcode.INVOKE_DIRECT) {
            return false;
        }
        if (!isArrayCopy(i.attributeAs(JavaMethod.class))) {
            return false;
        }
        ArrayType from = arrayType(i.operand(0));
        ArrayType to = arrayType(i.operand(2));
        return from != null && to != null && (from == to || isReferences(from) && isReferences(to));
    }

    private static ArrayType arrayType(Value v) {
        JavaType t = v.stamp() == null ? null : v.stamp().type();
        return t instanceof ArrayType a ? a : null;
    }

    private static boolean isReferences(ArrayType t) {
        return t.component().kind() == Kind.REF;
    }

    /** One call on its way to becoming checks and a copy. */
    private static final class Copy {
        private final IrFunction function;
        private final Instruction call;
        private final SourcePosition position;
        private final Edge handler;
        private final Block slow;
        private final Block rest;
        /** Where the next check goes. */
        private Block block;

        Copy(IrFunction f, Block b, int index) {
            function = f;
            block = b;
            List<Instruction> all = b.instructions();
            call = all.get(index);
            position = call.position();
            Terminator end = b.terminator();
            boolean last = index == all.size() - 1;
            handler = last && end instanceof Terminator.Try t ? t.exceptional() : null;
            rest = f.newBlock();
            rest.instructions().addAll(all.subList(index + 1, all.size()));
            rest.setTerminator(handler == null ? end
                    : new Terminator.Goto(end.position(), ((Terminator.Try) end).normal()));
            slow = f.newBlock();
            b.setInstructions(new ArrayList<>(all.subList(0, index)));
        }

        /** Returns the block in which execution goes on after the copy. */
        Block rewrite() {
            Value from = present(call.operand(0));
            Value to = present(call.operand(2));
            checkTypes(from, to);
            checkBounds(from, to);
            emit(Opcode.INTRINSIC, IrType.VOID, Intrinsic.of(Intrinsic.Operation.ARRAY_COPY), from, call.operand(1),
                    to, call.operand(3), call.operand(4)).setNoThrow();
            block.setTerminator(new Terminator.Goto(position, new Edge(rest)));
            makeSlow();
            return rest;
        }

        private void makeSlow() {
            slow.append(Opcode.INVOKE_DIRECT, call.type(), call.attribute(), position,
                    call.operands().toArray(new Value[0]));
            Terminator back = isReferences(arrayType(call.operand(0)))
                    ? new Terminator.Goto(position, new Edge(rest)) : new Terminator.Unreachable(position);
            if (handler == null) {
                slow.setTerminator(back);
                return;
            }
            Block after = function.newBlock();
            after.setTerminator(back);
            slow.setTerminator(new Terminator.Try(position, new Edge(after),
                    new Edge(handler.target(), handler.arguments())));
        }

        /** The array as a value that is known not to be null. */
        private Value present(Value array) {
            if (array.isNonNull()) {
                return array;
            }
            leaveIf(emit(Opcode.CMP, IrType.I32, Condition.EQ, array, emit(Opcode.NULL, IrType.REF, null)));
            Instruction known = emit(Opcode.NULL_CHECK, IrType.REF, null, array);
            known.setNoThrow();
            known.setStamp(array.stamp().asNonNull());
            return known;
        }

        private void checkTypes(Value from, Value to) {
            Stamp a = from.stamp();
            Stamp b = to.stamp();
            if (!isReferences(arrayType(from)) || from == to || a.exact() && b.exact() && a.type() == b.type()) {
                return;
            }
            leaveIf(emit(Opcode.CMP, IrType.I32, Condition.NE, emit(Opcode.GET_CLASS, IrType.REF, null, from),
                    emit(Opcode.GET_CLASS, IrType.REF, null, to)));
        }

        /** Positions and length are not negative, nor are the elements left over on either side. */
        private void checkBounds(Value from, Value to) {
            Value signs = call.operand(4);
            signs = room(signs, from, call.operand(1));
            signs = room(signs, to, call.operand(3));
            leaveIf(emit(Opcode.CMP, IrType.I32, Condition.LT, signs, emit(Opcode.ICONST, IrType.I32, 0)));
        }

        /**
         * Adds three numbers whose signs tell: the position, the elements from there on, and how many of those are too
         * many. The last difference overflows only if one of the others is negative.
         */
        private Value room(Value signs, Value array, Value at) {
            Value behind = emit(Opcode.SUB, IrType.I32, null, emit(Opcode.ARRAY_LENGTH, IrType.I32, null, array), at);
            Value left = emit(Opcode.SUB, IrType.I32, null, behind, call.operand(4));
            Value all = signs;
            for (Value v : List.of(at, behind, left)) {
                all = emit(Opcode.OR, IrType.I32, null, all, v);
            }
            return all;
        }

        private void leaveIf(Value condition) {
            Block next = function.newBlock();
            block.setTerminator(new Terminator.If(position, condition, new Edge(slow), new Edge(next), RARELY));
            block = next;
        }

        private Instruction emit(Opcode opcode, IrType type, Object attribute, Value... operands) {
            return block.append(opcode, type, attribute, position, operands);
        }
    }
}
