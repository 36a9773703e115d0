package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaMethod;

/** A method or operation that the interpreter does itself. */
@FunctionalInterface
interface NativeMethod {
    /**
     * @return the result: a boxed number (Boolean counts as 0 or 1, Character and narrow ones as int),
     *         {@link HeapObject}, {@link SymbolicOffset}, {@link TailCall}, or null for null and void
     * @throws JavaThrow if it throws a Java exception
     * @throws GiveUp    if it can't be done at publish time
     */
    Object call(Machine machine, Arguments arguments);

    /** The call goes on as a call of another method. */
    record TailCall(JavaMethod method, Object... arguments) {
    }
}
