package org.nativeaot.core.frontend;

import java.util.Arrays;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.Intrinsic.Operation;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/**
 * jdk.internal.misc.Unsafe: memory accesses of every kind and order, fences, and what is constant on 64-bit targets.
 * Compare-and-set of narrow kinds stays with the Java code, which builds it from that of int. Operations on weak forms
 * are the strong ones.
 */
final class UnsafeIntrinsics {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String AT = "(Ljava/lang/Object;J";
    /** Where elements begin in every array. */
    static final int ARRAY_BASE = 16;

    private UnsafeIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        for (Kind k : Kind.values()) {
            if (k != Kind.VOID) {
                addAccesses(t, k);
            }
        }
        for (Kind k : new Kind[] {Kind.INT, Kind.LONG, Kind.REF}) {
            addAtomics(t, k);
        }
        for (Kind k : new Kind[] {Kind.SHORT, Kind.CHAR, Kind.INT, Kind.LONG}) {
            addUnaligned(t, k);
        }
        addFence(t, "loadFence", MemoryOrder.ACQUIRE);
        addFence(t, "storeFence", MemoryOrder.RELEASE);
        addFence(t, "fullFence", MemoryOrder.SEQ_CST);
        t.add(UNSAFE, "addressSize()I", (e, m, a) -> e.intConstant(8));
        t.add(UNSAFE, "isBigEndian()Z", (e, m, a) -> e.intConstant(0));
        t.add(UNSAFE, "unalignedAccess()Z", (e, m, a) -> e.intConstant(1));
        for (String result : new String[] {"I", "J"}) {
            t.add(UNSAFE, "arrayBaseOffset(Ljava/lang/Class;)" + result, (e, m, a) -> arrayType(a[1]) == null ? null
                    : number(e, m, ARRAY_BASE));
        }
        t.add(UNSAFE, "arrayIndexScale(Ljava/lang/Class;)I", (e, m, a) -> arrayType(a[1]) == null ? null
                : e.intConstant(e.buildTime().elementBytes(arrayType(a[1]).component().kind())));
        t.add(UNSAFE, "objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J", UnsafeIntrinsics::fieldOffset);
        t.add(UNSAFE, "objectFieldOffset1(Ljava/lang/Class;Ljava/lang/String;)J", UnsafeIntrinsics::fieldOffset);
    }

    private static Value number(HirEmitter e, JavaMethod m, int n) {
        return m.descriptor().resultKind() == Kind.LONG ? e.constant((long) n) : e.intConstant(n);
    }

    private static ArrayType arrayType(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.CLASS_CONST && i.attribute() instanceof ArrayType a
                ? a : null;
    }

    private static Value fieldOffset(HirEmitter e, JavaMethod m, Value[] a) {
        if (a[1] instanceof Instruction c && c.opcode() == Opcode.CLASS_CONST
                && c.attribute() instanceof JavaClass owner
                && a[2] instanceof Instruction s && s.opcode() == Opcode.STRING_CONST) {
            JavaField f = owner.fieldNamed((String) s.attribute());
            if (f != null && !f.isStatic()) {
                return e.emit(Opcode.FIELD_OFFSET, IrType.I64, f);
            }
        }
        return null;
    }

    private static String name(Kind k) {
        return k == Kind.REF ? "Reference"
                : k.name().charAt(0) + k.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String descriptor(Kind k) {
        return k == Kind.REF ? "Ljava/lang/Object;" : String.valueOf(k.descriptor());
    }

    private static void addAccesses(IntrinsicTable t, Kind k) {
        String n = name(k);
        String d = descriptor(k);
        MemoryOrder plain = k == Kind.REF ? MemoryOrder.UNORDERED : MemoryOrder.PLAIN;
        addOperation(t, "get" + n + AT + ")" + d, Operation.UNSAFE_GET, k, plain);
        addOperation(t, "get" + n + "Volatile" + AT + ")" + d, Operation.UNSAFE_GET, k, MemoryOrder.SEQ_CST);
        addOperation(t, "get" + n + "Acquire" + AT + ")" + d, Operation.UNSAFE_GET, k, MemoryOrder.ACQUIRE);
        addOperation(t, "get" + n + "Opaque" + AT + ")" + d, Operation.UNSAFE_GET, k, MemoryOrder.RELAXED);
        addOperation(t, "put" + n + AT + d + ")V", Operation.UNSAFE_PUT, k, plain);
        addOperation(t, "put" + n + "Volatile" + AT + d + ")V", Operation.UNSAFE_PUT, k, MemoryOrder.SEQ_CST);
        addOperation(t, "put" + n + "Release" + AT + d + ")V", Operation.UNSAFE_PUT, k, MemoryOrder.RELEASE);
        addOperation(t, "put" + n + "Opaque" + AT + d + ")V", Operation.UNSAFE_PUT, k, MemoryOrder.RELAXED);
    }

    /** The class library's own bodies read byte by byte what may be unaligned: every target's processor does without. */
    private static void addUnaligned(IntrinsicTable t, Kind k) {
        String n = name(k) + "Unaligned";
        addOperation(t, "get" + n + AT + ")" + descriptor(k), Operation.UNSAFE_GET, k, MemoryOrder.PLAIN);
        addOperation(t, "put" + n + AT + descriptor(k) + ")V", Operation.UNSAFE_PUT, k, MemoryOrder.PLAIN);
    }

    private static void addAtomics(IntrinsicTable t, Kind k) {
        String n = name(k);
        String d = descriptor(k);
        String[] suffixes = {"", "Acquire", "Release", "Plain"};
        MemoryOrder[] orders = {MemoryOrder.SEQ_CST, MemoryOrder.ACQUIRE, MemoryOrder.RELEASE, MemoryOrder.RELAXED};
        addOperation(t, "compareAndSet" + n + AT + d + d + ")Z", Operation.UNSAFE_CAS, k, MemoryOrder.SEQ_CST);
        for (int i = 0; i < suffixes.length; i++) {
            addOperation(t, "weakCompareAndSet" + n + suffixes[i] + AT + d + d + ")Z", Operation.UNSAFE_CAS, k,
                    orders[i]);
            addOperation(t, "compareAndExchange" + n + suffixes[i] + AT + d + d + ")" + d, Operation.UNSAFE_CAX, k,
                    orders[i]);
            addOperation(t, "getAndSet" + n + suffixes[i] + AT + d + ")" + d, Operation.UNSAFE_SWAP, k, orders[i]);
            if (k != Kind.REF) {
                addOperation(t, "getAndAdd" + n + suffixes[i] + AT + d + ")" + d, Operation.UNSAFE_ADD, k, orders[i]);
            }
        }
    }

    private static void addOperation(IntrinsicTable t, String selector, Operation op, Kind k, MemoryOrder order) {
        Intrinsic intrinsic = new Intrinsic(op, k, order);
        t.add(UNSAFE, selector,
                (e, m, a) -> IntrinsicTable.operation(e, m, intrinsic, Arrays.copyOfRange(a, 1, a.length)));
    }

    private static void addFence(IntrinsicTable t, String name, MemoryOrder order) {
        Intrinsic intrinsic = new Intrinsic(Operation.FENCE, null, order);
        t.add(UNSAFE, name + "()V", (e, m, a) -> IntrinsicTable.operation(e, m, intrinsic));
    }
}
