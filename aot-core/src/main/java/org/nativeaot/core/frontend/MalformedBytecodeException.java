package org.nativeaot.core.frontend;

/** Bytecode that the JVM's verifier would reject. The frontend makes a VerifyError of it. */
final class MalformedBytecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedBytecodeException(String message) {
        super(message);
    }
}
