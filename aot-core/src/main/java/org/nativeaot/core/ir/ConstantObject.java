package org.nativeaot.core.ir;

import org.nativeaot.core.model.JavaType;

/** An object that exists before {@code main}; made by the interpreter, placed by the image. Identity is equality. */
public interface ConstantObject {
    /** Its exact class. */
    JavaType type();
}
