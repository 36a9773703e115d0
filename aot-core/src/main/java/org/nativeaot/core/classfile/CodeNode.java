package org.nativeaot.core.classfile;

import java.util.IdentityHashMap;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A method's instructions together with the offset that each has in the class file. */
final class CodeNode extends MethodNode {
    private final OffsetReader reader;
    private final Map<AbstractInsnNode, Integer> offsets = new IdentityHashMap<>();
    private boolean usesSubroutines;

    CodeNode(OffsetReader reader, int access, String name, String descriptor) {
        super(Opcodes.ASM9, access, name, descriptor, null, null);
        this.reader = reader;
    }

    int offsetOf(AbstractInsnNode insn) {
        return offsets.get(insn);
    }

    /** True if jsr occurs. */
    boolean usesSubroutines() {
        return usesSubroutines;
    }

    private void mark() {
        offsets.put(instructions.getLast(), reader.offset());
    }

    @Override
    public void visitInsn(int opcode) {
        super.visitInsn(opcode);
        mark();
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        super.visitIntInsn(opcode, operand);
        mark();
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        super.visitVarInsn(opcode, varIndex);
        mark();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        mark();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        super.visitFieldInsn(opcode, owner, name, descriptor);
        mark();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        mark();
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        mark();
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        super.visitJumpInsn(opcode, label);
        usesSubroutines |= opcode == Opcodes.JSR;
        mark();
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value);
        mark();
    }

    @Override
    public void visitIincInsn(int varIndex, int increment) {
        super.visitIincInsn(varIndex, increment);
        mark();
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        super.visitTableSwitchInsn(min, max, dflt, labels);
        mark();
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        super.visitLookupSwitchInsn(dflt, keys, labels);
        mark();
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int numDimensions) {
        super.visitMultiANewArrayInsn(descriptor, numDimensions);
        mark();
    }
}
