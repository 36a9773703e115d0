package org.nativeaot.core.model;

/**
 * Where a class comes from.
 *
 * @param location jar, folder or {@code jrt:/java.base}, for messages
 * @param library  true for the class library (JDK), false for application and dependencies
 * @param module   JDK module name, or null
 */
public record Origin(String location, boolean library, String module) {
}
