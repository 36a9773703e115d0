/**
 * The whole pipeline: options in, executable out.
 *
 * <p>Input: {@code CompilationOptions}. Output: a file and a report. May use every other package; none may use it.
 */
package org.nativeaot.core.driver;
