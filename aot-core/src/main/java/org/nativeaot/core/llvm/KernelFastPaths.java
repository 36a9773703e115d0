package org.nativeaot.core.llvm;

/**
 * The part of the kernel that compiled Java code may inline.
 *
 * @param bitcode a module whose definitions are all {@code available_externally}
 * @param key     hash of its content
 */
public record KernelFastPaths(byte[] bitcode, String key) {
}
