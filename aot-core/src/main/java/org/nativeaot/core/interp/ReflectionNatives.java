package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * The little reflection that class initialisers use on their own class: the caller's class, and Field objects as keys
 * for offsets. Such a Field must not outlive the attempt ({@link ImageSuitability}).
 */
final class ReflectionNatives {
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private ReflectionNatives() {
    }

    static void register(NativeTable t) {
        t.put("jdk/internal/reflect/Reflection", "getCallerClass()Ljava/lang/Class;", ReflectionNatives::callerClass);
        t.put("java/lang/Class", "getDeclaredField(Ljava/lang/String;)Ljava/lang/reflect/Field;",
                ReflectionNatives::declaredField);
        t.put(UNSAFE, "objectFieldOffset(Ljava/lang/reflect/Field;)J", (m, a) -> offset(m, a, false));
        t.put(UNSAFE, "staticFieldOffset(Ljava/lang/reflect/Field;)J", (m, a) -> offset(m, a, true));
        t.put(UNSAFE, "staticFieldBase(Ljava/lang/reflect/Field;)Ljava/lang/Object;", (m, a) -> {
            throw new GiveUp("uses the holder of static fields");
        });
    }

    /** The class that called the method that asks. */
    private static Object callerClass(Machine m, Arguments a) {
        JavaMethod caller = m.callerOfCaller();
        if (caller == null) {
            throw new GiveUp("asks for its caller, which is none");
        }
        return m.heap().mirror(caller.owner());
    }

    private static Object declaredField(Machine m, Arguments a) {
        JavaType t = ClassNatives.type(a, 0);
        String name = m.heap().text(a.instance(1));
        JavaField f = t instanceof JavaClass c ? c.fieldNamed(name) : null;
        if (f == null) {
            throw new JavaThrow("java/lang/NoSuchFieldException", name);
        }
        JavaClass fieldClass = m.heap().classes().require(FIELD);
        // made without initialising AccessibleObject, which would drag in the reflection core for what is but a key
        JavaType type = m.heap().classes().findDescriptor(f.descriptor()).orElse(null);
        if (type == null) {
            throw new GiveUp("the type of " + f + " is missing");
        }
        HeapInstance o = m.heap().allocate(fieldClass, m.unit());
        o.setReference(fieldClass.fieldNamed("clazz"), m.heap().mirror(t));
        o.setReference(fieldClass.fieldNamed("name"), m.heap().string(name));
        o.setReference(fieldClass.fieldNamed("type"), m.heap().mirror(type));
        o.setNumber(fieldClass.fieldNamed("modifiers"), f.access());
        return o;
    }

    private static Object offset(Machine m, Arguments a, boolean ofStatic) {
        HeapInstance field = a.instance(1);
        JavaClass fieldClass = m.heap().classes().require(FIELD);
        HeapInstance owner = (HeapInstance) field.reference(fieldClass.fieldNamed("clazz"));
        String name = m.heap().text((HeapInstance) field.reference(fieldClass.fieldNamed("name")));
        JavaField f = ((JavaClass) owner.mirroredType()).fieldNamed(name);
        if (f.isStatic() != ofStatic) {
            throw new JavaThrow("java/lang/IllegalArgumentException", null);
        }
        return new SymbolicOffset(f);
    }
}
