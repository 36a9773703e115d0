package org.nativeaot.core.analysis.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;

/** The instantiated types, numbered in the order they were found, and filed below each of their supertypes. */
public final class TypeUniverse {
    /** Instantiated types that are instances of one supertype. */
    private static final class Below {
        final List<JavaType> types = new ArrayList<>();
        final BitSet numbers = new BitSet();
    }

    private final ClassRepository classes;
    private final Map<JavaType, Integer> numbers = new LinkedHashMap<>();
    private final List<JavaType> types = new ArrayList<>();
    private final Map<JavaType, Below> below = new LinkedHashMap<>();

    public TypeUniverse(ClassRepository classes) {
        this.classes = classes;
    }

    /** Files {@code t} below all its supertypes and tells each of them; false if it was there already. */
    public boolean add(JavaType t, Consumer<JavaType> supertype) {
        if (numbers.putIfAbsent(t, types.size()) != null) {
            return false;
        }
        int number = types.size();
        types.add(t);
        Set<JavaType> all = supertypes(t);
        for (JavaType s : all) {
            Below b = below.computeIfAbsent(s, k -> new Below());
            b.types.add(t);
            b.numbers.set(number);
        }
        all.forEach(supertype);
        return true;
    }

    public JavaType type(int number) {
        return types.get(number);
    }

    /** @throws NullPointerException if the type is not instantiated */
    int number(JavaType t) {
        return numbers.get(t);
    }

    /** True if the instantiated type of this number is an instance of {@code bound}. */
    public boolean isBelow(int number, JavaType bound) {
        Below b = below.get(bound);
        return b != null && b.numbers.get(number);
    }

    public boolean isInhabited(JavaType t) {
        return below.containsKey(t);
    }

    /** Instantiated types, in the order they were found. */
    public Set<JavaType> instantiated() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** Instantiated types that are instances of {@code t}. */
    public List<JavaType> subtypes(JavaType t) {
        Below b = below.get(t);
        return b == null ? List.of() : b.types;
    }

    /** Instantiated types by each of their supertypes. */
    public Map<JavaType, List<JavaType>> subtypes() {
        Map<JavaType, List<JavaType>> map = new LinkedHashMap<>();
        below.forEach((t, b) -> map.put(t, b.types));
        return map;
    }

    /** All supertypes of a class or array type, itself included. Of an array: by covariance too (JLS 4.10.3). */
    private Set<JavaType> supertypes(JavaType t) {
        Set<JavaType> all = new LinkedHashSet<>();
        all.add(t);
        if (t instanceof JavaClass c) {
            for (JavaClass k = c; k != null; k = k.superclass()) {
                all.add(k);
            }
            all.addAll(Hierarchy.allInterfaces(c));
        } else if (t instanceof ArrayType a) {
            if (!a.component().isPrimitive()) {
                for (JavaType s : supertypes(a.component())) {
                    all.add(s.arrayType());
                }
            }
            all.add(classes.require("java/lang/Object"));
            all.add(classes.require("java/lang/Cloneable"));
            all.add(classes.require("java/io/Serializable"));
        }
        return all;
    }
}
