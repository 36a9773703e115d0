package org.nativeaot.core.analysis;

import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaMethod;

/**
 * Why something is reachable: the first edge that reached it.
 *
 * @param what     in words: "called", "virtual call of …", "instantiated", "class initialiser", "root"
 * @param from     the method that holds the edge, null for a root
 * @param position where in {@code from}, may be null
 */
public record Reason(String what, JavaMethod from, SourcePosition position) {
    static Reason root(String what) {
        return new Reason(what, null, null);
    }
}
