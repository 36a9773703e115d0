package org.nativeaot.it.fuzz;

import java.util.List;

/** The static types that programs work with; classes {@code A}, {@code I}… are in {@link TypeDeclarations}. */
enum Type {
    BOOLEAN("boolean"), BYTE("byte"), SHORT("short"), CHAR("char"), INT("int"), LONG("long"), FLOAT("float"),
    DOUBLE("double"),
    STRING("String"), OBJECT("Object"), INTEGER("Integer"), LONG_BOX("Long"), A("A"), I("I"), F("F"), E("E"), R("R"),
    INTS("int[]", INT), LONGS("long[]", LONG), BYTES("byte[]", BYTE), SHORTS("short[]", SHORT), CHARS("char[]", CHAR),
    FLOATS("float[]", FLOAT), DOUBLES("double[]", DOUBLE), BOOLEANS("boolean[]", BOOLEAN),
    STRINGS("String[]", STRING), OBJECTS("Object[]", OBJECT), AS("A[]", A), GRID("int[][]", INTS),
    LONG_GRID("long[][]", LONGS);

    static final List<Type> NUMBERS = List.of(BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE);
    static final List<Type> WHOLE = List.of(BYTE, SHORT, CHAR, INT, LONG);
    static final List<Type> ARRAYS = List.of(INTS, LONGS, BYTES, SHORTS, CHARS, FLOATS, DOUBLES, BOOLEANS, STRINGS,
            OBJECTS, AS, GRID, LONG_GRID);
    static final List<Type> ALL = List.of(values());
    /** Those whose values nobody else sees or changes: what threads may use at the same time. */
    static final List<Type> UNSHARED = List.of(BOOLEAN, BYTE, SHORT, CHAR, INT, INT, LONG, FLOAT, DOUBLE, STRING,
            INTEGER, INTS, INTS, LONGS, BYTES, CHARS, DOUBLES, GRID);

    /** As written in source. */
    final String source;
    /** What an array holds; null for others. */
    final Type element;

    Type(String source) {
        this(source, null);
    }

    Type(String source, Type element) {
        this.source = source;
        this.element = element;
    }

    boolean isPrimitive() {
        return ordinal() <= DOUBLE.ordinal();
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }
}
