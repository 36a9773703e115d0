package org.nativeaot.it;

/**
 * The outcome for one program.
 *
 * @param name the program and, where it matters, the JDK and the mode
 * @param passed whether both sides agree and HotSpot's exit code is the announced one
 * @param report empty, or what differs, ready to print
 * @param millis wall time of the native run
 */
public record Verdict(String name, boolean passed, String report, long millis) {
}
