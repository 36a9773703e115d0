package org.nativeaot.core.llvm;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A module as LLVM assembly, ready to be compiled.
 *
 * @param name      of the module, for messages
 * @param text      LLVM assembly, ASCII; the same for the same input on every machine
 * @param functions inlining contexts of the functions defined, in the order of their definitions
 */
public record ModuleText(String name, String text, List<InlineContexts> functions) {
    public ModuleText {
        functions = List.copyOf(functions);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
