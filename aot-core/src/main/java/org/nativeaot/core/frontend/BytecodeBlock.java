package org.nativeaot.core.frontend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.model.MethodBody;

/**
 * A node of the bytecode's control-flow graph: a run of instructions [start, end), or the dispatch of exceptions to a
 * list of handlers (start is -1 then). Also holds the progress of translation.
 */
final class BytecodeBlock {
    final int start;
    int end;
    /** Dispatch: the handlers in order. */
    final List<MethodBody.Handler> handlers;
    /** Where exceptions thrown in this block go, or null: out of the method. */
    BytecodeBlock dispatch;
    final List<BytecodeBlock> successors = new ArrayList<>();
    final List<BytecodeBlock> predecessors = new ArrayList<>();
    /** Position in reverse postorder; -1 if no path leads here. */
    int order = -1;
    BytecodeBlock dominator;
    BitSet liveIn = new BitSet();
    /** Locals stored to anywhere in the loop that this block heads; null if it heads none. */
    BitSet loopStores;

    /** The translation; made when an edge first leads here. */
    Block block;
    boolean translated;
    /** Edges that led here before translation. */
    List<IncomingEdge> incoming = new ArrayList<>();
    /** Slots (local index, or locals + stack index) that are parameters of {@code block}, in order. */
    int[] parameterSlots;

    BytecodeBlock(int start) {
        this.start = start;
        this.handlers = null;
    }

    BytecodeBlock(List<MethodBody.Handler> handlers) {
        this.start = -1;
        this.handlers = handlers;
    }

    boolean isDispatch() {
        return handlers != null;
    }

    boolean dominates(BytecodeBlock other) {
        BytecodeBlock b = other;
        while (b.order > order) {
            b = b.dominator;
        }
        return b == this;
    }

    @Override
    public String toString() {
        return isDispatch() ? "dispatch" + handlers : "[" + start + "," + end + ")";
    }
}
