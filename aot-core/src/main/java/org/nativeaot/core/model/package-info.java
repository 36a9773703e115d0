/**
 * Types, methods, fields and the bytecode of one method, as read from class files.
 *
 * <p>Input: nothing (built by {@code classfile}). Output: immutable descriptions that every later phase shares.
 * Must not know: ASM, the IR, or where classes come from ({@link org.nativeaot.core.model.ClassRepository} hides that).
 */
package org.nativeaot.core.model;
