package org.nativeaot.core.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Dispatch slots by selector colouring (Dixon, McKee, Schweizer and Vaughan, OOPSLA 1989): two selectors conflict if
 * one instantiated type understands both; selectors are coloured greedily, the most widely understood first, each with
 * the lowest slot free in all its types. Interface and class methods share the scheme, so an interface call costs what
 * a virtual call costs. Only selectors that calls really go through get a slot.
 */
public final class DispatchTable {
    private final Map<String, Integer> slots = new TreeMap<>();
    private final Map<JavaType, TreeMap<Integer, Entry>> tables = new HashMap<>();

    /** One filled slot: the receiver's type, the call as resolved, and what it runs; null: AbstractMethodError. */
    public record Entry(JavaType receiver, JavaMethod resolved, JavaMethod target) {
    }

    /**
     * @param resolved methods that indirect calls name, as resolved
     * @param subtypes the instantiated types below a type, itself included
     * @param select   (receiver type, resolved method) to the method that runs; null if there is none
     */
    public DispatchTable(Collection<JavaMethod> resolved, Function<JavaType, List<JavaType>> subtypes,
                         BiFunction<JavaType, JavaMethod, JavaMethod> select) {
        Map<String, Map<JavaType, JavaMethod>> users = new TreeMap<>();
        for (JavaMethod m : resolved) {
            Map<JavaType, JavaMethod> types = users.computeIfAbsent(Symbols.slot(m), k -> new LinkedHashMap<>());
            for (JavaType t : subtypes.apply(m.owner())) {
                types.putIfAbsent(t, m);
            }
        }
        List<String> order = new ArrayList<>(users.keySet());
        order.sort(Comparator.comparingInt(s -> -users.get(s).size()));
        Map<JavaType, BitSet> taken = new HashMap<>();
        for (String selector : order) {
            Map<JavaType, JavaMethod> types = users.get(selector);
            BitSet conflicts = new BitSet();
            types.keySet().forEach(t -> conflicts.or(taken.computeIfAbsent(t, k -> new BitSet())));
            int slot = conflicts.nextClearBit(0);
            slots.put(selector, slot);
            types.forEach((t, m) -> {
                taken.get(t).set(slot);
                tables.computeIfAbsent(t, k -> new TreeMap<>()).put(slot, new Entry(t, m, select.apply(t, m)));
            });
        }
    }

    /** Selector symbol to slot number, sorted by symbol. */
    public Map<String, Integer> slots() {
        return slots;
    }

    /** Number of slots that the type's TypeInfo needs. */
    public int length(JavaType t) {
        TreeMap<Integer, Entry> table = tables.get(t);
        return table == null ? 0 : table.lastKey() + 1;
    }

    /** Filled slots of a type, ascending. */
    public Map<Integer, Entry> entries(JavaType t) {
        return tables.getOrDefault(t, new TreeMap<>());
    }
}
