/**
 * Checks that a function obeys the rules of the IR. The opcode table is the specification.
 *
 * <p>Input: a function and its level. Output: a list of violations. Must not know: how functions are built.
 */
package org.nativeaot.core.ir.verify;
