package org.nativeaot.core.model;

/** A class that something refers to is on no class path entry. The phase that asked knows the referrer. */
public final class MissingClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String internalName;

    public MissingClassException(String internalName) {
        super(internalName.replace('/', '.'));
        this.internalName = internalName;
    }

    public String internalName() {
        return internalName;
    }
}
