/**
 * Optimisation of HIR: one class per pass, one table that orders them, and the graph analyses they share.
 *
 * <p>Input: the closed world's HIR. Output: the same functions, better. Must not know: layout, LIR, LLVM.
 */
package org.nativeaot.core.opt;
