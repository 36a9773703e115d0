package org.nativeaot.core.lower;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.model.JavaMethod;

/**
 * Chooses functions that check the stack limit so that every cycle of the call graph has one (binary-interface.md,
 * rule 4): the targets of retreating edges of a depth-first walk, since every cycle holds such an edge. Functions
 * that call through unknown addresses check too, and those so long that their frames may be large: a frame of 4 KB
 * holds 512 values that are alive at once. The walk keeps its own stack: call chains are deep.
 */
final class StackCheckPlacement {
    /** Values above which a function counts as long. */
    private static final int LONG = 2500;

    private enum State { OPEN, DONE }

    private record Frame(CallGraph.Node node, Iterator<CallGraph.Node> rest) {
    }

    private final Set<JavaMethod> checking = Collections.newSetFromMap(new IdentityHashMap<>());

    StackCheckPlacement(CallGraph graph) {
        Map<CallGraph.Node, State> states = new IdentityHashMap<>();
        for (CallGraph.Node root : graph.nodes()) {
            if (root.callsUnknown || root.values > LONG) {
                choose(root);
            }
            if (!states.containsKey(root)) {
                walk(root, states);
            }
        }
    }

    private void walk(CallGraph.Node root, Map<CallGraph.Node, State> states) {
        Deque<Frame> stack = new ArrayDeque<>();
        states.put(root, State.OPEN);
        stack.push(new Frame(root, root.calls.iterator()));
        while (!stack.isEmpty()) {
            Frame f = stack.peek();
            if (!f.rest().hasNext()) {
                states.put(f.node(), State.DONE);
                stack.pop();
                continue;
            }
            CallGraph.Node callee = f.rest().next();
            State s = states.get(callee);
            if (s == null) {
                states.put(callee, State.OPEN);
                stack.push(new Frame(callee, callee.calls.iterator()));
            } else if (s == State.OPEN) {
                choose(callee.method != null ? callee : f.node());
            }
        }
    }

    /** A family has no code: the cycle through it is cut at the caller instead. */
    private void choose(CallGraph.Node n) {
        if (n.method != null) {
            checking.add(n.method);
            // The check itself throws.
            n.throwsItself = true;
        } else {
            throw new IllegalStateException("two dispatch families in a row");
        }
    }

    boolean checks(JavaMethod m) {
        return checking.contains(m);
    }
}
