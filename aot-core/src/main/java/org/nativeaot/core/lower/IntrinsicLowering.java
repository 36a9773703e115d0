package org.nativeaot.core.lower;

import java.util.Arrays;
import java.util.List;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

/** INTRINSIC operations as LIR. */
final class IntrinsicLowering {
    private static final CallTarget SPIN_WAIT = LoweringContext.kernel("aotrt_thread_spin_wait", IrType.VOID, false);
    private static final CallTarget ARRAY_COPY = LoweringContext.kernel("aotrt_array_copy", IrType.VOID, false,
            IrType.REF, IrType.I32, IrType.REF, IrType.I32, IrType.I32);
    private static final CallTarget MOVE_BYTES = new CallTarget("memmove", CallTarget.Convention.LIBC,
            List.of(IrType.PTR, IrType.PTR, IrType.I64), IrType.PTR, false, null);
    private static final CallTarget MOVE = new CallTarget("aotrt_move", CallTarget.Convention.LIBC,
            List.of(IrType.PTR, IrType.PTR, IrType.I64), IrType.VOID, false, null);
    /** Two registers hold as many. */
    private static final int MOST_BYTES = 2 * Long.BYTES;
    private static final CallTarget VOID_FUNCTION =
            new CallTarget(null, CallTarget.Convention.JAVA, List.of(), IrType.VOID, true, null);

    private final LoweringContext context;
    private final LirCursor out;
    private final TypeAccess types;
    private final ObjectLowering objects;

    IntrinsicLowering(LoweringContext context, LirCursor out, TypeAccess types, ObjectLowering objects) {
        this.context = context;
        this.out = out;
        this.types = types;
        this.objects = objects;
    }

    /** The result, or null for operations without one. */
    Value lower(Instruction i) {
        Intrinsic n = i.attributeAs(Intrinsic.class);
        Value[] v = i.operands().stream().map(out::map).toArray(Value[]::new);
        return switch (n.operation()) {
            case UNSAFE_GET -> out.emit(Opcode.LOAD, i.type(), access(n), address(v));
            case UNSAFE_PUT -> {
                objects.storeUnsafe(v[0], address(v), access(n), v[2]);
                yield null;
            }
            case UNSAFE_CAS -> {
                Value expected = narrow(n.kind(), v[2]);
                Value found = compareAndSet(n, IrType.of(n.kind()), v, expected);
                yield out.compare(Condition.EQ, found, expected);
            }
            case UNSAFE_CAX -> compareAndSet(n, i.type(), v, narrow(n.kind(), v[2]));
            case UNSAFE_ADD -> out.emit(Opcode.ATOMIC_ADD, i.type(), access(n), address(v), v[2]);
            case UNSAFE_SWAP -> {
                Value place = address(v);
                objects.barrierUnsafe(v[0], place, access(n), v[2]);
                yield out.emit(Opcode.ATOMIC_SWAP, i.type(), access(n), place, v[2]);
            }
            case FENCE -> {
                out.emit(Opcode.FENCE, IrType.VOID, n.order());
                yield null;
            }
            case SQRT -> llvm("llvm.sqrt", i.type(), v);
            case FABS -> llvm("llvm.fabs", i.type(), v);
            case COPYSIGN -> llvm("llvm.copysign", i.type(), v);
            case FLOOR -> llvm("llvm.floor", i.type(), v);
            case CEIL -> llvm("llvm.ceil", i.type(), v);
            case RINT -> llvm("llvm.rint", i.type(), v);
            case FMA -> llvm("llvm.fma", i.type(), v);
            case BIT_COUNT -> count("llvm.ctpop", v[0]);
            case LEADING_ZEROS -> count("llvm.ctlz", v[0]);
            case TRAILING_ZEROS -> count("llvm.cttz", v[0]);
            case REVERSE_BYTES -> llvm("llvm.bswap", i.type(), v);
            case REVERSE -> llvm("llvm.bitreverse", i.type(), v);
            case MULTIPLY_HIGH -> out.emit(Opcode.MULH, IrType.I64, null, v);
            case UMULTIPLY_HIGH -> out.emit(Opcode.UMULH, IrType.I64, null, v);
            case UDIV -> out.emit(Opcode.UDIV, i.type(), null, v);
            case UREM -> out.emit(Opcode.UREM, i.type(), null, v);
            case OPAQUE -> llvm("opaque", i.type(), v);
            case BITCAST -> out.emit(Opcode.BITCAST, i.type(), null, v);
            case CURRENT_THREAD -> threadField(thread(), Kind.REF, "java_thread");
            case CURRENT_CARRIER -> threadField(pointer(threadField(thread(), Kind.LONG, "host")), Kind.REF,
                    "platform_thread");
            case OBJECT_ADDRESS -> out.emit(Opcode.PTR_TO_INT, IrType.I64, null, v);
            case ADDRESS_TO_OBJECT -> out.emit(Opcode.INT_TO_PTR, IrType.REF, null, v);
            case THREAD_ADDRESS -> out.emit(Opcode.PTR_TO_INT, IrType.I64, null, thread());
            case ARRAY_COPY -> {
                copy(i, v);
                yield null;
            }
            case TYPE_OF -> out.emit(Opcode.PTR_TO_INT, IrType.I64, null, types.typeInfo(v[0]));
            case TYPE_OF_CLASS -> objects.loadField(classField("aotTypeInfo"), v[0]);
            case ALLOCATE -> {
                Value info = pointer(v[0]);
                Value size = out.emit(Opcode.UI2L, IrType.I64, null, types.field(info, "size"));
                yield out.call(ObjectLowering.ALLOCATE, types.field(info, "self"), size);
            }
            case ALLOCATE_ARRAY -> out
                    .call(ObjectLowering.ALLOCATE_ARRAY, types.field(pointer(v[0]), "self"), v[1], v[2]);
            case CALL_VOID -> {
                out.emit(Opcode.CALL_POINTER, IrType.VOID, VOID_FUNCTION, pointer(v[0]));
                yield null;
            }
            case CALL_STUB -> {
                IrType[] parameters = new IrType[v.length - 1];
                for (int k = 1; k < v.length; k++) {
                    parameters[k - 1] = v[k].type() == IrType.PTR ? IrType.REF : v[k].type();
                }
                CallTarget stub = new CallTarget(null, CallTarget.Convention.JAVA, List.of(parameters), i.type(), true,
                        null);
                Value[] operands = Arrays.copyOf(v, v.length);
                operands[0] = pointer(v[0]);
                yield out.emit(Opcode.CALL_POINTER, i.type(), stub, operands);
            }
            case REACHABILITY_FENCE -> {
                out.emit(Opcode.KEEP_ALIVE, IrType.VOID, null, v[0]);
                yield null;
            }
            // A hint to the processor; leaving it out is within its contract.
            case SPIN_WAIT -> {
                out.call(SPIN_WAIT);
                yield null;
            }
        };
    }

    /**
     * Bytes move with the C library's function, other primitive elements with the kernel's, which keeps them whole. Their
     * pointers may leave the arrays on their way: both stay alive until they are done (rule 5).
     */
    private void copy(Instruction i, Value[] v) {
        boolean known = i.operand(0).stamp() != null && i.operand(0).stamp().type() instanceof ArrayType a
                && a.component().kind() != Kind.REF;
        if (!known) {
            out.call(ARRAY_COPY, v);
            return;
        }
        Kind kind = ((ArrayType) i.operand(0).stamp().type()).component().kind();
        Value shift = out.iconst(context.layout.format().shift(kind));
        Value from = element(v[0], v[1], kind, shift);
        Value to = element(v[2], v[3], kind, shift);
        if (v[4] instanceof Instruction n && n.opcode() == Opcode.ICONST) {
            int elements = n.attributeAs(Integer.class);
            if (elements == 1 || kind.bytes() == 1 && elements <= MOST_BYTES) {
                move(to, from, kind.bytes() * elements);
                return;
            }
        }
        Value bytes = out.emit(Opcode.SHL, IrType.I64, null, wide(v[4]), shift);
        out.call(kind.bytes() == 1 ? MOVE_BYTES : MOVE, to, from, bytes);
        out.emit(Opcode.KEEP_ALIVE, IrType.VOID, null, v[0]);
        out.emit(Opcode.KEEP_ALIVE, IrType.VOID, null, v[2]);
    }

    /**
     * Moves one element, or a known number of bytes in at most two pieces, which overlap where they must; both are read
     * before either is written. (Other elements in pieces of several might not move whole: a piece may lie anywhere.)
     */
    private void move(Value to, Value from, int bytes) {
        if (bytes <= 0) {
            return;
        }
        int piece = Math.min(Integer.highestOneBit(bytes), Long.BYTES);
        Kind kind = switch (piece) {
            case 1 -> Kind.BYTE;
            case 2 -> Kind.SHORT;
            case 4 -> Kind.INT;
            default -> Kind.LONG;
        };
        MemoryAccess first = new MemoryAccess(kind, 0, MemoryOrder.PLAIN, MemoryAccess.Region.ANY, false);
        MemoryAccess last = new MemoryAccess(kind, bytes - piece, MemoryOrder.PLAIN, MemoryAccess.Region.ANY, false);
        Value head = out.load(from, first);
        Value tail = bytes > piece ? out.load(from, last) : null;
        out.emit(Opcode.STORE, IrType.VOID, first, to, head);
        if (tail != null) {
            out.emit(Opcode.STORE, IrType.VOID, last, to, tail);
        }
    }

    private Value element(Value array, Value index, Kind kind, Value shift) {
        Value scaled = out.emit(Opcode.SHL, IrType.I64, null, wide(index), shift);
        return out.add(out.add(array, out.lconst(context.layout.elementOffset(kind, 0))), scaled);
    }

    private Value wide(Value number) {
        return out.emit(Opcode.UI2L, IrType.I64, null, number);
    }

    private Value compareAndSet(Intrinsic n, IrType found, Value[] v, Value expected) {
        Value place = address(v);
        objects.barrierUnsafe(v[0], place, access(n), v[3]);
        return out.emit(Opcode.ATOMIC_CAS, found, access(n), place, expected, v[3]);
    }

    private JavaField classField(String name) {
        JavaClass c = context.world.classes().require("java/lang/Class");
        JavaField f = c.fieldNamed(name);
        if (f == null) {
            throw new IllegalStateException("java.lang.Class has no " + name);
        }
        return f;
    }

    private Value thread() {
        return out.emit(Opcode.THREAD, IrType.PTR, null);
    }

    private Value threadField(Value thread, Kind kind, String name) {
        return out.load(thread, TypeAccess.raw(kind, context.facts.threadField(name), MemoryAccess.Region.THREAD));
    }

    private Value pointer(Value number) {
        return out.emit(Opcode.INT_TO_PTR, IrType.PTR, null, number);
    }

    private Value llvm(String name, IrType type, Value... operands) {
        return out.emit(Opcode.LLVM_INTRINSIC, type, name, operands);
    }

    /** Bit counts have the operand's type in LLVM, int in Java. */
    private Value count(String name, Value operand) {
        Value n = llvm(name, operand.type(), operand);
        return operand.type() == IrType.I64 ? out.emit(Opcode.L2I, IrType.I32, null, n) : n;
    }

    /** Unsafe's (object, offset): a null object means an absolute address. */
    private Value address(Value[] v) {
        // A constant null base would make LLVM think that no object can be there.
        boolean absolute = v[0] instanceof Instruction base && base.opcode() == Opcode.NULL;
        return absolute ? pointer(v[1]) : out.add(v[0], v[1]);
    }

    private static MemoryAccess access(Intrinsic n) {
        MemoryOrder order = n.order();
        if (n.kind() == Kind.REF && order == MemoryOrder.PLAIN) {
            order = MemoryOrder.UNORDERED;
        }
        return new MemoryAccess(n.kind(), 0, order, MemoryAccess.Region.ANY, false);
    }

    /** The value as a load of the kind would give it, so that it can be compared with one. */
    private Value narrow(Kind kind, Value v) {
        return switch (kind) {
            case BYTE -> out.emit(Opcode.I2B, IrType.I32, null, v);
            case SHORT -> out.emit(Opcode.I2S, IrType.I32, null, v);
            case CHAR -> out.emit(Opcode.I2C, IrType.I32, null, v);
            case BOOLEAN -> out.emit(Opcode.AND, IrType.I32, null, v, out.iconst(1));
            default -> v;
        };
    }
}
