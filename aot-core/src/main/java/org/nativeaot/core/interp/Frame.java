package org.nativeaot.core.interp;

/** An activation of interpreted code. */
final class Frame {
    final Code code;
    final long[] numbers;
    final Object[] objects;
    final Frame caller;
    final int depth;
    /** Program counter of the instruction being executed. */
    int pc;
    /** If not null: this is a constructor call for an exception object to be thrown in the caller. */
    HeapInstance throwOnReturn;

    Frame(Code code, Frame caller) {
        this.code = code;
        this.numbers = new long[code.registers];
        this.objects = new Object[code.registers];
        this.caller = caller;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }
}
