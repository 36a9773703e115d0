package org.nativeaot.core.ir;

import java.util.List;
import org.nativeaot.core.model.JavaMethod;

/**
 * What a LIR call calls.
 *
 * @param symbol     null for calls through a pointer
 * @param convention how the thread and exceptions are passed (see the binary interface page)
 * @param parameters without the thread
 * @param method     the Java method, if it is one, else null
 */
public record CallTarget(String symbol, Convention convention, List<IrType> parameters, IrType result,
                         boolean mayThrow, JavaMethod method) {
    /** JAVA: swiftcc, thread in swiftself, pair results. KERNEL: C, thread first, pending. LIBC: C, no thread. */
    public enum Convention { JAVA, KERNEL, LIBC }
}
