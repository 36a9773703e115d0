/**
 * LIR to machine code through LLVM.
 *
 * <p>Input: lowered {@link org.nativeaot.core.ir.IrFunction}s. Output: LLVM assembly as text
 * ({@link org.nativeaot.core.llvm.ModuleText}), and from it an object file
 * ({@link org.nativeaot.core.llvm.ModuleCompiler}). Only this package knows LLVM's bindings.
 *
 * <p>Why text: the C API lacks setters for much of what is needed (metadata of all kinds, operand bundles, flags),
 * each of its calls crosses JNI, and the text is at once what the object cache hashes, so that a module whose object
 * is known never touches LLVM. Parsing costs about 2 % of optimising.
 *
 * <p>Must not know: classes' layout, partitions, caches, where objects go.
 */
package org.nativeaot.core.llvm;
