/**
 * Class files, wherever they lie, as the model's types.
 *
 * <p>Input: a JDK's image, the runtime's entries with the substitutes, the program's entries. Output:
 * {@link org.nativeaot.core.classfile.ClassPath}, a {@link org.nativeaot.core.model.ClassRepository} that answers with
 * classes in which substitutes have already taken the place of what they replace. The only package that imports ASM.
 * It must not know what happens to a class once read.
 */
package org.nativeaot.core.classfile;
