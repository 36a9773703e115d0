package org.nativeaot.core.interp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/**
 * Memory access by object and offset as {@code Unsafe} does it: fields by their symbolic offset, array elements by
 * number (elements start at {@link #ARRAY_BASE} in every array), and wider or narrower views of primitive arrays.
 * Native memory does not exist at publish time.
 */
final class UnsafeMemory {
    /** Offset of the first element (binary interface, "Objects"). */
    static final int ARRAY_BASE = 16;

    private UnsafeMemory() {
    }

    static int scale(Machine m, Kind kind) {
        return kind == Kind.REF ? m.heap().environment().referenceBytes() : kind.bytes();
    }

    /** @return boxed number, object or symbol; arguments i, i + 1: object, offset */
    static Object get(Machine m, Arguments a, int i, Kind kind) {
        HeapObject o = base(a, i);
        SymbolicOffset symbol = a.symbol(i + 1);
        if (symbol != null) {
            JavaField f = symbol.field();
            HeapInstance holder = readable(m, o, f, kind);
            return holder.value(f);
        }
        if (!(o instanceof HeapArray array)) {
            throw new GiveUp("reads an object at a numeric offset");
        }
        m.readable(array);
        int index = index(m, array, a.number(i + 1), kind);
        if (kind == Kind.REF) {
            return array.reference(index);
        }
        return Numbers.box(kind, index >= 0 ? array.number(index) : view(array, a.number(i + 1), kind));
    }

    /** Stores argument {@code v}; arguments i, i + 1: object, offset. */
    static void put(Machine m, Arguments a, int i, int v, Kind kind) {
        HeapObject o = base(a, i);
        SymbolicOffset symbol = a.symbol(i + 1);
        if (symbol != null) {
            JavaField f = symbol.field();
            HeapInstance holder = writable(m, o, f, kind);
            if (holder == null) {
                return;
            }
            if (kind == Kind.REF) {
                holder.setReference(f, a.object(v));
            } else if (a.symbol(v) != null) {
                holder.setSymbol(f, a.symbol(v));
            } else {
                holder.setNumber(f, a.number(v));
            }
            return;
        }
        if (!(o instanceof HeapArray array)) {
            throw new GiveUp("writes to an object at a numeric offset");
        }
        m.writable(array);
        int index = index(m, array, a.number(i + 1), kind);
        if (kind == Kind.REF) {
            array.setReference(index, a.object(v));
        } else if (index >= 0) {
            array.setNumber(index, a.number(v));
        } else {
            setView(array, a.number(i + 1), kind.bytes(), a.number(v));
        }
    }

    /** Equality as compare-and-set sees it: identity, or equal bits. */
    static boolean same(Object found, Object expected) {
        if (found instanceof SymbolicOffset || expected instanceof SymbolicOffset) {
            throw new GiveUp("compares and sets the offset of a field");
        }
        return found instanceof Number && expected instanceof Number
                ? Numbers.unbox(found) == Numbers.unbox(expected) : found == expected;
    }

    private static HeapObject base(Arguments a, int i) {
        HeapObject o = a.object(i);
        if (o == null) {
            throw new GiveUp("uses native memory");
        }
        return o;
    }

    private static HeapInstance readable(Machine m, HeapObject o, JavaField f, Kind kind) {
        checkKind(f, kind);
        if (f.isStatic()) {
            return m.readableStatics(f);
        }
        HeapInstance holder = holder(o, f);
        m.readable(holder, f);
        return holder;
    }

    /** Null if the write is to be dropped. */
    private static HeapInstance writable(Machine m, HeapObject o, JavaField f, Kind kind) {
        checkKind(f, kind);
        if (f.isStatic()) {
            return m.writableStatics(f);
        }
        HeapInstance holder = holder(o, f);
        return m.writable(holder, f) ? holder : null;
    }

    private static HeapInstance holder(HeapObject o, JavaField f) {
        if (o instanceof HeapInstance h && h.slots().contains(f)) {
            return h;
        }
        throw new GiveUp("uses the offset of " + f + " on another object");
    }

    private static void checkKind(JavaField f, Kind kind) {
        if (f.kind() != kind) {
            throw new GiveUp("accesses " + f + " as " + kind);
        }
    }

    /** Index of the element at an offset, or -1 if it has to be a view of primitive elements. */
    private static int index(Machine m, HeapArray array, long offset, Kind kind) {
        long relative = offset - ARRAY_BASE;
        int scale = scale(m, array.kind());
        if (array.kind() == Kind.REF || kind == Kind.REF) {
            if (array.kind() != kind || relative % scale != 0) {
                throw new GiveUp("mixes references and numbers in an array");
            }
        }
        boolean sameKind = array.kind() == kind && relative % scale == 0;
        long end = relative + scale(m, kind);
        if (relative < 0 || end > (long) array.length() * scale) {
            throw new GiveUp("accesses memory outside of an array");
        }
        return sameKind ? (int) (relative / scale) : -1;
    }

    /**
     * Copies bytes between primitive arrays; arguments: receiver, from, offset, to, offset, size.
     *
     * @param unit the bytes of each group of this many are reversed; 1 copies them as they are
     */
    static void copy(Machine m, Arguments a, int unit) {
        HeapArray from = bytesOf(base(a, 1));
        HeapArray to = bytesOf(base(a, 3));
        long size = a.number(5);
        m.readable(from);
        m.writable(to);
        requireInside(from, a.number(2), size);
        requireInside(to, a.number(4), size);
        byte[] bytes = bytes(from, a.number(2), Math.toIntExact(size));
        for (int i = 0; i < bytes.length; i++) {
            int place = i - i % unit + (unit - 1 - i % unit);
            setView(to, a.number(4) + place, 1, bytes[i]);
        }
    }

    private static HeapArray bytesOf(HeapObject o) {
        if (o instanceof HeapArray array && array.kind() != Kind.REF) {
            return array;
        }
        throw new GiveUp("copies memory of what is no array of numbers");
    }

    private static void requireInside(HeapArray array, long offset, long size) {
        long relative = offset - ARRAY_BASE;
        if (relative < 0 || size < 0 || relative + size > (long) array.length() * array.kind().bytes()) {
            throw new GiveUp("copies memory outside of an array");
        }
    }

    private static long view(HeapArray array, long offset, Kind kind) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(array, offset, kind.bytes())).order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case BOOLEAN, BYTE -> bytes.get(0);
            case CHAR -> bytes.getChar(0);
            case SHORT -> bytes.getShort(0);
            case INT, FLOAT -> bytes.getInt(0);
            default -> bytes.getLong(0);
        };
    }

    /** Bytes of a primitive array as they lie in memory. */
    private static byte[] bytes(HeapArray array, long offset, int count) {
        byte[] out = new byte[count];
        int scale = array.kind().bytes();
        for (int i = 0; i < out.length; i++) {
            long at = offset - ARRAY_BASE + i;
            out[i] = (byte) (array.number((int) (at / scale)) >> (at % scale * 8));
        }
        return out;
    }

    private static void setView(HeapArray array, long offset, int count, long value) {
        int scale = array.kind().bytes();
        for (int i = 0; i < count; i++) {
            long at = offset - ARRAY_BASE + i;
            int index = (int) (at / scale);
            int shift = (int) (at % scale * 8);
            long rest = array.number(index) & ~(0xffL << shift);
            array.setNumber(index, rest | (value >> (i * 8) & 0xff) << shift);
        }
    }
}
