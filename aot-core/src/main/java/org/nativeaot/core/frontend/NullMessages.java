package org.nativeaot.core.frontend;

import org.nativeaot.core.model.JavaMethod;

/** Messages of NullPointerException (JEP 358). */
final class NullMessages {
    /** For checks that no instruction of the method makes. */
    static final int NO_INSTRUCTION = -1;

    NullMessages(JavaMethod method) {
    }

    /** The message of the exception that instruction {@code index} throws on null. */
    String at(int index) {
        return null;
    }
}
