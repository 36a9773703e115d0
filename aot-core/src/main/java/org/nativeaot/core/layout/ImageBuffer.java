package org.nativeaot.core.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link ImageData} under construction: a growing little-endian byte buffer with random access. Offsets are bytes from
 * the anchor. Not thread-safe.
 */
public final class ImageBuffer {
    private ByteBuffer data = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final int base;
    private int size;
    private final List<ImageData.Fixup> fixups = new ArrayList<>();
    private final Map<String, Integer> symbols = new LinkedHashMap<>();
    private final Map<String, Integer> constants = new LinkedHashMap<>();

    /** @param base offset of the first byte, see {@link ImageData#base} */
    public ImageBuffer(int base) {
        this.base = base;
        this.size = base;
    }

    /** Offset of the next byte to be reserved. */
    public int size() {
        return size;
    }

    /** Reserves zeroed bytes at the end and returns their offset. */
    public int reserve(int bytes, int alignment) {
        int at = Math.addExact(size, alignment - 1) & -alignment;
        size = Math.addExact(at, bytes);
        if (size - base > data.capacity()) {
            ByteBuffer bigger = ByteBuffer.allocate(Math.max(size - base, data.capacity() * 2))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bigger.put(0, data, 0, data.capacity());
            data = bigger;
        }
        return at;
    }

    /** Appends bytes and returns their offset. */
    public int append(byte[] bytes, int alignment) {
        int at = reserve(bytes.length, alignment);
        data.put(at - base, bytes);
        return at;
    }

    public void put8(int at, int value) {
        data.put(at - base, (byte) value);
    }

    public void put16(int at, int value) {
        data.putShort(at - base, (short) value);
    }

    public void put32(int at, int value) {
        data.putInt(at - base, value);
    }

    public void put64(int at, long value) {
        data.putLong(at - base, value);
    }

    /** A field that becomes {@code symbol - anchor}. */
    public void fixup(int at, int width, String symbol) {
        fixups.add(new ImageData.Fixup(at, width, symbol, 0));
    }

    /** Defines a symbol inside the blob. */
    public void symbol(String name, int at) {
        if (symbols.putIfAbsent(name, at) != null) {
            throw new IllegalStateException("symbol defined twice: " + name);
        }
    }

    /** The offset of a symbol defined before, or null. */
    public Integer symbolOffset(String name) {
        return symbols.get(name);
    }

    /** Defines a hidden i32 constant. */
    public void constant(String name, int value) {
        Integer before = constants.putIfAbsent(name, value);
        if (before != null && before != value) {
            throw new IllegalStateException("constant defined twice: " + name);
        }
    }

    public ImageData finish() {
        fixups.sort(Comparator.comparingInt(ImageData.Fixup::offset));
        return new ImageData(base, Arrays.copyOf(data.array(), size - base), List.copyOf(fixups), symbols, constants);
    }
}
