package org.nativeaot.core.ir;

/**
 * A linkage error known at build time.
 *
 * @param exception  internal name of the error to throw, e.g. {@code java/lang/NoClassDefFoundError}
 * @param message    detail message, HotSpot's wording
 * @param diagnostic AOT id that was reported, or null if the JVM would throw the very same
 */
public record LinkFailure(String exception, String message, String diagnostic) {
}
