package org.nativeaot.core.lower;

import java.util.Collection;
import java.util.List;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.layout.HeapImage;
import org.nativeaot.core.layout.ImageBuffer;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.layout.TypeInfoTable;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;
/** An image heap that holds nothing. */
final class NoObjects implements HeapImage {
    @Override
    public String stringSymbol(String value) {
        return "object." + Integer.toHexString(value.hashCode());
    }

    @Override
    public String symbol(ConstantObject object) {
        return Symbols.mirror(object.type());
    }

    @Override
    public Extent write(ImageBuffer buffer, TypeInfoTable types, ObjectLayout layout, Collection<JavaClass> holders) {
        int at = buffer.reserve(0, 8);
        for (JavaType t : types.types()) {
            types.setMirror(t, at);
        }
        return new Extent(at, 0, List.of(), List.of(), List.of());
    }
}
