package org.nativeaot.core.model;

/** The eight primitive types and {@code void}. One object each. */
public final class PrimitiveType extends JavaType {
    public static final PrimitiveType BOOLEAN = new PrimitiveType("boolean", Kind.BOOLEAN, "java/lang/Boolean");
    public static final PrimitiveType BYTE = new PrimitiveType("byte", Kind.BYTE, "java/lang/Byte");
    public static final PrimitiveType CHAR = new PrimitiveType("char", Kind.CHAR, "java/lang/Character");
    public static final PrimitiveType SHORT = new PrimitiveType("short", Kind.SHORT, "java/lang/Short");
    public static final PrimitiveType INT = new PrimitiveType("int", Kind.INT, "java/lang/Integer");
    public static final PrimitiveType LONG = new PrimitiveType("long", Kind.LONG, "java/lang/Long");
    public static final PrimitiveType FLOAT = new PrimitiveType("float", Kind.FLOAT, "java/lang/Float");
    public static final PrimitiveType DOUBLE = new PrimitiveType("double", Kind.DOUBLE, "java/lang/Double");
    public static final PrimitiveType VOID = new PrimitiveType("void", Kind.VOID, "java/lang/Void");

    private final String name;
    private final Kind kind;
    private final String boxName;

    private PrimitiveType(String name, Kind kind, String boxName) {
        this.name = name;
        this.kind = kind;
        this.boxName = boxName;
    }

    /** The primitive type of a kind other than {@link Kind#REF}. */
    public static PrimitiveType of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> BOOLEAN;
            case BYTE -> BYTE;
            case CHAR -> CHAR;
            case SHORT -> SHORT;
            case INT -> INT;
            case LONG -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case VOID -> VOID;
            case REF -> throw new IllegalArgumentException("not primitive");
        };
    }

    /** Internal name of the wrapper class. */
    public String boxName() {
        return boxName;
    }

    @Override
    public String internalName() {
        return name;
    }

    @Override
    public String descriptor() {
        return String.valueOf(kind.descriptor());
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
