package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;

/**
 * New instances that no one but their own function's field accesses and tests ever sees, with everything that uses
 * them.
 *
 * <p>Limits: an object that meets another value at a join, or that is locked, counts as seen. So do arrays, threads,
 * and {@code java.lang.ref} references, whose referents the collector clears.
 */
final class LocalObjects {
    private static final Set<String> WATCHED = Set.of("java/lang/ref/Reference", "java/lang/Thread");

    /** Instructions that use a value, and whether a terminator or an edge does. */
    private static final class Uses {
        final List<Instruction> instructions = new ArrayList<>();
        boolean flows;
    }

    private final Map<Value, Uses> uses = new IdentityHashMap<>();
    /** NEW to the checks that hand it on, itself included. */
    private final Map<Instruction, Set<Value>> names = new LinkedHashMap<>();

    LocalObjects(IrFunction f) {
        List<Instruction> candidates = new ArrayList<>();
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.opcode() == Opcode.NEW && !isWatched(i.attributeAs(JavaClass.class))) {
                    candidates.add(i);
                    uses.put(i, new Uses());
                } else if (i.opcode() == Opcode.NULL_CHECK || i.opcode() == Opcode.CHECK_CAST) {
                    uses.put(i, new Uses());
                }
            }
        }
        if (candidates.isEmpty()) {
            return;
        }
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                for (int n = 0; n < i.operandCount(); n++) {
                    Uses u = uses.get(i.operand(n));
                    if (u != null) {
                        u.instructions.add(i);
                    }
                }
            }
            b.terminator().operands().forEach(this::flow);
            for (Edge e : b.terminator().edges()) {
                e.arguments().forEach(this::flow);
            }
        }
        candidates.forEach(this::examine);
    }

    private void flow(Value v) {
        Uses u = uses.get(v);
        if (u != null) {
            u.flows = true;
        }
    }

    private static boolean isWatched(JavaClass c) {
        for (JavaClass k = c; k != null; k = k.superclass()) {
            if (WATCHED.contains(k.internalName())) {
                return true;
            }
        }
        return false;
    }

    /** The instances found, in the function's order, each with the values that are it. */
    Map<Instruction, Set<Value>> names() {
        return names;
    }

    private void examine(Instruction made) {
        Set<Value> same = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Instruction> work = new ArrayDeque<>();
        same.add(made);
        work.add(made);
        while (!work.isEmpty()) {
            Instruction name = work.remove();
            Uses u = uses.get(name);
            if (u.flows) {
                return;
            }
            for (Instruction user : u.instructions) {
                if (handsOn(user, made)) {
                    if (same.add(user)) {
                        work.add(user);
                    }
                } else if (!isHarmless(user, name)) {
                    return;
                }
            }
        }
        names.put(made, same);
    }

    /** Checks that pass, since the object's class is known, and whose value is the object. */
    private static boolean handsOn(Instruction user, Instruction made) {
        return user.opcode() == Opcode.NULL_CHECK || user.opcode() == Opcode.CHECK_CAST
                && Hierarchy.isSubtype(made.attributeAs(JavaClass.class), user.attributeAs(JavaType.class));
    }

    private static boolean isHarmless(Instruction user, Value object) {
        return switch (user.opcode()) {
            case GET_FIELD, INSTANCE_OF, CMP, KEEP_ALIVE -> true;
            case PUT_FIELD -> user.operand(1) != object;
            case INTRINSIC -> switch (user.attributeAs(Intrinsic.class).operation()) {
                case FENCE, REACHABILITY_FENCE -> true;
                default -> false;
            };
            default -> false;
        };
    }
}
