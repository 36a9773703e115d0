package org.nativeaot.it;

/**
 * The outcome for one program.
 *
 * @param name the program and, where it matters, the JDK and the mode
 * @param passed whether both sides agree and HotSpot's exit code is the announced one
 * @param report empty, or what differs, ready to print
 * @param millis wall time of the native run
 * @param skipped why the program was not run; null if it was
 */
public record Verdict(String name, boolean passed, String report, long millis, String skipped) {

    public Verdict(String name, boolean passed, String report, long millis) {
        this(name, passed, report, millis, null);
    }

    /** Of a program that was left out. */
    static Verdict skipped(String name, String reason) {
        return new Verdict(name, true, "", 0, reason);
    }
}
