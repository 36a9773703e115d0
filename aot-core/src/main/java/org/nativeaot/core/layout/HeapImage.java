package org.nativeaot.core.layout;

import java.util.Collection;
import java.util.List;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.model.JavaClass;

/**
 * The objects that exist before {@code main}, as lowering and the image object see them. Lowering first asks for the
 * symbols of the objects that code names; then {@link #write} places those objects and all that they reference.
 */
public interface HeapImage {
    /** Symbol of the interned string; asking makes it part of the image. */
    String stringSymbol(String value);

    /**
     * Symbol of an object ({@code object.<hex>}, or {@code class.<name>} for mirrors); asking makes it part of the
     * image.
     */
    String symbol(ConstantObject object);

    /**
     * Writes all objects one behind the other from an 8-aligned offset on, and defines their symbols in the buffer:
     * those asked for, {@code class.<name>} for every type of the table, {@code statics.<class>} for every holder.
     * Tells each mirror's place to the table ({@link TypeInfoTable#setMirror}).
     *
     * @param holders classes whose static fields code touches; their holders are kind 6 pseudo-objects of
     *                {@link TypeInfoTable#staticsType}
     */
    Extent write(ImageBuffer buffer, TypeInfoTable types, ObjectLayout layout, Collection<JavaClass> holders);

    /**
     * Where the image heap ended up.
     *
     * @param start       offset of the first object
     * @param size        bytes
     * @param relocations offsets of 8-byte fields that hold an offset from the anchor, to become addresses at start-up;
     *                    with NARROW references only those that lead to code
     * @param interned    offsets of the interned strings
     * @param hashes      offset and identity hash of each object that was given one, by offset
     */
    record Extent(int start, int size, List<Integer> relocations, List<Integer> interned, List<Integer> hashes) {
    }
}
