package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaClass;

/** What the interpreter knows of one class's initialisation. */
final class ClassRecord {
    /** UNTOUCHED also after an attempt whose outcome hung on another one that failed. */
    enum State { UNTOUCHED, RUNNING, DONE, GAVE_UP }

    private final JavaClass type;
    State state = State.UNTOUCHED;
    /** The attempt, while RUNNING and after. */
    InitUnit unit;
    /** Static fields; null while UNTOUCHED. */
    HeapInstance statics;
    /** DONE only if this unfinished attempt completes too; null if final. */
    InitUnit provisionalOn;
    InitResult.GaveUp failure;

    ClassRecord(JavaClass type) {
        this.type = type;
    }

    JavaClass type() {
        return type;
    }

    void reset() {
        state = State.UNTOUCHED;
        unit = null;
        statics = null;
        provisionalOn = null;
    }
}
