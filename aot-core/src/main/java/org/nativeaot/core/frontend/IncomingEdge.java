package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Value;

/**
 * An edge to a block that is not translated yet, with the frame it carries.
 *
 * @param exception for edges to a dispatch: the exception, or null if the edge passes it implicitly
 */
record IncomingEdge(Edge edge, FrameState state, Value exception) {
}
