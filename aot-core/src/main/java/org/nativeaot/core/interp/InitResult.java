package org.nativeaot.core.interp;

import java.util.List;

/** How an attempt to initialise a class at publish time ended. */
public sealed interface InitResult {
    /** The class is initialised; its static fields have the values that the program starts with. */
    record Completed() implements InitResult {
    }

    /**
     * The class has to be initialised at run time.
     *
     * @param reason what ended the attempt
     * @param path   from the initialiser to that place, outermost first: methods with lines
     */
    record GaveUp(String reason, List<String> path) implements InitResult {
        @Override
        public String toString() {
            return path.isEmpty() ? reason : reason + " (" + String.join(" > ", path) + ")";
        }
    }
}
