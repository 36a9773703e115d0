/**
 * Tools outside the JVM: LLVM's programs, unpacked once per user, and the linkers of platforms.
 *
 * <p>Input: object files and a {@link org.nativeaot.core.link.LinkRequest}. Output: an executable or library under
 * its final name ({@link org.nativeaot.core.link.LinkedFile}), or an exception with diagnostics. This is the only
 * package that starts processes. It must not know what is in the objects: no IR, no class, no method.
 */
package org.nativeaot.core.link;
