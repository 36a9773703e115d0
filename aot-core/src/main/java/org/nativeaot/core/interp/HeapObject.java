package org.nativeaot.core.interp;

import java.util.function.Consumer;
import org.nativeaot.core.ir.ConstantObject;

/**
 * An object of the abstract heap. Identity is equality. Once the attempt that allocated it has completed, it never
 * changes any more.
 */
public sealed interface HeapObject extends ConstantObject permits HeapInstance, HeapArray {
    /** Calls back for every object that this one refers to directly, in slot or index order, with repetitions. */
    void forEachReference(Consumer<HeapObject> action);

    /** The attempt that allocated it: the only one that may write to it. */
    InitUnit unit();

    /** Whether {@link #identityHash} was ever asked for: then the published object must have that hash. */
    boolean hasIdentityHash();

    /** The identity hash, positive; the same however the program is built. */
    int identityHash();
}
