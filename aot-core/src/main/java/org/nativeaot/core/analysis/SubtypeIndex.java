package org.nativeaot.core.analysis;

import java.util.ArrayList;
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

/** Instantiated types by each of their supertypes, so that a virtual call finds its receivers without a search. */
final class SubtypeIndex {
    private final ClassRepository classes;
    private final Map<JavaType, List<JavaType>> instantiatedSubtypes = new LinkedHashMap<>();

    SubtypeIndex(ClassRepository classes) {
        this.classes = classes;
    }

    /** Files {@code t} below all its supertypes and tells each of them. */
    void add(JavaType t, Consumer<JavaType> supertype) {
        for (JavaType s : supertypes(t)) {
            instantiatedSubtypes.computeIfAbsent(s, k -> new ArrayList<>()).add(t);
            supertype.accept(s);
        }
    }

    List<JavaType> below(JavaType t) {
        return instantiatedSubtypes.getOrDefault(t, List.of());
    }

    Map<JavaType, List<JavaType>> map() {
        return instantiatedSubtypes;
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
