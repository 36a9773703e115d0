package org.nativeaot.core.interp;

import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.PrimitiveType;

/** Natives of Class and of reflective arrays: questions whose answers stand in the class files. */
final class ClassNatives {
    private static final String CLASS = "java/lang/Class";
    private static final String ARRAY = "java/lang/reflect/Array";

    private ClassNatives() {
    }

    static void register(NativeTable t) {
        t.put(CLASS, "desiredAssertionStatus()Z", ClassNatives::assertions);
        t.put(CLASS, "desiredAssertionStatus0(Ljava/lang/Class;)Z", ClassNatives::assertions);
        t.put(CLASS, "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;", ClassNatives::primitive);
        t.put(CLASS, "isArray()Z", (m, a) -> type(a, 0).isArray());
        t.put(CLASS, "isPrimitive()Z", (m, a) -> type(a, 0).isPrimitive());
        t.put(CLASS, "isInterface()Z", (m, a) -> type(a, 0).isInterface());
        t.put(CLASS, "isHidden()Z", (m, a) -> 0);
        t.put(CLASS, "isRecord0()Z",
                (m, a) -> type(a, 0) instanceof JavaClass c && c.facts().recordComponents() != null);
        t.put(CLASS, "isInstance(Ljava/lang/Object;)Z",
                (m, a) -> a.object(1) != null && Hierarchy.isSubtype(a.object(1).type(), type(a, 0)));
        t.put(CLASS, "isAssignableFrom(Ljava/lang/Class;)Z", (m, a) -> Hierarchy.isSubtype(type(a, 1), type(a, 0)));
        t.put(CLASS, "getModifiers()I", (m, a) -> AbstractHeap.modifiers(type(a, 0)));
        t.put(CLASS, "getSuperclass()Ljava/lang/Class;", ClassNatives::superclass);
        t.put(CLASS, "getComponentType()Ljava/lang/Class;",
                (m, a) -> type(a, 0) instanceof ArrayType array ? m.heap().mirror(array.component()) : null);
        t.put(CLASS, "initClassName()Ljava/lang/String;", (m, a) -> m.heap().string(type(a, 0).binaryName()));
        t.put(CLASS, "getName()Ljava/lang/String;", (m, a) -> m.heap().string(type(a, 0).binaryName()));
        t.put(CLASS, "getEnumConstantsShared()[Ljava/lang/Object;", ClassNatives::enumConstants);
        t.put(ARRAY, "newArray(Ljava/lang/Class;I)Ljava/lang/Object;", ClassNatives::newArray);
        t.put(ARRAY, "newInstance(Ljava/lang/Class;I)Ljava/lang/Object;", ClassNatives::newArray);
        t.put(ARRAY, "getLength(Ljava/lang/Object;)I", (m, a) -> {
            if (a.required(0) instanceof HeapArray array) {
                return array.length();
            }
            throw new JavaThrow("java/lang/IllegalArgumentException", "Argument is not an array");
        });
    }

    /** The type that a class object argument stands for. */
    static JavaType type(Arguments a, int i) {
        return a.instance(i).mirroredType();
    }

    private static Object assertions(Machine m, Arguments a) {
        JavaType t = type(a, 0);
        JavaType element = t instanceof ArrayType array ? array.element() : t;
        return element instanceof JavaClass c && m.heap().environment().assertionsEnabled(c);
    }

    private static Object primitive(Machine m, Arguments a) {
        String name = m.heap().text(a.instance(0));
        PrimitiveType t = switch (name) {
            case "boolean" -> PrimitiveType.BOOLEAN;
            case "byte" -> PrimitiveType.BYTE;
            case "char" -> PrimitiveType.CHAR;
            case "short" -> PrimitiveType.SHORT;
            case "int" -> PrimitiveType.INT;
            case "long" -> PrimitiveType.LONG;
            case "float" -> PrimitiveType.FLOAT;
            case "double" -> PrimitiveType.DOUBLE;
            case "void" -> PrimitiveType.VOID;
            default -> throw new JavaThrow("java/lang/ClassNotFoundException", name);
        };
        return m.heap().mirror(t);
    }

    private static Object superclass(Machine m, Arguments a) {
        JavaType t = type(a, 0);
        if (t instanceof ArrayType) {
            return m.heap().mirror(m.interpreter().objectClass());
        }
        JavaClass s = t instanceof JavaClass c && !c.isInterface() ? c.superclass() : null;
        return s == null ? null : m.heap().mirror(s);
    }

    /** What the library finds by reflection and caches: a call of values(). */
    private static Object enumConstants(Machine m, Arguments a) {
        if (!(type(a, 0) instanceof JavaClass c) || (c.access() & Access.ENUM) == 0) {
            return null;
        }
        JavaMethod values = c.method("values", "()[" + c.descriptor());
        if (values == null) {
            return null;
        }
        m.interpreter().require(c, m.unit());
        return new NativeMethod.TailCall(values);
    }

    private static Object newArray(Machine m, Arguments a) {
        JavaType component = type(a, 0);
        int length = a.integer(1);
        if (component == PrimitiveType.VOID) {
            throw new JavaThrow("java/lang/IllegalArgumentException", null);
        }
        if (length < 0) {
            throw new JavaThrow("java/lang/NegativeArraySizeException", String.valueOf(length));
        }
        return m.heap().allocateArray(component.arrayType(), length, m.unit());
    }
}
