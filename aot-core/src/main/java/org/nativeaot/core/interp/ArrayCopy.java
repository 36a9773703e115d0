package org.nativeaot.core.interp;

import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** System.arraycopy with its checks and HotSpot's messages. */
final class ArrayCopy {
    private static final String STORE = "java/lang/ArrayStoreException";
    private static final String BOUNDS = "java/lang/ArrayIndexOutOfBoundsException";

    private ArrayCopy() {
    }

    static Object copy(Machine m, Arguments a) {
        HeapObject source = a.required(0);
        HeapObject target = a.required(2);
        int from = a.integer(1);
        int to = a.integer(3);
        int length = a.integer(4);
        if (!(source instanceof HeapArray s)) {
            throw new JavaThrow(STORE, "arraycopy: source type " + source.type() + " is not an array");
        }
        if (!(target instanceof HeapArray t)) {
            throw new JavaThrow(STORE, "arraycopy: destination type " + target.type() + " is not an array");
        }
        if (s.kind() != t.kind()) {
            throw new JavaThrow(STORE, mismatch(s, t));
        }
        checkBounds(s, from, t, to, length);
        if (s.kind() == Kind.REF && !Hierarchy.isSubtype(s.type().component(), t.type().component())) {
            copyChecked(m, s, from, t, to, length);
        } else {
            unchecked(m, s, from, t, to, length);
        }
        return null;
    }

    private static String mismatch(HeapArray s, HeapArray t) {
        if (s.kind() == Kind.REF || t.kind() == Kind.REF) {
            return "arraycopy: type mismatch: can not copy " + (s.kind() == Kind.REF ? "object array[]" : describe(s))
                    + " into " + (t.kind() == Kind.REF ? "object array[]" : describe(t));
        }
        return "arraycopy: type mismatch: can not copy " + describe(s) + " into " + describe(t);
    }

    private static String describe(HeapArray a) {
        return a.type().component() + "[]";
    }

    private static void checkBounds(HeapArray s, int from, HeapArray t, int to, int length) {
        if (from < 0) {
            throw new JavaThrow(BOUNDS, "arraycopy: source index " + from + " out of bounds for " + sized(s));
        }
        if (to < 0) {
            throw new JavaThrow(BOUNDS, "arraycopy: destination index " + to + " out of bounds for " + sized(t));
        }
        if (length < 0) {
            throw new JavaThrow(BOUNDS, "arraycopy: length " + length + " is negative");
        }
        if (from > s.length() - length) {
            throw new JavaThrow(BOUNDS, "arraycopy: last source index "
                    + Integer.toUnsignedString(from + length) + " out of bounds for " + sized(s));
        }
        if (to > t.length() - length) {
            throw new JavaThrow(BOUNDS, "arraycopy: last destination index "
                    + Integer.toUnsignedString(to + length) + " out of bounds for " + sized(t));
        }
    }

    private static String sized(HeapArray a) {
        return (a.kind() == Kind.REF ? "object array" : a.type().component().toString()) + "[" + a.length() + "]";
    }

    /** Elements before the first that does not fit are copied. */
    private static void copyChecked(Machine m, HeapArray s, int from, HeapArray t, int to, int length) {
        m.readable(s);
        m.writable(t);
        JavaType component = t.type().component();
        for (int i = 0; i < length; i++) {
            HeapObject o = s.reference(from + i);
            if (o != null && !Hierarchy.isSubtype(o.type(), component)) {
                throw new JavaThrow(STORE, mismatch(s.type().component(), component));
            }
            t.setReference(to + i, o);
        }
    }

    private static String mismatch(JavaType from, JavaType to) {
        return Hierarchy.isSubtype(to, from)
                ? "arraycopy: element type mismatch: can not cast one of the elements of " + from.binaryName()
                        + "[] to the type of the destination array, " + to.binaryName()
                : "arraycopy: type mismatch: can not copy " + from.binaryName() + "[] into " + to.binaryName() + "[]";
    }

    /** A copy whose bounds and types are known to be right. */
    static void unchecked(Machine m, HeapArray s, int from, HeapArray t, int to, int length) {
        if (length == 0) {
            return;
        }
        m.readable(s);
        m.writable(t);
        System.arraycopy(s.elements(), from, t.elements(), to, length);
    }
}
