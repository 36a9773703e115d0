package org.nativeaot.core.interp;

/**
 * A nested attempt reached state of a class whose own attempt is still going on further out. Unwinds to that attempt,
 * which may be repeated after {@code accessor} was initialised first.
 */
final class CyclicAccess extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient InitUnit owner;
    private final transient InitUnit accessor;

    CyclicAccess(InitUnit owner, InitUnit accessor, String what) {
        super(what, null, false, false);
        this.owner = owner;
        this.accessor = accessor;
    }

    InitUnit owner() {
        return owner;
    }

    InitUnit accessor() {
        return accessor;
    }
}
