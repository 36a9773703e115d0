/**
 * What people read about a closed world: why a method is reachable, how many methods and initialisers there are, which
 * bodies are not the class library's own.
 *
 * <p>Input: {@code ClosedWorld}. Output: text.
 */
package org.nativeaot.core.analysis.report;
