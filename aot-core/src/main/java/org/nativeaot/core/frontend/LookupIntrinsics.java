package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Making VarHandles for fields and arrays that constants name: the object is allocated and filled in place. One for a
 * static field holds the statics holder and, as the JDK up to 21 does, initialises the class at once; later ones do
 * so at the first access, so there it must be initialised already. The handle's {@code vform} stays null, so
 * questions about its types are refused elsewhere. Lookup objects themselves are ordinary calls marked as not
 * throwing, which vanish if only these expansions use them.
 */
final class LookupIntrinsics {
    private static final String HANDLES = "java/lang/invoke/MethodHandles";
    private static final String LOOKUP = HANDLES + "$Lookup";
    private static final String CLASS = "Ljava/lang/Class;";
    private static final String VAR_HANDLE = "Ljava/lang/invoke/VarHandle;";
    // flags of the runtime's VarHandleShape
    private static final int READ_ONLY = 1;
    private static final int INDEXED = 2;

    private LookupIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        t.add(HANDLES, "lookup()L" + LOOKUP + ";", LookupIntrinsics::lookup);
        t.add(HANDLES, "privateLookupIn(" + CLASS + "L" + LOOKUP + ";)L" + LOOKUP + ";",
                LookupIntrinsics::privateLookup);
        t.add(HANDLES, "arrayElementVarHandle(" + CLASS + ")" + VAR_HANDLE, LookupIntrinsics::arrayHandle);
        t.add(LOOKUP, "findVarHandle(" + CLASS + "Ljava/lang/String;" + CLASS + ")" + VAR_HANDLE,
                (e, m, a) -> fieldHandle(e, constantClass(a[1]), a[2], a[3]));
        t.add(LOOKUP, "findStaticVarHandle(" + CLASS + "Ljava/lang/String;" + CLASS + ")" + VAR_HANDLE,
                LookupIntrinsics::staticHandle);
        t.add("java/lang/invoke/ConstantBootstraps", "fieldVarHandle(L" + LOOKUP + ";Ljava/lang/String;" + CLASS + CLASS
                + CLASS + ")" + VAR_HANDLE, (e, m, a) -> fieldHandle(e, constantClass(a[3]), a[1], a[4]));
        String util = "jdk/internal/invoke/MhUtil";
        t.add(util, "findVarHandle(L" + LOOKUP + ";Ljava/lang/String;" + CLASS + ")" + VAR_HANDLE,
                (e, m, a) -> fieldHandle(e, lookupClass(a[0]), a[1], a[2]));
        t.add(util, "findVarHandle(L" + LOOKUP + ";" + CLASS + "Ljava/lang/String;" + CLASS + ")" + VAR_HANDLE,
                (e, m, a) -> fieldHandle(e, constantClass(a[1]), a[2], a[3]));
    }

    private static Value lookup(HirEmitter e, JavaMethod m, Value[] a) {
        Instruction i = e.emitNoThrow(Opcode.INVOKE_DIRECT, IrType.REF, m);
        i.setStamp(e.stamps().declared(m.descriptor().result()).asNonNull());
        return i;
    }

    private static Value privateLookup(HirEmitter e, JavaMethod m, Value[] a) {
        if (constantClass(a[0]) == null || lookupClass(a[1]) == null) {
            return null;
        }
        Instruction i = e.emitNoThrow(Opcode.INVOKE_DIRECT, IrType.REF, m, a);
        i.setStamp(e.stamps().declared(m.descriptor().result()).asNonNull());
        return i;
    }

    /** True for calls that make lookup objects: they do nothing else. */
    static boolean makesLookup(Instruction i) {
        return i.opcode() == Opcode.INVOKE_DIRECT && !i.mayThrow() && i.attribute() instanceof JavaMethod m
                && m.owner().internalName().equals(HANDLES) && m.descriptor().result().equals("L" + LOOKUP + ";");
    }

    private static JavaType constantClass(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.CLASS_CONST ? (JavaType) i.attribute() : null;
    }

    private static JavaType lookupClass(Value v) {
        if (v instanceof Instruction i && makesLookup(i)) {
            return i.operandCount() > 0 ? constantClass(i.operand(0)) : i.position().method().owner();
        }
        return null;
    }

    private static Value staticHandle(HirEmitter e, JavaMethod m, Value[] a) {
        JavaField f = namedField(constantClass(a[1]), a[2], constantClass(a[3]));
        if (f == null || !f.isStatic()) {
            return null;
        }
        if (!initialiseOwner(e, f.owner())) {
            return null;
        }
        Value handle = allocate(e, VarHandleKind.ofStaticField(f.kind(), f.isFinal()));
        if (fieldOf(handle, "declaringClass") != null) {
            put(e, handle, "declaringClass", e.classConstant(f.owner()));
        }
        describe(e, handle, a[3], null, f.isFinal() ? READ_ONLY : 0);
        put(e, handle, "base", e.staticsHolder(f.owner()));
        put(e, handle, "fieldOffset", e.emit(Opcode.FIELD_OFFSET, IrType.I64, f));
        if (f.kind() == Kind.REF) {
            put(e, handle, "fieldType", a[3]);
        }
        return handle;
    }

    /** False if the class library would do it later. */
    private static boolean initialiseOwner(HirEmitter e, JavaClass owner) {
        boolean lazy = e.stamps().object().repository().find("java/lang/invoke/LazyInitializingVarHandle").isPresent();
        if (lazy && e.needsInitialization(owner)) {
            return false;
        }
        e.initialize(owner);
        return true;
    }

    private static Value fieldHandle(HirEmitter e, JavaType owner, Value name, Value type) {
        JavaType fieldType = constantClass(type);
        JavaField f = namedField(owner, name, fieldType);
        if (f == null || f.isStatic()) {
            return null;
        }
        Value handle = allocate(e, VarHandleKind.ofField(f.kind(), f.isFinal()));
        describe(e, handle, e.classConstant(fieldType), e.classConstant(owner), f.isFinal() ? READ_ONLY : 0);
        put(e, handle, "receiverType", e.classConstant(owner));
        put(e, handle, "fieldOffset", e.emit(Opcode.FIELD_OFFSET, IrType.I64, f));
        if (f.kind() == Kind.REF) {
            put(e, handle, "fieldType", e.classConstant(fieldType));
        }
        return handle;
    }

    /** The field that these constants mean, or null. */
    private static JavaField namedField(JavaType owner, Value name, JavaType fieldType) {
        if (!(owner instanceof JavaClass c) || fieldType == null
                || !(name instanceof Instruction s) || s.opcode() != Opcode.STRING_CONST) {
            return null;
        }
        return findField(c, (String) s.attribute(), fieldType.descriptor());
    }

    private static JavaField findField(JavaClass c, String name, String descriptor) {
        for (JavaClass k = c; k != null; k = k.superclass()) {
            if (k.field(name, descriptor) != null) {
                return k.field(name, descriptor);
            }
        }
        return null;
    }

    private static Value arrayHandle(HirEmitter e, JavaMethod m, Value[] a) {
        if (!(constantClass(a[0]) instanceof ArrayType array)) {
            return null;
        }
        Kind k = array.component().kind();
        Value handle = allocate(e, VarHandleKind.ofArray(k));
        describe(e, handle, e.classConstant(array.component()), e.classConstant(array), INDEXED);
        put(e, handle, "abase", e.intConstant(UnsafeIntrinsics.ARRAY_BASE));
        put(e, handle, "ashift", e.intConstant(Integer.numberOfTrailingZeros(e.buildTime().elementBytes(k))));
        if (k == Kind.REF) {
            put(e, handle, "arrayType", e.classConstant(array));
            put(e, handle, "componentType", e.classConstant(array.component()));
        }
        return handle;
    }

    /** What the handle answers when asked, if the runtime's substitutes are there to ask. */
    private static void describe(HirEmitter e, Value handle, Value type, Value coordinate, int shape) {
        if (fieldOf(handle, "aotVarType") != null) {
            put(e, handle, "aotVarType", type);
            put(e, handle, "aotShape", e.intConstant(shape));
            if (coordinate != null) {
                put(e, handle, "aotCoordinate", coordinate);
            }
        }
    }

    private static Value allocate(HirEmitter e, String className) {
        JavaClass c = e.stamps().object().repository().require(className);
        return e.emitWithStamp(Opcode.NEW, c, new Stamp(c, true, true));
    }

    private static void put(HirEmitter e, Value handle, String field, Value v) {
        JavaField f = fieldOf(handle, field);
        if (f == null) {
            throw new IllegalStateException(handle.stamp().type() + " has no field " + field);
        }
        e.emit(Opcode.PUT_FIELD, IrType.VOID, f, handle, v);
    }

    private static JavaField fieldOf(Value handle, String field) {
        for (JavaClass c = (JavaClass) handle.stamp().type(); c != null; c = c.superclass()) {
            if (c.fieldNamed(field) != null) {
                return c.fieldNamed(field);
            }
        }
        return null;
    }
}
