package org.nativeaot.core.emit;

import java.util.List;
import org.nativeaot.core.ir.IrFunction;

/**
 * Functions that are compiled together.
 *
 * @param name      unique, and the same from build to build as long as the program changes little
 * @param functions sorted by symbol
 * @param weight    rough measure of the work: number of instructions
 */
record Partition(String name, List<IrFunction> functions, int weight) {
    Partition {
        functions = List.copyOf(functions);
    }
}
