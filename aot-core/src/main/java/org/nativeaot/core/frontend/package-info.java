/**
 * Bytecode of one method to SSA.
 *
 * <p>Input: a {@code JavaMethod} with its bytecode, the classes it names, and what build time knows of classes and
 * static fields. Output: an {@code IrFunction} in HIR that holds reachable code only; classes made up for lambdas.
 * Must not know: ASM, the whole program (analysis), object layout.
 */
package org.nativeaot.core.frontend;
