package org.nativeaot.core.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/**
 * Where the fields of objects and of statics holders lie. All declared fields have a place, used or not, so that
 * offsets depend on the class alone. Units are bytes from the object's start. Not thread-safe.
 */
public final class ObjectLayout {
    /** Bytes before the first field: type and status. */
    public static final int HEADER = 8;
    /** Offset of an array's length. */
    public static final int ARRAY_LENGTH = 8;
    /** Offset of an array's first element. */
    public static final int ARRAY_BASE = 16;
    /** Objects start and end at multiples of this. */
    public static final int ALIGNMENT = 8;

    private final RefFormat format;
    private final Map<JavaClass, FieldPacking> instances = new IdentityHashMap<>();
    private final Map<JavaClass, FieldPacking> statics = new IdentityHashMap<>();

    public ObjectLayout(RefFormat format) {
        this.format = format;
    }

    public RefFormat format() {
        return format;
    }

    /** Offset of an instance field in its object, of a static field in {@code statics.<class>}. */
    public int offset(JavaField field) {
        FieldPacking p = field.isStatic() ? statics(field.owner()) : instance(field.owner());
        return p.offsets().get(field);
    }

    /** Size of an instance, a multiple of {@link #ALIGNMENT}. */
    public int instanceSize(JavaClass c) {
        return align(instance(c).end());
    }

    /** Offsets of all reference fields of an instance, inherited ones included. */
    public List<Integer> instanceReferences(JavaClass c) {
        return instance(c).references();
    }

    /** Size of the statics holder. */
    public int staticsSize(JavaClass c) {
        return align(statics(c).end());
    }

    /** Offsets of the static reference fields. */
    public List<Integer> staticsReferences(JavaClass c) {
        return statics(c).references();
    }

    /** Size of an array object. */
    public long arraySize(Kind element, int length) {
        return (ARRAY_BASE + ((long) length << format.shift(element)) + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /** Offset of an array element. */
    public long elementOffset(Kind element, int index) {
        return ARRAY_BASE + ((long) index << format.shift(element));
    }

    private FieldPacking instance(JavaClass c) {
        FieldPacking p = instances.get(c);
        if (p == null) {
            FieldPacking inherited = c.superclass() == null ? FieldPacking.empty(HEADER) : instance(c.superclass());
            p = inherited.with(fields(c, false), format);
            instances.put(c, p);
        }
        return p;
    }

    private FieldPacking statics(JavaClass c) {
        return statics.computeIfAbsent(c, k -> FieldPacking.empty(HEADER).with(fields(k, true), format));
    }

    private static List<JavaField> fields(JavaClass c, boolean wantStatic) {
        List<JavaField> list = new ArrayList<>();
        for (JavaField f : c.fields()) {
            if (f.isStatic() == wantStatic) {
                list.add(f);
            }
        }
        return list;
    }

    private static int align(int bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }
}
