package org.nativeaot.core.interp;

import java.util.Map;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** Natives of jdk.internal.misc.Unsafe (sun.misc.Unsafe calls it), as far as they stay inside the abstract heap. */
final class UnsafeNatives {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String CLASS = "Ljava/lang/Class;";
    private static final String STRING = "Ljava/lang/String;";
    private static final Map<String, Kind> NAMES = Map.of("Boolean", Kind.BOOLEAN, "Byte", Kind.BYTE, "Char", Kind.CHAR,
            "Short", Kind.SHORT, "Int", Kind.INT, "Long", Kind.LONG, "Float", Kind.FLOAT, "Double", Kind.DOUBLE,
            "Reference", Kind.REF);

    private UnsafeNatives() {
    }

    static void register(NativeTable t) {
        NAMES.forEach((name, kind) -> access(t, name, kind));
        for (String fence : new String[] {"loadFence", "storeFence", "fullFence", "loadLoadFence", "storeStoreFence"}) {
            t.put(UNSAFE, fence + "()V", (m, a) -> null);
        }
        t.put(UNSAFE, "arrayBaseOffset(" + CLASS + ")I", (m, a) -> UnsafeMemory.ARRAY_BASE);
        t.put(UNSAFE, "arrayBaseOffset(" + CLASS + ")J", (m, a) -> (long) UnsafeMemory.ARRAY_BASE);
        t.put(UNSAFE, "arrayBaseOffset0(" + CLASS + ")I", (m, a) -> UnsafeMemory.ARRAY_BASE);
        t.put(UNSAFE, "arrayIndexScale(" + CLASS + ")I", UnsafeNatives::indexScale);
        t.put(UNSAFE, "arrayIndexScale0(" + CLASS + ")I", UnsafeNatives::indexScale);
        t.put(UNSAFE, "objectFieldOffset(" + CLASS + STRING + ")J", UnsafeNatives::fieldOffset);
        t.put(UNSAFE, "objectFieldOffset1(" + CLASS + STRING + ")J", UnsafeNatives::fieldOffset);
        t.put(UNSAFE, "copyMemory0(" + OBJECT + "J" + OBJECT + "JJ)V", (m, a) -> {
            UnsafeMemory.copy(m, a, 1);
            return null;
        });
        t.put(UNSAFE, "copySwapMemory0(" + OBJECT + "J" + OBJECT + "JJJ)V", (m, a) -> {
            UnsafeMemory.copy(m, a, Math.toIntExact(a.number(6)));
            return null;
        });
        t.put(UNSAFE, "addressSize()I", (m, a) -> 8);
        t.put(UNSAFE, "isBigEndian()Z", (m, a) -> 0);
        t.put(UNSAFE, "unalignedAccess()Z", (m, a) -> 1);
        t.put(UNSAFE, "allocateInstance(" + CLASS + ")" + OBJECT, UnsafeNatives::allocateInstance);
        t.put(UNSAFE, "ensureClassInitialized(" + CLASS + ")V", UnsafeNatives::initialize);
        t.put(UNSAFE, "ensureClassInitialized0(" + CLASS + ")V", UnsafeNatives::initialize);
        t.put(UNSAFE, "shouldBeInitialized(" + CLASS + ")Z", (m, a) -> {
            initialize(m, a);
            return 0;
        });
    }

    private static void access(NativeTable t, String name, Kind kind) {
        String d = kind == Kind.REF ? OBJECT : String.valueOf(kind.descriptor());
        for (String order : new String[] {"", "Volatile", "Acquire", "Opaque"}) {
            t.put(UNSAFE, "get" + name + order + "(" + OBJECT + "J)" + d, (m, a) -> UnsafeMemory.get(m, a, 1, kind));
        }
        for (String order : new String[] {"", "Volatile", "Release", "Opaque"}) {
            t.put(UNSAFE, "put" + name + order + "(" + OBJECT + "J" + d + ")V", (m, a) -> {
                UnsafeMemory.put(m, a, 1, 3, kind);
                return null;
            });
        }
        String cas = "(" + OBJECT + "J" + d + d + ")";
        for (String order : new String[] {"", "Plain", "Acquire", "Release"}) {
            t.put(UNSAFE, "compareAndSet" + name + order + cas + "Z",
                    (m, a) -> IntrinsicOperations.compareAndSet(m, a, 1, kind));
            t.put(UNSAFE, "weakCompareAndSet" + name + order + cas + "Z",
                    (m, a) -> IntrinsicOperations.compareAndSet(m, a, 1, kind));
            t.put(UNSAFE, "compareAndExchange" + name + order + cas + d,
                    (m, a) -> IntrinsicOperations.compareAndExchange(m, a, 1, kind));
        }
        t.put(UNSAFE, "getAndSet" + name + "(" + OBJECT + "J" + d + ")" + d,
                (m, a) -> IntrinsicOperations.getAndSet(m, a, 1, kind));
        if (kind == Kind.INT || kind == Kind.LONG || kind == Kind.SHORT || kind == Kind.BYTE) {
            t.put(UNSAFE, "getAndAdd" + name + "(" + OBJECT + "J" + d + ")" + d,
                    (m, a) -> IntrinsicOperations.getAndAdd(m, a, 1, kind));
        }
    }

    private static Object indexScale(Machine m, Arguments a) {
        if (ClassNatives.type(a, 1) instanceof ArrayType array) {
            return UnsafeMemory.scale(m, array.component().kind());
        }
        throw new GiveUp("asks for the index scale of what is no array");
    }

    private static Object fieldOffset(Machine m, Arguments a) {
        JavaType t = ClassNatives.type(a, 1);
        String name = m.heap().text(a.instance(2));
        JavaField f = t instanceof JavaClass c ? c.fieldNamed(name) : null;
        if (f == null || f.isStatic()) {
            throw new JavaThrow("java/lang/InternalError", name);
        }
        return new SymbolicOffset(f);
    }

    private static Object allocateInstance(Machine m, Arguments a) {
        JavaType t = ClassNatives.type(a, 1);
        if (!(t instanceof JavaClass c) || (c.access() & (Access.ABSTRACT | Access.INTERFACE)) != 0
                || c.internalName().equals("java/lang/Class")) {
            throw new JavaThrow("java/lang/InstantiationException", t.binaryName());
        }
        m.interpreter().require(c, m.unit());
        return m.heap().allocate(c, m.unit());
    }

    private static Object initialize(Machine m, Arguments a) {
        if (ClassNatives.type(a, 1) instanceof JavaClass c) {
            m.interpreter().require(c, m.unit());
        }
        return null;
    }
}
