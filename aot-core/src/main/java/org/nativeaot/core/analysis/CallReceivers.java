package org.nativeaot.core.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Exact types of the receivers of virtual calls that have few, by the place of the call in its bytecode, so that copies
 * of the call are known too. Places where some call may have more are not in it.
 */
public final class CallReceivers {
    /** What optimisation can make use of: more types than that are forgotten. */
    static final int MOST = 6;

    private record Place(JavaMethod method, int bci, JavaMethod resolved) {
        static Place of(Instruction call) {
            SourcePosition p = call.position();
            return p == null ? null : new Place(p.method(), p.bci(), call.attributeAs(JavaMethod.class));
        }
    }

    private final Map<Place, Set<JavaType>> known = new HashMap<>();
    private final Set<Place> open = new HashSet<>();

    /** @param receivers of this call; null: nothing is known of them. Calls at one place add up */
    void add(Instruction call, List<JavaType> receivers) {
        Place place = Place.of(call);
        if (place == null || open.contains(place)) {
            return;
        }
        if (receivers != null) {
            known.computeIfAbsent(place, k -> new LinkedHashSet<>()).addAll(receivers);
        }
        if (receivers == null || known.get(place).size() > MOST) {
            known.remove(place);
            open.add(place);
        }
    }

    /** The exact types that the receiver can have, in the order they were found; empty: not known. */
    public List<JavaType> of(Instruction call) {
        Place place = Place.of(call);
        return place == null ? List.of() : List.copyOf(known.getOrDefault(place, Set.of()));
    }
}
