package org.nativeaot.core.model;

/**
 * A type of the running program: a class or interface, an array, or a primitive. Identity is equality: a
 * {@link ClassRepository} makes one object per type.
 */
public abstract sealed class JavaType permits JavaClass, ArrayType, PrimitiveType {
    private ArrayType arrayOf;

    /**
     * Internal name as in a CONSTANT_Class: {@code java/lang/String}, {@code [I}, {@code [Ljava/lang/String;}, or
     * {@code int}.
     */
    public abstract String internalName();

    /** Field descriptor: {@code Ljava/lang/String;}, {@code [I}, {@code I}. */
    public abstract String descriptor();

    public abstract Kind kind();

    /** The name that {@code Class.getName()} answers: {@code java.lang.String}, {@code [I}, {@code int}. */
    public String binaryName() {
        return internalName().replace('/', '.');
    }

    /** The type of arrays with this component type. */
    public final synchronized ArrayType arrayType() {
        if (arrayOf == null) {
            arrayOf = new ArrayType(this);
        }
        return arrayOf;
    }

    public boolean isInterface() {
        return false;
    }

    public final boolean isArray() {
        return this instanceof ArrayType;
    }

    public final boolean isPrimitive() {
        return this instanceof PrimitiveType;
    }

    @Override
    public String toString() {
        return binaryName();
    }
}
