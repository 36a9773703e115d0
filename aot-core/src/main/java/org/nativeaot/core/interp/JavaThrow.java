package org.nativeaot.core.interp;

/** A native or implicit check throws: the exception object is still to be made, by its class and message. */
final class JavaThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String exceptionClass;
    private final transient HeapInstance thrown;

    /** @param exceptionClass internal name; @param message detail message or null */
    JavaThrow(String exceptionClass, String message) {
        super(message, null, false, false);
        this.exceptionClass = exceptionClass;
        this.thrown = null;
    }

    JavaThrow(HeapInstance thrown) {
        super(null, null, false, false);
        this.exceptionClass = null;
        this.thrown = thrown;
    }

    String exceptionClass() {
        return exceptionClass;
    }

    /** The object, if it exists already. */
    HeapInstance thrown() {
        return thrown;
    }
}
