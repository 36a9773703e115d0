package org.nativeaot.core.interp;

import java.util.Map;
import java.util.HashMap;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * A function decoded for the interpreter: parallel arrays indexed by program counter. A register is an SSA value's id;
 * each has a number and an object half (references, and the symbol of a symbolic long).
 */
final class Code {
    /** Operations; pure arithmetic carries its operator as attribute. CHECKED: operands may be symbolic longs. */
    enum Op {
        NUMBER, OBJECT, UNARY, BINARY, UNARY_CHECKED, BINARY_CHECKED, REF_EQUAL, REF_DIFFERENT, SELECT,
        NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, LENGTH_CHECK, STORE_CHECK, CHECK_CAST, CLASS_INIT, RAISE,
        INSTANCE_OF, GET_CLASS, NEW, NEW_ARRAY, NEW_MULTI_ARRAY, ARRAY_LENGTH, ARRAY_LOAD, ARRAY_STORE,
        GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC, NOTHING, UNSUPPORTED,
        CALL_DIRECT, CALL_VIRTUAL, OPERATION, GOTO, IF, SWITCH, RETURN, THROW, UNREACHABLE
    }

    /** A move of control with its parallel assignment; {@code exception} is the register that gets it, or -1. */
    static final class Jump {
        int target;
        final int[] from;
        final int[] to;
        final boolean overlapping;
        final int exception;

        Jump(int[] from, int[] to, boolean overlapping, int exception) {
            this.from = from;
            this.to = to;
            this.overlapping = overlapping;
            this.exception = exception;
        }
    }

    /** Targets of a multi-way branch. */
    record Table(int[] keys, Jump[] targets, Jump otherwise) {
    }

    /** A call with what was found out at earlier executions. */
    static final class CallSite {
        final JavaMethod method;
        final int[] arguments;
        Callee direct;
        JavaClass lastReceiver;
        Callee lastCallee;
        private Map<JavaClass, Callee> callees;

        CallSite(JavaMethod method, int[] arguments) {
            this.method = method;
            this.arguments = arguments;
        }

        Map<JavaClass, Callee> callees() {
            if (callees == null) {
                callees = new HashMap<>();
            }
            return callees;
        }
    }

    /** A compiler-known operation applied to registers. */
    record OperationSite(NativeMethod operation, int[] arguments, boolean numeric) {
    }

    final String name;
    final JavaMethod method;
    final int registers;
    final int[] parameters;
    final Op[] op;
    final int[] dst;
    final int[] x;
    final int[] y;
    final int[] z;
    final long[] immediate;
    final Object[] attribute;
    final Jump[] onThrow;
    final SourcePosition[] position;

    Code(String name, JavaMethod method, int registers, int[] parameters, int size) {
        this.name = name;
        this.method = method;
        this.registers = registers;
        this.parameters = parameters;
        this.op = new Op[size];
        this.dst = new int[size];
        this.x = new int[size];
        this.y = new int[size];
        this.z = new int[size];
        this.immediate = new long[size];
        this.attribute = new Object[size];
        this.onThrow = new Jump[size];
        this.position = new SourcePosition[size];
    }
}
