/**
 * The propagation engine of the type-flow analysis: flows (what a value, field or result may hold), the edges between
 * them, and the worklist that carries additions along. Input: nodes and edges; output: the state of each node at the
 * fixpoint. It knows nothing of methods, bodies or why something is reachable.
 */
package org.nativeaot.core.analysis.flow;
