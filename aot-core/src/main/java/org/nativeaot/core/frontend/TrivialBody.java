package org.nativeaot.core.frontend;

import java.util.List;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.JavaMethod;

/**
 * Calls of methods that do nothing but return a constant or an argument. Taking them at once lets branches on their
 * results fold while HIR is built ({@code if (System.getSecurityManager() != null)}), which decides what is reachable
 * at all; the inliner comes too late for that.
 */
final class TrivialBody {
    private static final String WARNED = "Lorg/nativeaot/annotation/Warned;";

    private static final int IRETURN = 172;
    private static final int RETURN = 177;
    private static final int ILOAD = 21;
    private static final int ALOAD = 25;

    /** What the call comes to. */
    record Result(Value value) {
    }

    private TrivialBody() {
    }

    /** Null if the body is not trivial. The result's value is null for void methods. */
    static Result expand(HirEmitter emitter, JavaMethod m, Value[] arguments) {
        if (m.annotation(WARNED) != null) {
            // the analysis must see the call
            return null;
        }
        if (!m.hasBody() || m.isSynchronized()) {
            return null;
        }
        List<BytecodeInsn> code = m.body().code();
        if (code.size() == 1 && code.get(0).opcode() == RETURN) {
            return new Result(null);
        }
        if (code.size() != 2 || code.get(1).opcode() < IRETURN || code.get(1).opcode() >= RETURN) {
            return null;
        }
        BytecodeInsn first = code.get(0);
        if (first.opcode() >= ILOAD && first.opcode() <= ALOAD) {
            Value argument = argument(m, first.a(), arguments);
            return argument == null ? null : new Result(argument);
        }
        Value constant = constant(emitter, first);
        return constant == null ? null : new Result(constant);
    }

    private static Value argument(JavaMethod m, int slot, Value[] arguments) {
        int at = 0;
        int index = 0;
        if (!m.isStatic()) {
            if (slot == 0) {
                return arguments[0];
            }
            at = 1;
            index = 1;
        }
        for (int i = 0; i < m.descriptor().parameters().size(); i++) {
            if (at == slot) {
                // A narrow parameter was not narrowed on the way in; a narrow result would have to be.
                return m.descriptor().parameterKind(i) == m.descriptor().resultKind() ? arguments[index] : null;
            }
            at += m.descriptor().parameterKind(i).slots();
            index++;
        }
        return null;
    }

    private static Value constant(HirEmitter emitter, BytecodeInsn i) {
        int op = i.opcode();
        if (op == 1) {
            return emitter.nullConstant();
        }
        if (op >= 2 && op <= 8) {
            return emitter.constant(op - 3);
        }
        if (op == 9 || op == 10) {
            return emitter.constant((long) (op - 9));
        }
        if (op >= 11 && op <= 13) {
            return emitter.constant((float) (op - 11));
        }
        if (op == 14 || op == 15) {
            return emitter.constant((double) (op - 14));
        }
        if (op == 16 || op == 17) {
            return emitter.constant(i.a());
        }
        return op == 18 && i.operand() instanceof Number n ? emitter.constant(n) : null;
    }
}
