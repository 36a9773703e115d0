package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** What a virtual call can run, given the closed world and the receiver's stamp. Not thread-safe. */
public final class DispatchTargets {
    /**
     * Possible targets.
     *
     * @param methods distinct, with bodies
     * @param mayFail some receiver type has no method for the call (AbstractMethodError)
     */
    public record Targets(List<JavaMethod> methods, boolean mayFail) {
        /** The only method the call can run, or null. */
        public JavaMethod single() {
            return methods.size() == 1 && !mayFail ? methods.get(0) : null;
        }

        /** True if no receiver can exist. */
        public boolean isEmpty() {
            return methods.isEmpty() && !mayFail;
        }
    }

    private record Key(JavaMethod resolved, JavaType bound, boolean exact) {
    }

    private final ClosedWorld world;
    private final Map<Key, Targets> cache = new HashMap<>();

    public DispatchTargets(ClosedWorld world) {
        this.world = world;
    }

    /** Targets of an INVOKE_VIRTUAL. */
    public Targets of(Instruction call) {
        return of(call.attributeAs(JavaMethod.class), call.operand(0).stamp());
    }

    public Targets of(JavaMethod resolved, Stamp receiver) {
        JavaType type = receiver == null ? null : receiver.type();
        boolean useful = type != null && Hierarchy.isSubtype(type, resolved.owner());
        Key key = new Key(resolved, useful ? type : resolved.owner(), useful && receiver.exact());
        return cache.computeIfAbsent(key, this::compute);
    }

    /**
     * What the slot of a method holds in any receiver type.
     */
    public Targets ofSlot(JavaMethod resolved) {
        return compute(new Key(resolved, resolved.owner(), false));
    }

    /** A method that the analysis never reached is selected on no receiver that occurs. */
    private Targets compute(Key key) {
        List<JavaType> receivers = !key.exact() ? world.instantiatedSubtypes(key.bound())
                : world.instantiated().contains(key.bound()) ? List.of(key.bound()) : List.of();
        Set<JavaMethod> methods = new LinkedHashSet<>();
        boolean mayFail = false;
        for (JavaType t : receivers) {
            JavaMethod m = world.select(t, key.resolved());
            if (m == null || m.isAbstract()) {
                mayFail = true;
            } else if (world.isReachable(m)) {
                methods.add(m);
            }
        }
        return new Targets(new ArrayList<>(methods), mayFail);
    }
}
