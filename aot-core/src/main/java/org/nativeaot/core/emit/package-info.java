/**
 * The lowered program to object files: partitions, parallel compilation, the object cache, code tables, the image
 * object.
 *
 * <p>Input: {@link org.nativeaot.core.lower.IrProgram} and the kernel's bitcode. Output:
 * {@link org.nativeaot.core.emit.ObjectFiles}. Must not know: LLVM's bindings, linkers.
 */
package org.nativeaot.core.emit;
