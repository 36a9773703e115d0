package org.nativeaot.core.lower;

import org.nativeaot.core.opt.DispatchTargets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.JavaMethod;

/**
 * Who calls whom, over HIR just before lowering. A node is a method or a dispatch family (all methods that one slot
 * may run); calls with one possible target are edges to the method itself, since lowering makes them direct.
 *
 * <p>Left out: calls that the runtime makes on cold paths (making an implicit exception, class initialisation). They
 * nest only as deep as there are classes, which the reserve below the stack limit covers.
 */
final class CallGraph {
    /** One method or family. Lists hold distinct nodes. */
    static final class Node {
        final JavaMethod method;
        /** All calls. */
        final Set<Node> calls = new LinkedHashSet<>();
        /** Nodes that throw if this one does: callers outside any handler, and the other members of a family. */
        final Set<Node> throwsInto = new LinkedHashSet<>();
        /** Throws by itself: checks, allocation, rethrows, kernel calls. */
        boolean throwsItself;
        /** Calls through an address that the graph does not know. */
        boolean callsUnknown;
        /** Instructions of the body. */
        int values;

        Node(JavaMethod method) {
            this.method = method;
        }
    }

    private final ClosedWorld world;
    private final DispatchTargets targets;
    private final Map<JavaMethod, Node> methods = new LinkedHashMap<>();
    private final Map<String, Node> families = new LinkedHashMap<>();
    private final Deque<Node> work = new ArrayDeque<>();

    /**
     * Holds what is reachable from the roots: after inlining, fewer methods than the analysis reached.
     *
     * @param roots called from outside the graph
     */
    CallGraph(ClosedWorld world, DispatchTargets targets, Iterable<JavaMethod> roots) {
        this.world = world;
        this.targets = targets;
        roots.forEach(this::reach);
        Map<JavaMethod, Node> resolvedFamilies = new HashMap<>();
        while (!work.isEmpty()) {
            Node n = work.remove();
            scan(n, world.body(n.method), resolvedFamilies);
        }
    }

    /** Methods that code can reach, in a fixed order. */
    Set<JavaMethod> methods() {
        return methods.keySet();
    }

    private Node reach(JavaMethod m) {
        Node n = methods.get(m);
        if (n == null) {
            n = new Node(m);
            methods.put(m, n);
            work.add(n);
        }
        return n;
    }

    /** Methods and families, in a fixed order. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>(methods.values());
        all.addAll(families.values());
        return all;
    }

    Node node(JavaMethod m) {
        return methods.get(m);
    }

    Node family(JavaMethod resolved) {
        return families.get(Symbols.slot(resolved));
    }

    private void scan(Node node, IrFunction body, Map<JavaMethod, Node> resolvedFamilies) {
        for (Block b : body.blocks()) {
            boolean caught = b.terminator() instanceof Terminator.Try;
            if (b.terminator() instanceof Terminator.Throw) {
                node.throwsItself = true;
            }
            node.values += b.instructions().size();
            for (Instruction i : b.instructions()) {
                boolean escapes = !(caught && i == b.last());
                Node callee = callee(i, resolvedFamilies);
                if (callee != null) {
                    node.calls.add(callee);
                    if (escapes) {
                        callee.throwsInto.add(node);
                    }
                } else if (escapes && ThrowFacts.mayThrow(i, world)) {
                    node.throwsItself = true;
                }
                if (i.attribute() instanceof Intrinsic n && (n.operation() == Intrinsic.Operation.CALL_VOID
                        || n.operation() == Intrinsic.Operation.CALL_STUB)) {
                    node.callsUnknown = true;
                }
            }
        }
    }

    /** Null if the instruction is no call, or one that cannot have a target. */
    private Node callee(Instruction i, Map<JavaMethod, Node> resolvedFamilies) {
        if (i.opcode() == Opcode.INVOKE_DIRECT) {
            JavaMethod m = i.attributeAs(JavaMethod.class);
            return m.isStatic() || world.isReachable(m) ? require(m, i) : null;
        }
        if (i.opcode() != Opcode.INVOKE_VIRTUAL) {
            return null;
        }
        DispatchTargets.Targets t = targets.of(i);
        if (t.single() != null) {
            return require(t.single(), i);
        }
        if (t.isEmpty()) {
            return null;
        }
        return resolvedFamilies.computeIfAbsent(i.attributeAs(JavaMethod.class), this::family0);
    }

    private Node family0(JavaMethod resolved) {
        Node family = families.computeIfAbsent(Symbols.slot(resolved), k -> new Node(null));
        DispatchTargets.Targets all = targets.ofSlot(resolved);
        family.throwsItself |= all.mayFail();
        for (JavaMethod m : all.methods()) {
            Node member = reach(m);
            family.calls.add(member);
            // One slot, one calling convention: if one member throws, all count as throwing.
            member.throwsInto.add(family);
            family.throwsInto.add(member);
        }
        return family;
    }

    private Node require(JavaMethod m, Instruction i) {
        if (!world.isReachable(m)) {
            throw new IllegalStateException("not analysed: " + m + " called at " + i.position());
        }
        return reach(m);
    }
}
