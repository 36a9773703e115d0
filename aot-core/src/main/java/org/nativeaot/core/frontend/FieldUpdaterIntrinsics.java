package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Making atomic field updaters of a class and a field name that are constants: what reflection would find out is passed
 * to the runtime's {@code FieldUpdaters}, which checks it as the class library does. Others are left to reflection.
 */
final class FieldUpdaterIntrinsics {
    private static final String ATOMIC = "java/util/concurrent/atomic/Atomic";
    private static final String RUNTIME = "org/nativeaot/runtime/FieldUpdaters";
    private static final String CLASS = "Ljava/lang/Class;";
    private static final String STRING = "Ljava/lang/String;";

    private FieldUpdaterIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        add(t, "IntegerFieldUpdater", CLASS + STRING, "ofInt");
        add(t, "LongFieldUpdater", CLASS + STRING, "ofLong");
        add(t, "ReferenceFieldUpdater", CLASS + CLASS + STRING, "ofReference");
    }

    private static void add(IntrinsicTable t, String type, String parameters, String maker) {
        String result = ")L" + ATOMIC + type + ";";
        String makerDescriptor = "(" + parameters + CLASS + CLASS + "IJ" + result;
        t.add(ATOMIC + type, "newUpdater(" + parameters + result, (e, m, a) -> make(e, m, a, maker, makerDescriptor));
    }

    private static Value make(HirEmitter e, JavaMethod m, Value[] a, String maker, String descriptor) {
        JavaClass runtime = e.stamps().object().repository().find(RUNTIME).orElse(null);
        JavaType owner = constantClass(a[0]);
        if (runtime == null || owner == null || !(a[a.length - 1] instanceof Instruction name)
                || name.opcode() != Opcode.STRING_CONST || a.length > 2 && constantClass(a[1]) == null) {
            return null;
        }
        JavaField f = owner instanceof JavaClass c ? c.fieldNamed((String) name.attribute()) : null;
        JavaType type = f == null ? null : e.stamps().object().repository().findDescriptor(f.descriptor()).orElse(null);
        if (f != null && type == null) {
            return null;
        }
        boolean usable = f != null && f.isVolatile() && !f.isStatic() && (a.length == 2) == (f.kind() != Kind.REF);
        Value[] all = new Value[a.length + 4];
        System.arraycopy(a, 0, all, 0, a.length);
        all[a.length] = e.classConstant(e.position().method().owner());
        all[a.length + 1] = type == null ? e.nullConstant() : e.classConstant(type);
        all[a.length + 2] = e.intConstant(f == null ? 0 : f.access());
        all[a.length + 3] = usable ? e.emit(Opcode.FIELD_OFFSET, IrType.I64, f) : e.constant(0L);
        Instruction updater = e.emit(Opcode.INVOKE_DIRECT, IrType.REF, runtime.method(maker, descriptor), all);
        updater.setStamp(e.stamps().declared(m.descriptor().result()).asNonNull());
        return updater;
    }

    private static JavaType constantClass(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.CLASS_CONST ? (JavaType) i.attribute() : null;
    }
}
