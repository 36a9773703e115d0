package org.nativeaot.core.frontend;

import java.util.List;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;

/** What substitutions say about the whole program and a single body can use: types without objects, constant methods. */
final class ClosedProgram {
    private static final String DELETE = "Lorg/nativeaot/annotation/Delete;";
    private static final String SUBSTITUTE = "Lorg/nativeaot/annotation/Substitute;";
    private static final int ACONST_NULL = 1;
    private static final int ICONST_M1 = 2;
    private static final int ICONST_5 = 8;
    private static final int BIPUSH = 16;
    private static final int LDC = 18;
    private static final int IRETURN = 172;
    private static final int RETURN = 177;

    private ClosedProgram() {
    }

    /** True if every constructor of the class is deleted: neither it nor a subclass has objects. */
    static boolean isUninhabited(JavaType t) {
        if (!(t instanceof JavaClass c) || c.isInterface()) {
            return false;
        }
        boolean any = false;
        for (JavaMethod m : c.methods()) {
            if (m.isConstructor()) {
                if (m.annotation(DELETE) == null) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /**
     * The result of a substitute that does nothing but return a constant; null if it is no such method. Only
     * substitutes are looked at: reading every callee's body would cost more than it folds.
     */
    static Value constantResult(HirEmitter e, JavaMethod m) {
        if (m.annotation(SUBSTITUTE) == null || !m.hasBody() || m.descriptor().resultKind() == Kind.VOID
                || m.isSynchronized()) {
            return null;
        }
        MethodBody body = m.body();
        List<BytecodeInsn> code = body.code();
        if (code.size() != 2 || !body.handlers().isEmpty() || code.get(1).opcode() < IRETURN
                || code.get(1).opcode() >= RETURN) {
            return null;
        }
        BytecodeInsn value = code.get(0);
        if (value.opcode() == ACONST_NULL) {
            return e.nullConstant();
        } else if (value.opcode() >= ICONST_M1 && value.opcode() <= ICONST_5) {
            return e.intConstant(value.opcode() - ICONST_M1 - 1);
        } else if (value.opcode() == BIPUSH || value.opcode() == BIPUSH + 1) {
            return e.intConstant(value.a());
        }
        return value.opcode() == LDC && value.operand() instanceof Number n ? e.constant(n) : null;
    }
}
