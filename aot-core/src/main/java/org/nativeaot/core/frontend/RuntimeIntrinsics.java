package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.Intrinsic.Operation;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaMethod;

/** Threads, and the operations that {@code org.nativeaot.runtime.Intrinsics} gives to the runtime's Java code. */
final class RuntimeIntrinsics {
    private static final String INTRINSICS = "org/nativeaot/runtime/Intrinsics";

    private RuntimeIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        String thread = "Ljava/lang/Thread;";
        t.add("java/lang/Thread", "currentThread()" + thread, RuntimeIntrinsics::currentThread);
        t.add("java/lang/Thread", "currentCarrierThread()" + thread, RuntimeIntrinsics::currentCarrier);
        t.add(INTRINSICS, "currentThread()" + thread, RuntimeIntrinsics::currentThread);
        t.add("java/lang/Thread", "onSpinWait()V", Operation.SPIN_WAIT);
        t.add("java/lang/ref/Reference", "reachabilityFence(Ljava/lang/Object;)V", Operation.REACHABILITY_FENCE);
        t.add(INTRINSICS, "typeOf(Ljava/lang/Object;)J", Operation.TYPE_OF);
        t.add(INTRINSICS, "typeOfClass(Ljava/lang/Class;)J", Operation.TYPE_OF_CLASS);
        t.add(INTRINSICS, "allocate(J)Ljava/lang/Object;", RuntimeIntrinsics::allocate);
        t.add(INTRINSICS, "allocateArray(JII)Ljava/lang/Object;", RuntimeIntrinsics::allocateArray);
        t.add(INTRINSICS, "callVoid(J)V", Operation.CALL_VOID);
        String objects = "";
        for (int n = 0; n <= 4; n++) {
            t.add(INTRINSICS, "callStub(J" + objects + ")Ljava/lang/Object;", Operation.CALL_STUB);
            objects += "Ljava/lang/Object;";
        }
        t.add(INTRINSICS, "arrayCopy(Ljava/lang/Object;ILjava/lang/Object;II)V", Operation.ARRAY_COPY);
        t.add(INTRINSICS, "objectAddress(Ljava/lang/Object;)J", Operation.OBJECT_ADDRESS);
        t.add(INTRINSICS, "addressToObject(J)Ljava/lang/Object;", Operation.ADDRESS_TO_OBJECT);
        t.add(INTRINSICS, "opaque(I)I", Operation.OPAQUE);
        t.add(INTRINSICS, "threadAddress()J", Operation.THREAD_ADDRESS);
    }

    private static Value currentThread(HirEmitter e, JavaMethod m, Value[] a) {
        return thread(e, m, Operation.CURRENT_THREAD);
    }

    private static Value currentCarrier(HirEmitter e, JavaMethod m, Value[] a) {
        return thread(e, m, Operation.CURRENT_CARRIER);
    }

    private static Value thread(HirEmitter e, JavaMethod m, Operation which) {
        Stamp s = e.stamps().declared(m.descriptor().result());
        return e.emitWithStamp(Opcode.INTRINSIC, Intrinsic.of(which), s.asNonNull());
    }

    private static Value allocate(HirEmitter e, JavaMethod m, Value[] a) {
        return e.emitWithStamp(Opcode.INTRINSIC, Intrinsic.of(Operation.ALLOCATE), new Stamp(null, false, true), a);
    }

    private static Value allocateArray(HirEmitter e, JavaMethod m, Value[] a) {
        return e.emitWithStamp(Opcode.INTRINSIC, Intrinsic.of(Operation.ALLOCATE_ARRAY), new Stamp(null, false, true),
                a);
    }
}
