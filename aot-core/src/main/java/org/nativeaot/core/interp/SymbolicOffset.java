package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaField;

/**
 * A {@code long} that stands for the Unsafe offset of a field, which only the layout will know. It can be copied,
 * stored in fields, and used as an offset; computing with it ends the attempt. The image writes the real offset.
 */
public record SymbolicOffset(JavaField field) {
}
