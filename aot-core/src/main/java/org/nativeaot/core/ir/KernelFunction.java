package org.nativeaot.core.ir;

import java.util.List;

/**
 * A C function of the runtime kernel.
 *
 * @param parameters without the thread, which is always passed first
 * @param mayThrow   sets {@code thread->pending} on failure
 */
public record KernelFunction(String symbol, List<IrType> parameters, IrType result, boolean mayThrow) {
}
