package org.nativeaot.core.lower;

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

/** Allocation, fields, array elements. {@link #store} is the one place where references get into the heap. */
final class ObjectLowering {
    static final CallTarget ALLOCATE =
            LoweringContext.kernel("aotrt_heap_alloc", IrType.REF, true, IrType.I32, IrType.I64);
    static final CallTarget ALLOCATE_ARRAY =
            LoweringContext.kernel("aotrt_heap_alloc_array", IrType.REF, true, IrType.I32, IrType.I32, IrType.I32);

    private final LoweringContext context;
    private final LirCursor out;
    private final TypeAccess types;

    ObjectLowering(LoweringContext context, LirCursor out, TypeAccess types) {
        this.context = context;
        this.out = out;
        this.types = types;
    }

    Value newInstance(JavaClass c) {
        return out.call(ALLOCATE, types.typeWord(c), out.lconst(context.layout.instanceSize(c)));
    }

    Value newArray(ArrayType type, Value length) {
        int shift = context.layout.format().shift(type.component().kind());
        return out.call(ALLOCATE_ARRAY, types.typeWord(type), length, out.iconst(shift));
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
            store(array, element(kind, constant), value);
        } else {
            store(address(kind, array, index), element(kind, 0), value);
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
        store(object, access(f), value);
    }

    Value loadStatic(JavaField f) {
        return out.load(out.symbol(context.statics(f.owner())), access(f));
    }

    void storeStatic(JavaField f, Value value) {
        store(out.symbol(context.statics(f.owner())), access(f), value);
    }

    private MemoryAccess access(JavaField f) {
        MemoryAccess.Region region = f.isStatic() ? MemoryAccess.Region.STATIC : MemoryAccess.Region.FIELD;
        MemoryAccess plain = MemoryAccess.of(f.kind(), context.layout.offset(f), region);
        return f.isVolatile()
                ? new MemoryAccess(plain.kind(), plain.offset(), MemoryOrder.SEQ_CST, region, false) : plain;
    }

    /** Every store to the heap; where a write barrier will stand. */
    void store(Value address, MemoryAccess access, Value value) {
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
