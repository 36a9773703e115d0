/**
 * HIR to LIR: allocation, checks, type tests, dispatch, fields and statics become loads, stores and calls of symbols;
 * and the whole-program facts that calls need (who may throw, who checks the stack).
 *
 * <p>Input: the closed world's HIR and {@code layout}'s offsets. Output: {@link org.nativeaot.core.lower.IrProgram}.
 * Must not know: LLVM, partitions, object files.
 */
package org.nativeaot.core.lower;
