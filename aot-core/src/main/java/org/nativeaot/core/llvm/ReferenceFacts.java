package org.nativeaot.core.llvm;

import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;

/**
 * What LLVM may know of a reference: that bytes behind it can be read without a fault, which lets it hoist loads. An
 * object has a header of 8 bytes; an array has 16 up to the first element.
 */
final class ReferenceFacts {
    private ReferenceFacts() {
    }

    /** Bytes that can be read behind a value of this type, if it is not null. */
    static int readableBytes(Value v) {
        Stamp s = v.stamp();
        return s != null && s.type() instanceof ArrayType ? 16 : 8;
    }

    /** Attributes of a parameter, with a blank before each. */
    static String ofParameter(BlockParameter p) {
        if (p.type() != IrType.REF) {
            return "";
        }
        int bytes = readableBytes(p);
        return p.isNonNull() ? " nonnull dereferenceable(" + bytes + ")" : " dereferenceable_or_null(" + bytes + ")";
    }
}
