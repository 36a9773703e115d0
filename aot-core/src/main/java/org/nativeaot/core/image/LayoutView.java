package org.nativeaot.core.image;

import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** What writing objects needs to know of the layout. Offsets and sizes are bytes. */
public interface LayoutView {
    /** Offset of the TypeInfo from the image anchor: what an object's header holds. Never 0. */
    int typeOffset(JavaType t);

    /** Bytes of a reference slot: 8 hold an offset from the anchor until start-up, 4 hold the address itself. */
    int referenceBytes();

    /** Size of an instance with header, a multiple of 8. */
    int instanceSize(JavaClass c);

    /** Offset of an instance field in its object, or of a static field in the statics holder of its class. */
    int fieldOffset(JavaField f);

    /** Size of an array with header, a multiple of 8. */
    long arraySize(Kind element, int length);

    /** Offset of an array's element. */
    long elementOffset(Kind element, int index);
}
