package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaMethod;

/**
 * What a call of one method runs: a native of the table, decoded code, or nothing that could run at publish time.
 *
 * @param problem why it cannot run, if it can't
 */
record Callee(JavaMethod method, NativeMethod nativeMethod, Code code, String problem) {
}
