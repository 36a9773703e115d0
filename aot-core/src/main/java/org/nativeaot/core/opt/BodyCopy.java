package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/**
 * Copies a callee's body into a caller. Returns become jumps to a continuation; exceptions that leave the callee go
 * where the call's exceptions go, for which blocks are cut behind each instruction that may throw. Positions get the
 * call as their caller.
 */
final class BodyCopy {
    private final IrFunction caller;
    private final SourcePosition site;
    /** Exceptional edge of the call, or null: exceptions leave the caller. */
    private final Edge handler;
    private final Block continuation;
    private final Map<Block, Block> blocks = new IdentityHashMap<>();
    private final Map<Value, Value> values = new IdentityHashMap<>();
    private final Map<SourcePosition, SourcePosition> positions = new HashMap<>();

    BodyCopy(IrFunction caller, SourcePosition site, Edge handler, Block continuation) {
        this.caller = caller;
        this.site = site;
        this.handler = handler;
        this.continuation = continuation;
    }

    /** Returns the copy of the entry block; it has no parameters. */
    Block copy(IrFunction callee, List<Value> arguments) {
        List<BlockParameter> parameters = callee.entry().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i), arguments.get(i));
        }
        List<Block> order = ReversePostorder.of(callee);
        for (Block b : order) {
            Block copy = caller.newBlock();
            blocks.put(b, copy);
            if (b != callee.entry()) {
                for (BlockParameter p : b.parameters()) {
                    BlockParameter q = copy.addParameter(p.type());
                    q.setStamp(p.stamp());
                    values.put(p, q);
                }
            }
        }
        // In reverse postorder operands are copied before their users; edge arguments are mapped when all is copied.
        List<Block> copies = new ArrayList<>();
        for (Block b : order) {
            copyInstructions(b, copies);
        }
        for (Block copy : copies) {
            for (Edge e : copy.terminator().edges()) {
                e.arguments().replaceAll(v -> values.getOrDefault(v, v));
            }
        }
        return blocks.get(callee.entry());
    }

    private void copyInstructions(Block b, List<Block> copies) {
        Block to = blocks.get(b);
        boolean caught = b.terminator() instanceof Terminator.Try;
        for (Instruction i : b.instructions()) {
            Instruction copy = copy(i);
            to.instructions().add(copy);
            boolean escapes = !(caught && i == b.last());
            if (handler != null && escapes && copy.mayThrow()) {
                Block rest = caller.newBlock();
                to.setTerminator(new Terminator.Try(copy.position(), new Edge(rest),
                        new Edge(handler.target(), handler.arguments())));
                copies.add(to);
                to = rest;
            }
        }
        to.setTerminator(copy(b.terminator()));
        copies.add(to);
    }

    private Instruction copy(Instruction i) {
        Value[] operands = new Value[i.operandCount()];
        for (int n = 0; n < operands.length; n++) {
            operands[n] = mapped(i.operand(n));
        }
        Instruction copy = caller.newInstruction(i.opcode(), i.type(), i.attribute(), position(i.position()), operands);
        copy.setStamp(i.stamp());
        if (i.opcode().mayThrow() && !i.mayThrow()) {
            copy.setNoThrow();
        }
        values.put(i, copy);
        return copy;
    }

    private Terminator copy(Terminator t) {
        SourcePosition p = position(t.position());
        if (t instanceof Terminator.Goto g) {
            return new Terminator.Goto(p, copy(g.edge()));
        }
        if (t instanceof Terminator.If i) {
            return new Terminator.If(p, mapped(i.condition()), copy(i.whenTrue()), copy(i.whenFalse()),
                    i.probability());
        }
        if (t instanceof Terminator.Switch s) {
            return new Terminator.Switch(p, mapped(s.selector()), s.keys(),
                    s.targets().stream().map(this::copy).toList(), copy(s.defaultEdge()));
        }
        if (t instanceof Terminator.Try y) {
            return new Terminator.Try(p, copy(y.normal()), copy(y.exceptional()));
        }
        if (t instanceof Terminator.Return r) {
            return new Terminator.Goto(p, r.value() == null || continuation.parameters().isEmpty()
                    ? new Edge(continuation) : new Edge(continuation, mapped(r.value())));
        }
        if (t instanceof Terminator.Throw x) {
            Value exception = mapped(x.exception());
            if (handler == null) {
                return new Terminator.Throw(p, exception);
            }
            List<Value> arguments = new ArrayList<>();
            arguments.add(exception);
            arguments.addAll(handler.arguments());
            return new Terminator.Goto(p, new Edge(handler.target(), arguments));
        }
        return new Terminator.Unreachable(p);
    }

    private Edge copy(Edge e) {
        return new Edge(blocks.get(e.target()), e.arguments());
    }

    private Value mapped(Value v) {
        Value w = values.get(v);
        if (w == null) {
            throw new IllegalStateException(v + " is used before it is defined");
        }
        return w;
    }

    private SourcePosition position(SourcePosition p) {
        return p == null ? null : positions.computeIfAbsent(p, k -> k.inlinedAt(site));
    }
}
