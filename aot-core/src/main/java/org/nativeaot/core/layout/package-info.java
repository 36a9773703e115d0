/**
 * Where everything lies: field offsets, static holders, TypeInfos with class numbers, interface bits and dispatch
 * slots, and the image object as bytes with fixups.
 *
 * <p>Input: the closed world and {@code layout.def}, the list of facts shared with the kernel. Output: offsets for
 * {@code lower} and {@link org.nativeaot.core.layout.ImageData} for {@code llvm}. Must not know: instructions, LLVM,
 * object file formats.
 */
package org.nativeaot.core.layout;
