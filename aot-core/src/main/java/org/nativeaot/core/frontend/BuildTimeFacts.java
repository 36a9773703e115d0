package org.nativeaot.core.frontend;

import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

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
        @Override
        public boolean isInitialized(JavaClass c) {
            return false;
        }

        @Override
        public Object constant(JavaField staticFinal) {
            return null;
        }
    };

    /** True if the class is initialised before {@code main} runs. May run its initialiser now. */
    boolean isInitialized(JavaClass c);

    /**
     * The value of a static final field of a class for which {@link #isInitialized} holds: Integer (for every int-like
     * kind), Long, Float, Double, a {@link org.nativeaot.core.ir.ConstantObject}, {@link #NULL}, a JavaField that stands
     * for its Unsafe offset; null if unknown.
     */
    Object constant(JavaField staticFinal);
}
