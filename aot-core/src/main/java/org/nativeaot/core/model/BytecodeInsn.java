package org.nativeaot.core.model;

/**
 * One JVM instruction. Opcodes are those of JVMS chapter 6, with the short forms ({@code iload_0}, {@code ldc_w},
 * {@code goto_w}, {@code wide}, {@code iconst_1} stays) folded into their general ones where ASM does so.
 *
 * @param opcode  JVM opcode
 * @param a       local variable (loads, stores, iinc, ret), int operand (bipush, sipush), primitive type code
 *                (newarray, JVMS table 6.5.newarray-A), dimensions (multianewarray), or branch target as instruction
 *                index
 * @param b       iinc's constant, else 0
 * @param operand {@link Constant}, number, String, {@link SwitchTable}, or null
 */
public record BytecodeInsn(int opcode, int a, int b, Object operand) {
    /** Keys are sorted; targets are instruction indexes. */
    public record SwitchTable(int[] keys, int[] targets, int defaultTarget) {
    }
}
