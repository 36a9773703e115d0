package org.nativeaot.core.frontend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;

/**
 * Translates one method: abstract interpretation of the bytecode blocks that are reached, in reverse postorder. Where
 * paths meet, a slot becomes a block parameter if its values differ; at a loop's head also if the loop stores to it.
 * Blocks that constants make unreachable get no edge and are never translated.
 */
final class MethodTranslation {
    private final JavaMethod method;
    private final MethodBody body;
    private final IrFunction function;
    private final BytecodeGraph graph;
    private final Stamps stamps;
    private final Resolver resolver;
    private final HirEmitter emitter;
    private final InstructionTranslator instructions;
    private final PriorityQueue<BytecodeBlock> queue = new PriorityQueue<>(Comparator.comparingInt(b -> b.order));
    private final int localCount;
    private BytecodeBlock current;
    private Value lock;

    MethodTranslation(JavaMethod method, FrontendContext context) {
        this.method = method;
        this.body = method.body();
        this.function = new IrFunction(method.toString(), method, IrType.of(method.descriptor().resultKind()));
        this.graph = BytecodeGraph.of(body, method.isSynchronized());
        this.stamps = context.stamps();
        this.resolver = context.resolver();
        this.localCount = body.maxLocals() + 1;
        this.emitter = new HirEmitter(function, stamps, context.facts(), this::exceptionalEdge);
        this.instructions = new InstructionTranslator(method, context, emitter, this);
    }

    IrFunction translate() {
        Block entry = function.newBlock();
        FrameState state = entryState(entry);
        emitter.startAt(entry, state);
        emitter.at(new SourcePosition(method, 0, body.lines().length == 0 ? 0 : body.lines()[0], null));
        if (method.isSynchronized()) {
            lock = method.isStatic() ? emitter.classConstant(method.owner()) : entry.parameters().get(0);
            emitter.emit(Opcode.MONITOR_ENTER, IrType.VOID, null, lock);
        }
        emitter.end(new Terminator.Goto(emitter.position(), edge(graph.order().get(0), state, null)));
        while (!queue.isEmpty()) {
            translate(queue.remove());
        }
        List<Instruction> all = new ArrayList<>();
        emitter.constants().forEach(all::add);
        all.addAll(entry.instructions());
        entry.setInstructions(all);
        new HirCleanup(function, stamps).run();
        return function;
    }

    private FrameState entryState(Block entry) {
        FrameState state = new FrameState(localCount, body.maxStack() + 1);
        int slot = 0;
        if (!method.isStatic()) {
            BlockParameter self = entry.addParameter(IrType.REF);
            self.setStamp(new Stamp(method.owner(), Stamps.isLeaf(method.owner()), true));
            state.store(slot++, self);
        }
        for (String descriptor : method.descriptor().parameters()) {
            Kind kind = Kind.ofDescriptor(descriptor);
            BlockParameter p = entry.addParameter(IrType.of(kind));
            if (kind == Kind.REF) {
                p.setStamp(stamps.declared(descriptor));
            }
            state.store(slot, p);
            slot += kind.slots();
        }
        return state;
    }

    /** Releases what a synchronized method locks, on a way out of it. */
    void unlock() {
        if (lock != null) {
            emitter.emitNoThrow(Opcode.MONITOR_EXIT, IrType.VOID, null, lock);
        }
    }

    BytecodeBlock blockAt(int instruction) {
        return graph.blockAt(instruction);
    }

    /** Where an explicit throw goes, or null: out of the method. */
    BytecodeBlock currentDispatch() {
        return current.dispatch;
    }

    private Edge exceptionalEdge(FrameState frame) {
        return current == null || current.dispatch == null ? null
                : edge(current.dispatch, frame.copyForHandler(), null);
    }

    /** An edge that carries a frame; its arguments are filled in when the target's parameters are known. */
    Edge edge(BytecodeBlock target, FrameState frame, Value exception) {
        if (target.block == null) {
            target.block = function.newBlock();
            queue.add(target);
        }
        Edge e = new Edge(target.block, List.of());
        IncomingEdge in = new IncomingEdge(e, frame, exception);
        if (target.translated) {
            fill(in, target);
        } else {
            target.incoming.add(in);
        }
        return e;
    }

    private void fill(IncomingEdge in, BytecodeBlock target) {
        List<Value> arguments = in.edge().arguments();
        if (in.exception() != null) {
            arguments.add(in.exception());
        }
        int first = target.isDispatch() ? 1 : 0;
        for (int i = 0; i < target.parameterSlots.length; i++) {
            Value v = valueOf(in.state(), target.parameterSlots[i]);
            if (v == null || v.type() != target.block.parameters().get(first + i).type()) {
                throw new MalformedBytecodeException("slot " + target.parameterSlots[i] + " has no consistent type at "
                        + target);
            }
            arguments.add(v);
        }
    }

    private Value valueOf(FrameState s, int slot) {
        return slot < localCount ? s.local(slot) : s.stack(slot - localCount);
    }

    private void translate(BytecodeBlock b) {
        FrameState state = merge(b);
        current = b;
        emitter.startAt(b.block, state);
        if (b.isDispatch()) {
            translateDispatch(b);
            return;
        }
        for (int i = b.start; i < b.end && emitter.isOpen(); i++) {
            emitter.at(new SourcePosition(method, body.offsets()[i], body.lines()[i], null));
            instructions.translate(i, body.code().get(i));
        }
        if (emitter.isOpen()) {
            emitter.end(new Terminator.Goto(emitter.position(), edge(blockAt(b.end), emitter.state(), null)));
        }
    }

    /** Gives the block its parameters, fills the edges that wait for them, and returns the frame at its start. */
    private FrameState merge(BytecodeBlock b) {
        boolean open = false;
        for (BytecodeBlock p : b.predecessors) {
            open |= !p.translated && (p.order >= b.order || graph.isIrreducible());
        }
        List<IncomingEdge> in = b.incoming;
        FrameState first = in.get(0).state();
        FrameState result = new FrameState(localCount, body.maxStack() + 1);
        Facts facts = first.facts();
        for (IncomingEdge e : in) {
            facts = Facts.common(facts, e.state().facts());
            if (e.state().depth() != first.depth()) {
                throw new MalformedBytecodeException("operand stacks differ in depth at " + b);
            }
        }
        result.setFacts(open && graph.isIrreducible() ? Facts.NONE : facts);
        if (b.isDispatch()) {
            JavaType throwable = stamps.object().repository().require("java/lang/Throwable");
            b.block.addParameter(IrType.REF).setStamp(new Stamp(throwable, false, true));
        }
        List<Integer> slots = new ArrayList<>();
        for (int i = b.liveIn.nextSetBit(0); i >= 0; i = b.liveIn.nextSetBit(i + 1)) {
            boolean changes = open && (graph.isIrreducible() || b.loopStores != null && b.loopStores.get(i));
            Value v = mergeSlot(b, i, changes, open, slots);
            if (v != null) {
                result.setLocal(i, v);
            }
        }
        for (int i = 0; i < first.depth(); i++) {
            Value v = mergeSlot(b, localCount + i, open, open, slots);
            if (v == null) {
                throw new MalformedBytecodeException("operand stacks differ in type at " + b);
            }
            result.push(v);
        }
        b.parameterSlots = slots.stream().mapToInt(Integer::intValue).toArray();
        b.translated = true;
        for (IncomingEdge e : in) {
            fill(e, b);
        }
        b.incoming = List.of();
        return result;
    }

    private Value mergeSlot(BytecodeBlock b, int slot, boolean changes, boolean open, List<Integer> slots) {
        Value v = valueOf(b.incoming.get(0).state(), slot);
        if (v == null) {
            return null;
        }
        boolean same = true;
        Stamp stamp = v.stamp();
        for (IncomingEdge e : b.incoming) {
            Value w = valueOf(e.state(), slot);
            if (w == null || w.type() != v.type()) {
                return null;
            }
            same &= w == v;
            stamp = w == v ? stamp : stamps.meet(stamp, w.stamp());
        }
        if (same && !changes) {
            return v;
        }
        BlockParameter p = b.block.addParameter(v.type());
        if (!open && v.type() == IrType.REF) {
            p.setStamp(stamp);
        }
        slots.add(slot);
        return p;
    }

    /** Tries the handlers in order; what none takes leaves the method. */
    private void translateDispatch(BytecodeBlock b) {
        emitter.at(new SourcePosition(method, 0, 0, null));
        Value exception = b.block.parameters().get(0);
        for (MethodBody.Handler h : b.handlers) {
            if (h.type() == null || h.type().equals("java/lang/Throwable")) {
                enterHandler(h, exception);
                return;
            }
            Resolution<JavaType> type = resolver.type(h.type());
            if (type.isFailed()) {
                unlock();
                emitter.raise(type.failure());
                return;
            }
            Value test = emitter.instanceOf(exception, type.member());
            Integer known = ConstantFolding.intConstant(test);
            if (known != null && known == 0) {
                continue;
            }
            if (known != null) {
                enterHandler(h, exception);
                return;
            }
            Block match = emitter.newBlock();
            Block next = emitter.newBlock();
            FrameState state = emitter.state();
            emitter.branch(test, match, next);
            emitter.startAt(match, state.copy());
            enterHandler(h, emitter.refine(exception, type.member()));
            emitter.startAt(next, state);
        }
        leaveByException(exception);
    }

    private void enterHandler(MethodBody.Handler h, Value exception) {
        FrameState state = emitter.state();
        state.push(exception);
        emitter.end(new Terminator.Goto(emitter.position(), edge(blockAt(h.target()), state, null)));
    }

    private void leaveByException(Value exception) {
        unlock();
        emitter.end(new Terminator.Throw(emitter.position(), exception));
    }
}
