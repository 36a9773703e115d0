package org.nativeaot.core.ir;

/**
 * Operations that the compiler knows by name. Operands of the Unsafe group: object (REF, may be null: absolute
 * address), offset (I64), values. KIND in the name: the memory kind. The Unsafe receiver is not passed.
 */
public record Intrinsic(Operation operation, org.nativeaot.core.model.Kind kind, MemoryOrder order) {
    /** The operations; all but CHECK-like ones never throw. */
    public enum Operation {
        /** (obj, off) → value. */ UNSAFE_GET,
        /** (obj, off, value). */ UNSAFE_PUT,
        /** (obj, off, expected, new) → I32 success. */ UNSAFE_CAS,
        /** (obj, off, expected, new) → value found. */ UNSAFE_CAX,
        /** (obj, off, delta) → old value. */ UNSAFE_ADD,
        /** (obj, off, new) → old value. */ UNSAFE_SWAP,
        /** (), or (REF): an object whose constructor ends here. */ FENCE,
        /** (d) → d. */ SQRT, /** (d) → d. */ FABS, /** (d,d) → d. */ COPYSIGN,
        /** (d) → d. */ FLOOR, /** (d) → d. */ CEIL, /** (d) → d. */ RINT,
        /** (a,b,c), exactly rounded. */ FMA,
        /** I32 or I64 → I32. */ BIT_COUNT, /** → I32. */ LEADING_ZEROS, /** → I32. */ TRAILING_ZEROS,
        /** I32 or I64. */ REVERSE_BYTES, /** I32 or I64. */ REVERSE,
        /** (l,l) → high 64 bits. */ MULTIPLY_HIGH, /** unsigned. */ UMULTIPLY_HIGH,
        /** unsigned, divisor not 0. */ UDIV, /** unsigned, divisor not 0. */ UREM,
        /** Float.floatToRawIntBits and kin: operand type gives direction. */ BITCAST,
        /** () → REF java.lang.Thread. */ CURRENT_THREAD,
        /** () → REF java.lang.Thread: what a virtual thread is mounted on; any call may change it. */ CURRENT_CARRIER,
        /** (REF) → I64: address of an object, for kernel calls. */ OBJECT_ADDRESS,
        /** (I64) → REF. */ ADDRESS_TO_OBJECT,
        /** () → I64: address of the thread struct. */ THREAD_ADDRESS,
        /** (src, srcPos, dst, dstPos, length): unchecked copy; arrays of the same kind. */ ARRAY_COPY,
        /** (REF) → I64: TypeInfo address of an object (not null). */ TYPE_OF,
        /** (REF Class) → I64: TypeInfo address of the type that a Class object stands for, 0 if none. */ TYPE_OF_CLASS,
        /** (I64 TypeInfo) → REF new zeroed instance. */ ALLOCATE,
        /** (I64 TypeInfo of array type, I32 length ≥ 0, I32 shift) → REF. */ ALLOCATE_ARRAY,
        /** (I64 function address): calls a static no-argument void Java function. */ CALL_VOID,
        /** (I64 function address, REF, REF…) → REF: calls a generic invoker stub. */ CALL_STUB,
        /** (I32) → I32: the operand, which is computed here and not once more from what it came from. */ OPAQUE,
        /** (REF): Reference.reachabilityFence. */ REACHABILITY_FENCE,
        /** (). */ SPIN_WAIT
    }

    public static Intrinsic of(Operation operation) {
        return new Intrinsic(operation, null, MemoryOrder.PLAIN);
    }

    public boolean mayThrow() {
        return switch (operation) {
            case ALLOCATE, ALLOCATE_ARRAY, CALL_VOID, CALL_STUB -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return operation.name().toLowerCase(java.util.Locale.ROOT)
                + (kind == null ? "" : "." + kind.name().toLowerCase(java.util.Locale.ROOT))
                + (order == MemoryOrder.PLAIN ? "" : "." + order.name().toLowerCase(java.util.Locale.ROOT));
    }
}
