/**
 * Random programs for the differential suite, on demand.
 *
 * <p>Input: seeds. Output: Java files shaped like those below {@code src/programs}, one per seed, which
 * {@link org.nativeaot.it.Suite} then compiles, publishes together and compares; and for a program that differs, a
 * smaller one that still does. A seed always gives the same text.
 *
 * <p>After Csmith (Yang, Chen, Eide, Regehr, "Finding and Understanding Bugs in C Compilers", PLDI 2011): programs have
 * one meaning, end, and show their state as a running checksum; here they also show every stack trace. Reducing is
 * delta debugging (Zeller, Hildebrandt, TSE 2002) by statements, many candidates in one binary.
 *
 * <p>It must not know how the compiler works, nor what is wrong with it today.
 */
package org.nativeaot.it.fuzz;
