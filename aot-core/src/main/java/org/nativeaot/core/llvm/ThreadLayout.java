package org.nativeaot.core.llvm;

/**
 * Byte offsets of the fields of {@code struct aotrt_thread} that calls and stack checks touch.
 *
 * @param pending    exception of a kernel call, or null
 * @param stackLimit lowest legal stack pointer
 */
public record ThreadLayout(int pending, int stackLimit) {
}
