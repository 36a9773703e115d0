/**
 * The objects that exist before {@code main}: which they are, in which order, why, and how one of them looks in memory.
 *
 * <p>Input: roots among the interpreter's heap objects. Output: {@link org.nativeaot.core.image.ImageHeap} and the
 * bytes that {@link org.nativeaot.core.image.ImageWriter} writes. Must not know: how fields are laid out and types
 * are numbered ({@link org.nativeaot.core.image.LayoutView} answers), object files.
 */
package org.nativeaot.core.image;
