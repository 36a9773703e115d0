/**
 * Classes made up at build time for what the JVM would spin at run time: lambdas, record methods, pattern switches.
 *
 * <p>Input: call site specifiers. Output: {@code JavaClass} objects with ordinary bytecode. Must not know: the IR.
 */
package org.nativeaot.core.frontend.indy;
