package org.nativeaot.core.lower;

import java.util.HashSet;
import java.util.Set;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/**
 * Allocation, fields, array elements. Only here do plain stores put references into the heap.
 *
 * <p>The write barrier (binary-interface.md, rule 2) stands before every store of a reference, after the stored value
 * exists. None is needed for null and for objects of the image, which no collection frees; nor for an object that was
 * allocated in the same block with no call in between: until the store it is on the stack, and what a stack refers to
 * is looked at again by the next collection (except large arrays, of which the barrier notes the part that is stored
 * into). For the same reason one barrier is enough for several stores without a call in between into an object that
 * this function allocated; of others it is not known that they are not the image's, which no stack leads to.
 *
 * <p>A volatile store into an object that nobody else has seen yet (constructors of such as queue nodes) is a plain one
 * and a release: who gets the object by what the thread stores later, finds it, and all that came before.
 */
final class ObjectLowering {
    static final CallTarget ALLOCATE =
            LoweringContext.kernel("aotrt_heap_alloc", IrType.REF, true, IrType.I32, IrType.I64);
    static final CallTarget ALLOCATE_ARRAY =
            LoweringContext.kernel("aotrt_heap_alloc_array", IrType.REF, true, IrType.I32, IrType.I32, IrType.I32);

    private static final CallTarget BARRIER =
            LoweringContext.kernel("aotrt_barrier", IrType.VOID, false, IrType.REF);
    private static final CallTarget BARRIER_ELEMENT =
            LoweringContext.kernel("aotrt_barrier_element", IrType.VOID, false, IrType.REF, IrType.PTR);
    private static final CallTarget BARRIER_UNSAFE =
            LoweringContext.kernel("aotrt_barrier_unsafe", IrType.VOID, false, IrType.REF, IrType.PTR);
    /** Arrays of this many elements are not large, whatever a reference takes (AOTRT_LARGE in the kernel: 16 KB). */
    private static final int SURELY_SMALL = 1024;

    private final LoweringContext context;
    private final LirCursor out;
    /** Objects allocated in the block being lowered, since its last call. */
    private final Set<Value> fresh = new HashSet<>();
    /**
     * Objects that this function allocated, large arrays left out: they are not the image's, and a stack that refers to
     * one makes all of it be looked at again.
     */
    private final Set<Value> own = new HashSet<>();
    /** Those of the fresh ones that have not been stored anywhere. */
    private final Set<Value> unseen = new HashSet<>();
    /** {@link LirCursor#calls} when they were. */
    private int callsBefore;
    private final TypeAccess types;

    ObjectLowering(LoweringContext context, LirCursor out, TypeAccess types) {
        this.context = context;
        this.out = out;
        this.types = types;
    }

    Value newInstance(JavaClass c) {
        return allocate(ALLOCATE, types.typeWord(c), out.lconst(context.layout.instanceSize(c)));
    }

    Value newArray(ArrayType type, Value length) {
        int shift = context.layout.format().shift(type.component().kind());
        Value made = allocate(ALLOCATE_ARRAY, types.typeWord(type), length, out.iconst(shift));
        Integer known = constant(length);
        if (known == null || known > SURELY_SMALL) {
            fresh.remove(made);
            own.remove(made);
        }
        return made;
    }

    /** Calls that run no other Java code. */
    static boolean isQuiet(CallTarget t) {
        return t == ALLOCATE || t == ALLOCATE_ARRAY || t == BARRIER || t == BARRIER_ELEMENT
                || t == BARRIER_UNSAFE || t.convention() == CallTarget.Convention.LIBC;
    }

    private Value allocate(CallTarget how, Value... arguments) {
        forgetAfterCalls();
        Value made = out.call(how, arguments);
        callsBefore = out.calls();
        fresh.add(made);
        own.add(made);
        unseen.add(made);
        return made;
    }

    private void forgetAfterCalls() {
        if (out.calls() != callsBefore) {
            fresh.clear();
            unseen.clear();
        }
    }

    /** Behind its barrier an object is as good as new, up to the next call. */
    private void hasPassed(Value object) {
        if (own.contains(object)) {
            fresh.add(object);
            callsBefore = out.calls();
        }
    }

    /** Another block: what came before it is not known. */
    void beginBlock() {
        fresh.clear();
        unseen.clear();
    }

    /** multianewarray: the runtime's loop over an array of lengths. */
    Value newMultiArray(Instruction i) {
        ArrayType ints = org.nativeaot.core.model.PrimitiveType.INT.arrayType();
        Value lengths = newArray(ints, out.iconst(i.operandCount()));
        for (int n = 0; n < i.operandCount(); n++) {
            MemoryAccess element = MemoryAccess.of(Kind.INT, context.layout.elementOffset(Kind.INT, n),
                    MemoryAccess.Region.ARRAY_ELEMENT);
            out.emit(Opcode.STORE, IrType.VOID, element, lengths, out.map(i.operand(n)));
        }
        Value mirror = out.object(Symbols.mirror(i.attributeAs(ArrayType.class)));
        return out.call(context.target(context.runtime.allocateMultiArray()), mirror, lengths);
    }

    Value arrayLength(Value array) {
        return out.load(array, MemoryAccess.of(Kind.INT, ObjectLayout.ARRAY_LENGTH, MemoryAccess.Region.ARRAY_LENGTH));
    }

    Value loadElement(Kind kind, Value array, Value index) {
        Integer constant = constant(index);
        return constant != null ? out.load(array, element(kind, constant))
                : out.load(address(kind, array, index), element(kind, 0));
    }

    void storeElement(Kind kind, Value array, Value index, Value value) {
        Integer constant = constant(index);
        if (constant != null) {
            storeElement(array, array, element(kind, constant), value);
        } else {
            storeElement(array, address(kind, array, index), element(kind, 0), value);
        }
    }

    /** The index if it is known and not behind a check that always fails. */
    private static Integer constant(Value index) {
        return index instanceof Instruction i && i.opcode() == Opcode.ICONST && i.attributeAs(Integer.class) >= 0
                ? i.attributeAs(Integer.class) : null;
    }

    private MemoryAccess element(Kind kind, int index) {
        return MemoryAccess.of(kind, context.layout.elementOffset(kind, index), MemoryAccess.Region.ARRAY_ELEMENT);
    }

    /** Address of the element less the array header. The index is in bounds, so zero extension is right. */
    private Value address(Kind kind, Value array, Value index) {
        Value wide = out.emit(Opcode.UI2L, IrType.I64, null, index);
        int shift = context.layout.format().shift(kind);
        Value bytes = shift == 0 ? wide : out.emit(Opcode.SHL, IrType.I64, null, wide, out.iconst(shift));
        return out.add(array, bytes);
    }

    Value loadField(JavaField f, Value object) {
        return out.load(object, access(f));
    }

    void storeField(JavaField f, Value object, Value value) {
        forgetAfterCalls();
        if (!fresh.contains(object) && needsBarrier(access(f), value)) {
            out.call(BARRIER, object);
            hasPassed(object);
        }
        if (f.isVolatile() && unseen.contains(object)) {
            write(object, plainAccess(f), value);
            out.emit(Opcode.FENCE, IrType.VOID, MemoryOrder.RELEASE);
        } else {
            write(object, access(f), value);
        }
    }

    Value loadStatic(JavaField f) {
        return out.load(out.symbol(context.statics(f.owner())), access(f));
    }

    void storeStatic(JavaField f, Value value) {
        if (needsBarrier(access(f), value)) {
            out.call(BARRIER, out.object(context.statics(f.owner())));
        }
        write(out.symbol(context.statics(f.owner())), access(f), value);
    }

    private MemoryAccess access(JavaField f) {
        MemoryAccess plain = plainAccess(f);
        MemoryOrder order = f.isVolatile() ? MemoryOrder.SEQ_CST
                : isReferent(f) ? MemoryOrder.RELAXED : MemoryOrder.PLAIN;
        return order == MemoryOrder.PLAIN ? plain
                : new MemoryAccess(plain.kind(), plain.offset(), order, plain.region(), false);
    }

    private MemoryAccess plainAccess(JavaField f) {
        return MemoryAccess.of(f.kind(), context.layout.offset(f),
                f.isStatic() ? MemoryAccess.Region.STATIC : MemoryAccess.Region.FIELD);
    }

    /**
     * The collector clears referents. Code that only compares one must not keep it in a register for a later look,
     * where it is a root in between.
     */
    private static boolean isReferent(JavaField f) {
        return f.name().equals("referent") && f.owner().internalName().equals("java/lang/ref/Reference");
    }

    /** @param address what the access' offset counts from */
    private void storeElement(Value array, Value address, MemoryAccess access, Value value) {
        forgetAfterCalls();
        if (!fresh.contains(array) && needsBarrier(access, value)) {
            out.call(BARRIER_ELEMENT, array, out.add(address, out.lconst(access.offset())));
            hasPassed(array);
        }
        write(address, access, value);
    }

    /** A store of Unsafe; the holder is null if the address is that of no object. */
    void storeUnsafe(Value holder, Value address, MemoryAccess access, Value value) {
        barrierUnsafe(holder, address, access, value);
        write(address, access, value);
    }

    /** What has to be done before an atomic operation may put a value into an object. */
    void barrierUnsafe(Value holder, Value address, MemoryAccess access, Value value) {
        unseen.remove(value);
        boolean raw = holder instanceof Instruction i && i.opcode() == Opcode.NULL;
        if (!raw && needsBarrier(access, value)) {
            out.call(BARRIER_UNSAFE, holder, address);
        }
    }

    /** Null and objects of the image need none. */
    private static boolean needsBarrier(MemoryAccess access, Value value) {
        boolean immortal = value instanceof Instruction i
                && (i.opcode() == Opcode.NULL || i.opcode() == Opcode.SYMBOL);
        return access.kind() == Kind.REF && !access.raw() && !immortal;
    }

    private void write(Value address, MemoryAccess access, Value value) {
        unseen.remove(value);
        // A boolean slot holds 0 or 1, whatever int bytecode computed (JVMS 6.5 putfield, bastore).
        Value stored = access.kind() == Kind.BOOLEAN && !isBoolean(value)
                ? out.emit(Opcode.AND, IrType.I32, null, value, out.iconst(1)) : value;
        out.emit(Opcode.STORE, IrType.VOID, access, address, stored);
    }

    private static boolean isBoolean(Value v) {
        return v instanceof Instruction i && (i.opcode() == Opcode.CMP
                || i.attribute() instanceof Integer n && (n == 0 || n == 1)
                || i.opcode() == Opcode.LOAD && i.attributeAs(MemoryAccess.class).kind() == Kind.BOOLEAN);
    }
}
