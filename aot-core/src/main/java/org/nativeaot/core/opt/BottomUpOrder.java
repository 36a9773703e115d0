package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Methods so that callees come before callers, as far as calls with a known target go; in cycles the walk's back edges
 * are ignored. Methods of a class come before methods that make its instances: once those are expanded, the receiver's
 * class is known where before it was an interface (iterators, lambdas).
 */
final class BottomUpOrder {
    private record Frame(JavaMethod method, Iterator<JavaMethod> callees) {
    }

    private BottomUpOrder() {
    }

    static List<JavaMethod> of(ClosedWorld world, DispatchTargets targets) {
        List<JavaMethod> order = new ArrayList<>();
        Set<JavaMethod> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Frame> stack = new ArrayDeque<>();
        for (JavaMethod root : world.methods()) {
            if (seen.add(root)) {
                stack.push(new Frame(root, callees(world, targets, root)));
            }
            while (!stack.isEmpty()) {
                Frame top = stack.peek();
                if (!top.callees().hasNext()) {
                    order.add(top.method());
                    stack.pop();
                    continue;
                }
                JavaMethod next = top.callees().next();
                if (world.isReachable(next) && seen.add(next)) {
                    stack.push(new Frame(next, callees(world, targets, next)));
                }
            }
        }
        return order;
    }

    private static Iterator<JavaMethod> callees(ClosedWorld world, DispatchTargets targets, JavaMethod m) {
        Set<JavaMethod> callees = new LinkedHashSet<>();
        Set<JavaMethod> ofInstances = new LinkedHashSet<>();
        for (Block b : world.body(m).blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.opcode() == Opcode.NEW) {
                    ofInstances.addAll(i.attributeAs(JavaClass.class).methods());
                } else if (i.opcode() == Opcode.INVOKE_DIRECT) {
                    callees.add(i.attributeAs(JavaMethod.class));
                } else if (i.opcode() == Opcode.INVOKE_VIRTUAL) {
                    List<JavaMethod> known = targets.of(i).methods();
                    callees.addAll(known.size() <= 2 ? known : KnownTargets.of(i, world).keySet());
                }
            }
        }
        callees.addAll(ofInstances);
        return callees.iterator();
    }
}
