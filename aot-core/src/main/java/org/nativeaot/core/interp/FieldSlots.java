package org.nativeaot.core.interp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/** The slot of each field of a class, superclasses first; numbers and references are counted apart. */
final class FieldSlots {
    private final JavaClass type;
    private final Map<JavaField, Integer> slots;
    private final List<JavaField> fields;
    private final int numberCount;
    private final int referenceCount;

    /** Slots of instances. @param inherited slots of the superclass, or null */
    static FieldSlots ofInstances(JavaClass type, FieldSlots inherited) {
        return new FieldSlots(type, inherited, false);
    }

    /** Slots of a class's own static fields. */
    static FieldSlots ofStatics(JavaClass type) {
        return new FieldSlots(type, null, true);
    }

    private FieldSlots(JavaClass type, FieldSlots inherited, boolean statics) {
        this.type = type;
        this.slots = inherited == null ? new HashMap<>() : new HashMap<>(inherited.slots);
        this.fields = inherited == null ? new ArrayList<>() : new ArrayList<>(inherited.fields);
        int numbers = inherited == null ? 0 : inherited.numberCount;
        int references = inherited == null ? 0 : inherited.referenceCount;
        for (JavaField f : type.fields()) {
            if (f.isStatic() == statics) {
                slots.put(f, f.kind() == Kind.REF ? references++ : numbers++);
                fields.add(f);
            }
        }
        this.numberCount = numbers;
        this.referenceCount = references;
    }

    JavaClass type() {
        return type;
    }

    /** All fields, inherited ones first. */
    List<JavaField> fields() {
        return fields;
    }

    int numberCount() {
        return numberCount;
    }

    int referenceCount() {
        return referenceCount;
    }

    int slot(JavaField f) {
        Integer slot = slots.get(f);
        if (slot == null) {
            throw new IllegalArgumentException(f + " has no slot in " + type);
        }
        return slot;
    }

    boolean contains(JavaField f) {
        return slots.containsKey(f);
    }
}
