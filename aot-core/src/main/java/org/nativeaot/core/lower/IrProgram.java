package org.nativeaot.core.lower;

import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.layout.ImageData;

/**
 * The whole program, lowered: what is left is to write it as machine code.
 *
 * @param functions LIR, each with its own symbol as name
 * @param image     the image object
 * @param aliases   entry points: extra symbol to the name of the function it stands for
 */
public record IrProgram(List<IrFunction> functions, ImageData image, Map<String, String> aliases) {
    /** The same with one more constant that the kernel reads. */
    public IrProgram withConstant(String name, int value) {
        return new IrProgram(functions, image.withConstant(name, value), aliases);
    }
}
