package org.nativeaot.core.frontend;

import java.util.Arrays;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Value;

/**
 * The JVM frame at one point: locals, operand stack, facts. A long or double takes one stack entry here and two
 * local slots, of which the second is empty. Copies share the local array until one of them stores.
 */
final class FrameState {
    private Value[] locals;
    private boolean localsShared;
    private Value[] stack;
    private int depth;
    private Facts facts;

    FrameState(int maxLocals, int maxStack) {
        locals = new Value[maxLocals];
        stack = new Value[maxStack];
        facts = Facts.NONE;
    }

    private FrameState(FrameState s) {
        locals = s.locals;
        localsShared = true;
        s.localsShared = true;
        stack = s.depth == 0 ? new Value[s.stack.length] : s.stack.clone();
        depth = s.depth;
        facts = s.facts;
    }

    FrameState copy() {
        return new FrameState(this);
    }

    /** A copy with an empty stack. */
    FrameState copyForHandler() {
        int d = depth;
        depth = 0;
        FrameState s = new FrameState(this);
        depth = d;
        return s;
    }

    Value local(int i) {
        return locals[i];
    }

    void setLocal(int i, Value v) {
        if (localsShared) {
            locals = locals.clone();
            localsShared = false;
        }
        locals[i] = v;
    }

    /** A store instruction: also kills what overlaps. */
    void store(int i, Value v) {
        if (i > 0 && locals[i - 1] != null && isWide(locals[i - 1])) {
            setLocal(i - 1, null);
        }
        setLocal(i, v);
        if (isWide(v)) {
            setLocal(i + 1, null);
        }
    }

    int depth() {
        return depth;
    }

    Value stack(int i) {
        return stack[i];
    }

    /** The entry {@code n} below the top (0 is the top). */
    Value peek(int n) {
        return stack[depth - 1 - n];
    }

    void push(Value v) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth + 4);
        }
        stack[depth++] = v;
    }

    Value pop() {
        if (depth == 0) {
            throw new MalformedBytecodeException("operand stack underflow");
        }
        return stack[--depth];
    }

    Facts facts() {
        return facts;
    }

    void setFacts(Facts facts) {
        this.facts = facts;
    }

    void learn(Facts.Kind kind, Object subject, Object object) {
        facts = facts.with(kind, subject, object);
    }

    static boolean isWide(Value v) {
        return v.type() == IrType.I64 || v.type() == IrType.F64;
    }
}
