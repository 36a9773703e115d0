package org.nativeaot.core.classfile;

import org.objectweb.asm.ClassReader;

/** A class reader that knows at which bytecode offset the instruction stands that is being visited. */
final class OffsetReader extends ClassReader {
    private int offset;

    OffsetReader(byte[] bytes) {
        super(bytes);
    }

    @Override
    protected void readBytecodeInstructionOffset(int bytecodeOffset) {
        offset = bytecodeOffset;
    }

    /** Offset of the instruction last reached, in bytes from the start of the method's code. */
    int offset() {
        return offset;
    }
}
