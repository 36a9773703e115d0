package org.nativeaot.core.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/**
 * Methods that the compiler knows, by class, name and descriptor, and natives bound to kernel functions. An entry may
 * decline a call (its arguments are not constants, say); the call is then compiled as written.
 */
final class IntrinsicTable {
    private static final String KERNEL_CALL = "Lorg/nativeaot/annotation/KernelCall;";

    /** What stands in for a call. */
    interface Expansion {
        /** Emits it, or answers null before it emitted anything. For void methods the result is any non-null value. */
        Value expand(HirEmitter emitter, JavaMethod method, Value[] arguments);
    }

    private final Map<String, Expansion> entries = new HashMap<>();

    IntrinsicTable() {
        MathIntrinsics.addTo(this);
        UnsafeIntrinsics.addTo(this);
        ClassIntrinsics.addTo(this);
        RuntimeIntrinsics.addTo(this);
        LookupIntrinsics.addTo(this);
        FieldUpdaterIntrinsics.addTo(this);
    }

    void add(String owner, String selector, Expansion e) {
        entries.put(owner + "." + selector, e);
    }

    /** An entry that is one operation on all arguments. */
    void add(String owner, String selector, Intrinsic.Operation operation) {
        add(owner, selector, (emitter, method, arguments) -> operation(emitter, method, Intrinsic.of(operation),
                arguments));
    }

    /** Emits an operation with the method's result type. */
    static Value operation(HirEmitter emitter, JavaMethod method, Intrinsic intrinsic, Value... arguments) {
        IrType type = IrType.of(method.descriptor().resultKind());
        var i = emitter.emit(Opcode.INTRINSIC, type, intrinsic, arguments);
        if (type == IrType.REF) {
            i.setStamp(emitter.stamps().declared(method.descriptor().result()));
        }
        return i;
    }

    /** The replacement of calls of a method, or null. It does without the initialisation of the method's class. */
    Expansion find(JavaMethod m) {
        return entries.get(m.owner().internalName() + "." + m.selector());
    }

    /** The kernel function that a native method is bound to, or null. */
    static Expansion kernelFunction(JavaMethod m) {
        Annotation a = m.isNative() ? m.annotation(KERNEL_CALL) : null;
        return a == null ? null : (emitter, method, arguments) -> kernelCall(emitter, method, a, arguments);
    }

    private static Value kernelCall(HirEmitter emitter, JavaMethod m, Annotation a, Value[] arguments) {
        List<IrType> parameters = new ArrayList<>();
        for (Value v : arguments) {
            parameters.add(v.type());
        }
        IrType result = IrType.of(m.descriptor().resultKind());
        KernelFunction f = new KernelFunction((String) a.value("value"), parameters, result,
                Boolean.TRUE.equals(a.value("mayThrow")));
        var call = emitter.emit(Opcode.KERNEL_CALL, result, f, arguments);
        if (m.descriptor().resultKind() == Kind.REF) {
            call.setStamp(emitter.stamps().declared(m.descriptor().result()));
        }
        return call;
    }
}
