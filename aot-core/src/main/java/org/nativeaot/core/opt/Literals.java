package org.nativeaot.core.opt;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.model.JavaField;

/**
 * What is known of the fields of a string literal without looking at the image heap. Representation: that of
 * java.lang.String since JDK 9, bytes in {@code value}, one of them a character if {@code coder} is 0, else two.
 */
final class Literals {
    private Literals() {
    }

    /** What {@code field} of {@code string} holds if it is the coder of a literal, else null. */
    static Integer coder(JavaField field, Instruction string) {
        return isLiteral(field, string, "coder") ? coder(string.attributeAs(String.class)) : null;
    }

    /** Length of the array that {@code field} of {@code string} refers to if that is the bytes of a literal, else null. */
    static Integer bytes(JavaField field, Instruction string) {
        if (!isLiteral(field, string, "value")) {
            return null;
        }
        String text = string.attributeAs(String.class);
        return text.length() << coder(text);
    }

    private static boolean isLiteral(JavaField field, Instruction string, String name) {
        return string.opcode() == Opcode.STRING_CONST && field.isFinal() && field.name().equals(name)
                && field.owner().internalName().equals("java/lang/String");
    }

    private static int coder(String text) {
        return text.chars().allMatch(c -> c <= 0xFF) ? 0 : 1;
    }
}
