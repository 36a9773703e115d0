package org.nativeaot.core.ir;

import org.nativeaot.core.model.JavaMethod;

/**
 * Where an instruction comes from.
 *
 * @param bci    bytecode index as HotSpot counts
 * @param line   source line, 0 if unknown
 * @param caller the call that was inlined to get here, or null
 */
public record SourcePosition(JavaMethod method, int bci, int line, SourcePosition caller) {
    /** The same position inside one more inlining level below {@code site}. */
    public SourcePosition inlinedAt(SourcePosition site) {
        return new SourcePosition(method, bci, line, caller == null ? site : caller.inlinedAt(site));
    }
}
