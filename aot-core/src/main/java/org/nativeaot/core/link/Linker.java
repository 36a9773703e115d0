package org.nativeaot.core.link;

/** Makes one executable or library out of object files. */
public interface Linker {

    /** Its name and version, for the log: {@code lld 20.1.7 (bundled)}. */
    String describe();

    /**
     * Links. The result appears under its final name complete or not at all.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1011} when the output cannot be written,
     *     {@code AOT1017} or {@code AOT1018} when it does not link
     */
    LinkedFile link(LinkRequest request);
}
