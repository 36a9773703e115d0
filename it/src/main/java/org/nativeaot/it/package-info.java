/**
 * The differential suite: programs, run on {@code java} and natively, compared byte for byte.
 *
 * <p>Input: the sources below {@code src/programs} with their header directives, one or more JDKs, and a way to get a
 * native executable. Output: for each program a verdict, with a unified diff where the two runs differ.
 *
 * <p>It must not know how the compiler works: {@link org.nativeaot.it.NativeBinary} starts it as a process and looks at
 * nothing but its exit code.
 */
package org.nativeaot.it;
