package org.nativeaot.core.interp;

import java.lang.reflect.Array;
import java.util.function.Consumer;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Kind;

/** An array. Representation: a Java array of the same kind; {@code boolean[]} as {@code byte[]} of 0 and 1. */
public final class HeapArray implements HeapObject {
    private final ArrayType type;
    private final InitUnit unit;
    private final Object elements;
    private final IdentityHash hash;
    private boolean constant;

    HeapArray(ArrayType type, InitUnit unit, Object elements) {
        this.type = type;
        this.unit = unit;
        this.elements = elements;
        this.hash = IdentityHash.next(unit);
    }

    @Override
    public boolean hasIdentityHash() {
        return hash.isAsked();
    }

    @Override
    public int identityHash() {
        return hash.value();
    }

    static HeapArray allocate(ArrayType type, InitUnit unit, int length) {
        Object elements = switch (type.component().kind()) {
            case BOOLEAN, BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
            case REF -> new HeapObject[length];
            case VOID -> throw new IllegalArgumentException("array of void");
        };
        return new HeapArray(type, unit, elements);
    }

    @Override
    public ArrayType type() {
        return type;
    }

    @Override
    public InitUnit unit() {
        return unit;
    }

    public int length() {
        return Array.getLength(elements);
    }

    /** Kind of the elements. */
    public Kind kind() {
        return type.component().kind();
    }

    /** The backing array: primitive, or {@code HeapObject[]}. Not to be written by others. */
    public Object elements() {
        return elements;
    }

    /** Element of a reference array. */
    public HeapObject reference(int i) {
        return ((HeapObject[]) elements)[i];
    }

    /** Element of a primitive array in the representation of {@link HeapInstance}. */
    public long number(int i) {
        return switch (type.component().kind()) {
            case BOOLEAN, BYTE -> ((byte[]) elements)[i];
            case CHAR -> ((char[]) elements)[i];
            case SHORT -> ((short[]) elements)[i];
            case INT -> ((int[]) elements)[i];
            case LONG -> ((long[]) elements)[i];
            case FLOAT -> Float.floatToRawIntBits(((float[]) elements)[i]);
            case DOUBLE -> Double.doubleToRawLongBits(((double[]) elements)[i]);
            default -> throw new IllegalStateException("reference array");
        };
    }

    void setReference(int i, HeapObject value) {
        ((HeapObject[]) elements)[i] = value;
    }

    void setNumber(int i, long value) {
        switch (type.component().kind()) {
            case BOOLEAN -> ((byte[]) elements)[i] = (byte) (value & 1);
            case BYTE -> ((byte[]) elements)[i] = (byte) value;
            case CHAR -> ((char[]) elements)[i] = (char) value;
            case SHORT -> ((short[]) elements)[i] = (short) value;
            case INT -> ((int[]) elements)[i] = (int) value;
            case LONG -> ((long[]) elements)[i] = value;
            case FLOAT -> ((float[]) elements)[i] = Float.intBitsToFloat((int) value);
            case DOUBLE -> ((double[]) elements)[i] = Double.longBitsToDouble(value);
            default -> throw new IllegalStateException("reference array");
        }
    }

    /** True if no code ever writes to it once its class is initialised, so that others may read it. */
    boolean isConstant() {
        return constant;
    }

    void setConstant() {
        constant = true;
    }

    /** A shallow copy that belongs to {@code newUnit}. */
    HeapArray copy(InitUnit newUnit) {
        HeapArray c = allocate(type, newUnit, length());
        System.arraycopy(elements, 0, c.elements, 0, length());
        return c;
    }

    @Override
    public void forEachReference(Consumer<HeapObject> action) {
        if (elements instanceof HeapObject[] references) {
            for (HeapObject r : references) {
                if (r != null) {
                    action.accept(r);
                }
            }
        }
    }

    @Override
    public String toString() {
        return type.element() + "[" + length() + "]";
    }
}
