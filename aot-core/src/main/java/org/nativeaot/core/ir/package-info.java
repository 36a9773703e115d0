/**
 * The SSA intermediate representation: functions made of blocks with parameters, instructions described by one opcode
 * table, terminators with edges. HIR (Java operations) and LIR (memory, symbols, calls) are opcode levels of this one
 * IR.
 *
 * <p>Input: {@code frontend} builds HIR, {@code lower} rewrites it to LIR. Output: {@code llvm} reads LIR.
 * Must not know: class files, LLVM, layout.
 */
package org.nativeaot.core.ir;
