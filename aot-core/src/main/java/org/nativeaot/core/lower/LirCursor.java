package org.nativeaot.core.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/**
 * The place in a function where lowering writes. It can open new blocks in the middle of what was one block; and it
 * gives every instruction that may throw its own {@link Terminator.Try} while a handler is set, so that one HIR
 * operation may become several instructions that throw.
 *
 * <p>Values of HIR instructions that vanish are kept in a table of replacements, read when operands are written and
 * once more for terminators at the end.
 */
final class LirCursor {
    private final IrFunction function;
    private final List<Block> order = new ArrayList<>();
    private Value[] replacements;
    private Block block;
    private SourcePosition position;
    private Edge handler;
    private int calls;

    LirCursor(IrFunction function) {
        this.function = function;
        this.replacements = new Value[function.valueCount() * 2];
    }

    /** Blocks in the order they were opened. */
    List<Block> order() {
        return order;
    }

    /** Goes on at the end of {@code b}, which becomes the next block of the function. */
    void open(Block b) {
        block = b;
        order.add(b);
    }

    /** A block that is not opened yet. */
    Block newBlock() {
        return function.newBlock();
    }

    /** Position of what is emitted from now on, and where its exceptions go (null: out of the function). */
    void at(SourcePosition position, Edge handler) {
        this.position = position;
        this.handler = handler;
    }

    SourcePosition position() {
        return position;
    }

    /** What {@code v} has become. */
    Value map(Value v) {
        Value now = v;
        while (now.id() < replacements.length && replacements[now.id()] != null) {
            now = replacements[now.id()];
        }
        return now;
    }

    void replace(Value before, Value after) {
        if (before.id() >= replacements.length) {
            replacements = Arrays.copyOf(replacements, Math.max(before.id() + 1, replacements.length * 2));
        }
        if (before != after) {
            replacements[before.id()] = after;
        }
    }

    /** Keeps an instruction that is legal in LIR, with its operands mapped. */
    void keep(Instruction i) {
        for (int n = 0; n < i.operandCount(); n++) {
            i.setOperand(n, map(i.operand(n)));
        }
        add(i);
    }

    /** Operands must be mapped already. */
    Instruction emit(Opcode opcode, IrType type, Object attribute, Value... operands) {
        Instruction i = function.newInstruction(opcode, type, attribute, position, operands);
        add(i);
        return i;
    }

    /** How many calls have been written, those that allocate and write barriers left out. */
    int calls() {
        return calls;
    }

    private void add(Instruction i) {
        if (i.opcode().effect() == Opcode.Effect.CALL
                && !(i.attribute() instanceof CallTarget t && ObjectLowering.isQuiet(t))) {
            calls++;
        }
        block.instructions().add(i);
        if (handler != null && i.mayThrow()) {
            Block rest = newBlock();
            block.setTerminator(new Terminator.Try(position, new Edge(rest),
                    new Edge(handler.target(), handler.arguments())));
            open(rest);
        }
    }

    Value iconst(int value) {
        return emit(Opcode.ICONST, IrType.I32, value);
    }

    Value lconst(long value) {
        return emit(Opcode.LCONST, IrType.I64, value);
    }

    Value nullRef() {
        return emit(Opcode.NULL, IrType.REF, null);
    }

    Value symbol(String name) {
        return emit(Opcode.SYMBOL, IrType.PTR, name);
    }

    /** Address of an object in the image heap. */
    Value object(String name) {
        return emit(Opcode.SYMBOL, IrType.REF, name);
    }

    Value compare(Condition condition, Value a, Value b) {
        return emit(Opcode.CMP, IrType.I32, condition, a, b);
    }

    Value isNull(Value reference) {
        return compare(Condition.EQ, reference, nullRef());
    }

    Value load(Value address, MemoryAccess access) {
        return emit(Opcode.LOAD, IrType.of(access.kind()), access, address);
    }

    Value add(Value pointer, Value bytes) {
        return emit(Opcode.PTR_ADD, IrType.PTR, null, pointer, bytes);
    }

    Value add(IrType type, Value pointer, Value bytes) {
        return emit(Opcode.PTR_ADD, type, null, pointer, bytes);
    }

    Instruction call(CallTarget target, Value... arguments) {
        return emit(Opcode.CALL_SYMBOL, target.result(), target, arguments);
    }

    void jump(Block target, Value... arguments) {
        end(new Terminator.Goto(position, new Edge(target, arguments)));
    }

    /** @param probability of {@code whenTrue} in percent, or -1 */
    void branch(Value condition, Edge whenTrue, Edge whenFalse, int probability) {
        end(new Terminator.If(position, condition, whenTrue, whenFalse, probability));
    }

    /** Control does not get here; what is emitted next goes to a block that is dropped. */
    void unreachable() {
        end(new Terminator.Unreachable(position));
        open(newBlock());
    }

    /** Ends the current block. */
    void end(Terminator terminator) {
        block.setTerminator(terminator);
    }

    /** Applies the replacements to all terminators. */
    void mapTerminators() {
        for (Block b : order) {
            Terminator t = b.terminator();
            List<Value> operands = t.operands();
            for (int i = 0; i < operands.size(); i++) {
                t.setOperand(i, map(operands.get(i)));
            }
            for (Edge e : t.edges()) {
                e.arguments().replaceAll(this::map);
            }
        }
    }
}
