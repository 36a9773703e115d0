package org.nativeaot.core.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.nativeaot.core.interp.HeapArray;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.interp.SymbolicOffset;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/**
 * Writes single objects (binary interface, "Objects"): header with the type's offset and a status, fields or elements,
 * references in the WIDE format as offsets from the anchor, each noted for relocation; in the NARROW format offsets are
 * addresses already.
 */
public final class ImageWriter {
    private static final int STATUS = 4;
    /** STATUS_UNLOGGED of layout.def: the collector wants to know of the first store into the object. */
    private static final int UNLOGGED = 1;
    /** STATUS_HASH_PUBLISHED of layout.def: the identity hash stands in the image's table. */
    private static final int HASH_PUBLISHED = 2048;
    private static final int LENGTH = 8;

    private final LayoutView layout;
    private final ImageMemory memory;
    private final ToIntFunction<HeapObject> placeOf;
    private final List<Integer> relocations = new ArrayList<>();

    /** @param placeOf offset from the anchor of any object that a written one refers to */
    public ImageWriter(LayoutView layout, ImageMemory memory, ToIntFunction<HeapObject> placeOf) {
        this.layout = layout;
        this.memory = memory;
        this.placeOf = placeOf;
    }

    /** Bytes that an object takes, a multiple of 8. */
    public static long size(HeapObject o, LayoutView layout) {
        return o instanceof HeapArray a ? layout.arraySize(a.kind(), a.length())
                : layout.instanceSize((JavaClass) o.type());
    }

    /** Writes an object at its place. */
    public void write(HeapObject o) {
        int at = placeOf.applyAsInt(o);
        header(at, layout.typeOffset(o.type()));
        if (o.hasIdentityHash()) {
            memory.put32(at + STATUS, UNLOGGED | HASH_PUBLISHED);
        }
        if (o instanceof HeapArray a) {
            array(at, a);
        } else {
            instance(at, (HeapInstance) o);
        }
    }

    /** Writes an object's first eight bytes. */
    public void header(int at, int typeOffset) {
        memory.put32(at, typeOffset);
        memory.put32(at + STATUS, UNLOGGED);
    }

    private void instance(int at, HeapInstance o) {
        for (JavaField f : o.fields()) {
            Object value = o.value(f);
            if (value != null) {
                field(at, f, value);
            }
        }
    }

    /**
     * Writes one field of the object (or statics holder) at {@code at}.
     *
     * @param value Integer (also narrow kinds), Long, Float, Double, {@link SymbolicOffset} or {@link HeapObject}
     */
    public void field(int at, JavaField f, Object value) {
        value(at + layout.fieldOffset(f), f.kind(), value);
    }

    /** Writes a 64-bit number that is an offset from the anchor and is an address once the program runs. */
    public void address(int at, long offset) {
        memory.put64(at, offset);
        if (layout.referenceBytes() == Long.BYTES) {
            relocations.add(at);
        }
    }

    private void reference(int at, int place) {
        if (layout.referenceBytes() == Long.BYTES) {
            address(at, place);
        } else {
            memory.put32(at, place);
        }
    }

    private void array(int at, HeapArray a) {
        memory.put32(at + LENGTH, a.length());
        for (int i = 0; i < a.length(); i++) {
            int to = Math.toIntExact(at + layout.elementOffset(a.kind(), i));
            if (a.kind() == Kind.REF) {
                if (a.reference(i) != null) {
                    reference(to, placeOf.applyAsInt(a.reference(i)));
                }
            } else {
                number(to, a.kind(), a.number(i));
            }
        }
    }

    private void value(int at, Kind kind, Object value) {
        if (value instanceof HeapObject o) {
            reference(at, placeOf.applyAsInt(o));
        } else if (value instanceof SymbolicOffset s) {
            memory.put64(at, layout.fieldOffset(s.field()));
        } else if (value instanceof Float f) {
            number(at, kind, Float.floatToRawIntBits(f));
        } else if (value instanceof Double d) {
            number(at, kind, Double.doubleToRawLongBits(d));
        } else {
            number(at, kind, ((Number) value).longValue());
        }
    }

    private void number(int at, Kind kind, long value) {
        switch (kind) {
            case BOOLEAN, BYTE -> memory.put8(at, (int) value);
            case CHAR, SHORT -> memory.put16(at, (int) value);
            case INT, FLOAT -> memory.put32(at, (int) value);
            case LONG, DOUBLE -> memory.put64(at, value);
            default -> throw new IllegalArgumentException("no number: " + kind);
        }
    }

    /** Places of all 64-bit slots that hold an offset from the anchor, in the order of writing. */
    public List<Integer> relocations() {
        return relocations;
    }
}
