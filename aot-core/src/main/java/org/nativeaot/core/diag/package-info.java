/**
 * What the compiler tells its user: an id that never changes its meaning, a message, where it was found, how it
 * is reached, and a way out.
 *
 * <p>Input: facts that the phases find. Output: {@link org.nativeaot.core.diag.Diagnostic} values in a
 * {@link org.nativeaot.core.diag.DiagnosticSink}, or an {@link org.nativeaot.core.diag.AotException} that ends the
 * build. This package must not know who prints them (Maven, a test, a main method).
 */
package org.nativeaot.core.diag;
