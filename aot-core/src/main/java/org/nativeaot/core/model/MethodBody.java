package org.nativeaot.core.model;

import java.util.List;

/**
 * The Code attribute (JVMS 4.7.3). Positions are indexes into {@code code}; {@code lines[i]} is the source line of
 * instruction i, 0 if unknown; {@code offsets[i]} its bytecode index (bci) as HotSpot would show it.
 */
public record MethodBody(int maxStack, int maxLocals, List<BytecodeInsn> code, int[] lines, int[] offsets,
                         List<Handler> handlers, List<LocalVariable> localVariables) {
    /** @param type internal name of the exception class, or null for any; range is [start, end) */
    public record Handler(int start, int end, int target, String type) {
    }

    /** An entry of LocalVariableTable; range is [start, end). */
    public record LocalVariable(int index, int start, int end, String name, String descriptor) {
    }
}
