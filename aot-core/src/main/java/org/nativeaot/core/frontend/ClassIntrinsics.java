package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/** Questions to class objects that are constants. */
final class ClassIntrinsics {
    private static final String CLASS = "java/lang/Class";
    private static final String TABLE = "org/nativeaot/runtime/ClassTable";

    private ClassIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        t.add("java/lang/Object", "getClass()Ljava/lang/Class;", ClassIntrinsics::getClassOf);
        t.add(CLASS, "desiredAssertionStatus()Z", (e, m, a) -> flag(e, a, c -> assertionsEnabled(e, c)));
        t.add(CLASS, "isArray()Z", (e, m, a) -> flag(e, a, JavaType::isArray));
        t.add(CLASS, "isPrimitive()Z", (e, m, a) -> flag(e, a, JavaType::isPrimitive));
        t.add(CLASS, "isInterface()Z", (e, m, a) -> flag(e, a, JavaType::isInterface));
        t.add(CLASS, "isInstance(Ljava/lang/Object;)Z", ClassIntrinsics::isInstance);
        t.add(CLASS, "getComponentType()Ljava/lang/Class;", ClassIntrinsics::componentType);
        t.add(CLASS, "forName(Ljava/lang/String;)Ljava/lang/Class;", ClassIntrinsics::forName);
        t.add(CLASS, "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;", ClassIntrinsics::primitiveClass);
    }

    private static JavaType constant(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.CLASS_CONST ? (JavaType) i.attribute() : null;
    }

    private static Value getClassOf(HirEmitter e, JavaMethod m, Value[] a) {
        Stamp s = a[0].stamp();
        if (s != null && s.exact() && s.type() != null) {
            return e.classConstant(s.type());
        }
        Stamp result = e.stamps().declared(m.descriptor().result());
        return e.emitWithStamp(Opcode.GET_CLASS, null, result.asNonNull(), a[0]);
    }

    private static Value flag(HirEmitter e, Value[] a, java.util.function.Predicate<JavaType> test) {
        JavaType t = constant(a[0]);
        return t == null ? null : e.intConstant(test.test(t) ? 1 : 0);
    }

    private static boolean assertionsEnabled(HirEmitter e, JavaType t) {
        return t instanceof JavaClass c && e.buildTime().assertionsEnabled(c);
    }

    private static Value isInstance(HirEmitter e, JavaMethod m, Value[] a) {
        JavaType t = constant(a[0]);
        return t == null ? null : t.isPrimitive() ? e.intConstant(0) : e.instanceOf(a[1], t);
    }

    private static Value componentType(HirEmitter e, JavaMethod m, Value[] a) {
        JavaType t = constant(a[0]);
        return t == null ? null : t instanceof ArrayType array ? e.classConstant(array.component()) : e.nullConstant();
    }

    /** A constant name: the class, initialised; or at once the call that fails, which no one need be warned of. */
    private static Value forName(HirEmitter e, JavaMethod m, Value[] a) {
        if (!(a[0] instanceof Instruction i) || i.opcode() != Opcode.STRING_CONST) {
            return null;
        }
        String name = ((String) i.attribute()).replace('.', '/');
        ClassRepository classes = e.stamps().object().repository();
        boolean binary = ((String) i.attribute()).indexOf('/') < 0;
        JavaType found = !binary ? null : name.startsWith("[") ? classes.findDescriptor(name).orElse(null)
                : classes.find(name).orElse(null);
        if (found != null) {
            if (found instanceof JavaClass c) {
                e.initialize(c);
            }
            return e.classConstant(found);
        }
        JavaClass table = classes.find(TABLE).orElse(null);
        if (table == null) {
            return null;
        }
        Instruction call = e.emit(Opcode.INVOKE_DIRECT, IrType.REF, table.method("initialized", m.descriptor().text()),
                a);
        call.setStamp(e.stamps().declared(m.descriptor().result()).asNonNull());
        return call;
    }

    private static Value primitiveClass(HirEmitter e, JavaMethod m, Value[] a) {
        if (a[0] instanceof Instruction i && i.opcode() == Opcode.STRING_CONST) {
            for (Kind k : Kind.values()) {
                if (k != Kind.REF && PrimitiveType.of(k).internalName().equals(i.attribute())) {
                    return e.classConstant(PrimitiveType.of(k));
                }
            }
        }
        return null;
    }
}
