package org.nativeaot.core.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Numbers for fast type tests. Classes get consecutive numbers in a depth-first walk of the class tree, so that a
 * subtree is a range (Schubert, Papalaskaris and Taugher, 1983); interfaces get bit numbers in sets that every class
 * carries whole. Array types stand below Object with a range of one each: covariance is not in the numbers.
 *
 * <p>All sets have the length of the longest, so that a test needs no bounds check; equal sets are shared.
 */
public final class TypeNumbering {
    /** @param id first number of the subtree; @param span how many */
    public record Range(int id, int span) {
    }

    private final Map<JavaType, Range> ranges = new IdentityHashMap<>();
    private final Map<JavaClass, Integer> interfaceIds = new IdentityHashMap<>();
    private final Map<JavaType, Set<JavaClass>> closures = new IdentityHashMap<>();
    private final int setBytes;

    public TypeNumbering(ClassRepository classes, Collection<JavaType> types) {
        Map<JavaType, List<JavaType>> children = new LinkedHashMap<>();
        JavaClass object = classes.require("java/lang/Object");
        List<JavaType> sorted = new ArrayList<>(types);
        sorted.sort(Comparator.comparing(JavaType::internalName));
        Map<JavaClass, Integer> implementers = new HashMap<>();
        for (JavaType t : sorted) {
            if (t instanceof PrimitiveType || t == object) {
                continue;
            }
            Set<JavaClass> closure = closure(classes, t);
            closures.put(t, closure);
            closure.forEach(i -> implementers.merge(i, 1, Integer::sum));
            if (t instanceof JavaClass c && !c.isInterface()) {
                children.computeIfAbsent(c.superclass(), k -> new ArrayList<>()).add(t);
            } else if (t instanceof ArrayType) {
                children.computeIfAbsent(object, k -> new ArrayList<>()).add(t);
            } else if (t instanceof JavaClass i) {
                implementers.merge(i, 0, Integer::sum);
            }
        }
        number(object, children, 1);
        List<JavaClass> interfaces = new ArrayList<>(implementers.keySet());
        interfaces.sort(Comparator.comparing((JavaClass i) -> -implementers.get(i))
                .thenComparing(JavaType::internalName));
        int next = 0;
        for (JavaClass i : interfaces) {
            interfaceIds.put(i, ++next);
        }
        setBytes = (next + 8) / 8;
    }

    private static Set<JavaClass> closure(ClassRepository classes, JavaType t) {
        if (t instanceof JavaClass c) {
            Set<JavaClass> all = new LinkedHashSet<>(Hierarchy.allInterfaces(c));
            if (c.isInterface()) {
                all.add(c);
            }
            return all;
        }
        return Set.of(classes.require("java/lang/Cloneable"), classes.require("java/io/Serializable"));
    }

    /** Returns the next free number. Recursion is as deep as the class tree. */
    private int number(JavaType t, Map<JavaType, List<JavaType>> children, int id) {
        int next = id + 1;
        for (JavaType child : children.getOrDefault(t, List.of())) {
            next = number(child, children, next);
        }
        ranges.put(t, new Range(id, next - id));
        return next;
    }

    /** Zeroes for interfaces and primitive types. */
    public Range range(JavaType t) {
        return ranges.getOrDefault(t, new Range(0, 0));
    }

    /** Bit number, from 1; 0 if the type is no interface or none that the program knows. */
    public int interfaceId(JavaType t) {
        return t instanceof JavaClass c ? interfaceIds.getOrDefault(c, 0) : 0;
    }

    /** Length of every interface set. */
    public int setBytes() {
        return setBytes;
    }

    /** Interface set: bit {@code interfaceId} of each interface of the type's closure. */
    public byte[] interfaceSet(JavaType t) {
        BitSet bits = new BitSet();
        for (JavaClass i : closures.getOrDefault(t, Set.of())) {
            bits.set(interfaceIds.get(i));
        }
        return java.util.Arrays.copyOf(bits.toByteArray(), setBytes);
    }
}
