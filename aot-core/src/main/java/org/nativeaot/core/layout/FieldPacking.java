package org.nativeaot.core.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/**
 * Offsets for the fields of one class (or statics holder), inherited space included. Fields go by falling size, each
 * into the first hole left by alignment that fits it, else at the end; so a subclass fills its superclass's holes.
 *
 * @param offsets    own fields only
 * @param holes      unused ranges, ascending
 * @param end        first byte behind the last field (not aligned)
 * @param references offsets of reference fields, inherited ones included, ascending
 */
record FieldPacking(Map<JavaField, Integer> offsets, List<Hole> holes, int end, List<Integer> references) {
    /** Unused bytes [start, end). */
    record Hole(int start, int end) {
    }

    /** No fields, only a header. */
    static FieldPacking empty(int headerBytes) {
        return new FieldPacking(Map.of(), List.of(), headerBytes, List.of());
    }

    /** Places fields behind and inside this packing. */
    FieldPacking with(List<JavaField> fields, RefFormat format) {
        List<JavaField> order = new ArrayList<>(fields);
        // References of one size with longs first: neighbours in memory for the collector. The sort is stable.
        order.sort(Comparator.comparingInt((JavaField f) -> -format.bytes(f.kind()))
                .thenComparing(f -> f.kind() != Kind.REF));
        Map<JavaField, Integer> placed = new LinkedHashMap<>();
        List<Hole> free = new ArrayList<>(holes);
        List<Integer> refs = new ArrayList<>(references);
        int last = end;
        for (JavaField f : order) {
            int bytes = format.bytes(f.kind());
            int at = takeHole(free, bytes);
            if (at < 0) {
                at = (last + bytes - 1) & -bytes;
                if (at > last) {
                    free.add(new Hole(last, at));
                }
                last = at + bytes;
            }
            placed.put(f, at);
            if (f.kind() == Kind.REF) {
                refs.add(at);
            }
        }
        refs.sort(null);
        return new FieldPacking(placed, List.copyOf(free), last, List.copyOf(refs));
    }

    private static int takeHole(List<Hole> free, int bytes) {
        for (int i = 0; i < free.size(); i++) {
            Hole h = free.get(i);
            int at = (h.start() + bytes - 1) & -bytes;
            if (at + bytes <= h.end()) {
                free.remove(i);
                if (at + bytes < h.end()) {
                    free.add(i, new Hole(at + bytes, h.end()));
                }
                if (at > h.start()) {
                    free.add(i, new Hole(h.start(), at));
                }
                return at;
            }
        }
        return -1;
    }
}
