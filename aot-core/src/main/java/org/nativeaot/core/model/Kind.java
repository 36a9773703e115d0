package org.nativeaot.core.model;

/** The kind of a Java value as stored in fields and array elements (JVMS 2.3, 2.4). */
public enum Kind {
    BOOLEAN('Z', 1), BYTE('B', 1), CHAR('C', 2), SHORT('S', 2), INT('I', 4), LONG('J', 8),
    FLOAT('F', 4), DOUBLE('D', 8), REF('L', 8), VOID('V', 0);

    private final char descriptor;
    private final int bytes;

    Kind(char descriptor, int bytes) {
        this.descriptor = descriptor;
        this.bytes = bytes;
    }

    /** First character of a descriptor; {@code 'L'} stands for every reference. */
    public char descriptor() {
        return descriptor;
    }

    /** Size in bytes of a field or element; references as in the WIDE format. */
    public int bytes() {
        return bytes;
    }

    /** True for the kinds that are {@code int} on the operand stack. */
    public boolean isInt() {
        return this == BOOLEAN || this == BYTE || this == CHAR || this == SHORT || this == INT;
    }

    /** Slots on the operand stack or among the locals: 0, 1 or 2. */
    public int slots() {
        return this == LONG || this == DOUBLE ? 2 : this == VOID ? 0 : 1;
    }

    /** The kind of a field descriptor; arrays and classes are {@link #REF}. */
    public static Kind ofDescriptor(String descriptor) {
        return ofDescriptor(descriptor.charAt(0));
    }

    public static Kind ofDescriptor(char c) {
        return switch (c) {
            case 'Z' -> BOOLEAN;
            case 'B' -> BYTE;
            case 'C' -> CHAR;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'V' -> VOID;
            case 'L', '[' -> REF;
            default -> throw new IllegalArgumentException("descriptor " + c);
        };
    }
}
