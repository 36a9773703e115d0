package org.nativeaot.core.frontend;

import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/** What is known of the program's state when {@code main} starts. Asked while HIR is built; answers never change. */
public interface BuildTimeFacts {
    /** Stands for the null reference in {@link #constant}. */
    Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** Knows nothing: every class is initialised at run time. */
    BuildTimeFacts NONE = new BuildTimeFacts() {
    };

    /** True if the class is initialised before {@code main} runs. May run its initialiser now. */
    default boolean isInitialized(JavaClass c) {
        return false;
    }

    /**
     * The value of a static final field of a class for which {@link #isInitialized} holds: Integer (for every
     * int-like kind), Long, Float, Double, a {@link org.nativeaot.core.ir.ConstantObject}, {@link #NULL}, a JavaField
     * that stands for its Unsafe offset; null if unknown.
     */
    default Object constant(JavaField staticFinal) {
        return null;
    }

    /** Whether assertions are on in this class. */
    default boolean assertionsEnabled(JavaClass c) {
        return false;
    }

    /** Bytes of a reference in an array. */
    default int referenceBytes() {
        return 8;
    }

    /** Bytes of an array's element. */
    default int elementBytes(Kind kind) {
        return kind == Kind.REF ? referenceBytes() : kind.bytes();
    }
}
