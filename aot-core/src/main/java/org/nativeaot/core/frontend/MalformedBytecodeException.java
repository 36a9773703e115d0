package org.nativeaot.core.frontend;

/** Bytecode that the JVM's verifier would reject. */
public final class MalformedBytecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedBytecodeException(String message) {
        super(message);
    }
}
