package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Conversions between the types of an access through a VarHandle and those of the variable, by the rules of {@code
 * MethodHandle.asType}: casts, widening, boxing, unboxing followed by widening. What the types alone do not tell,
 * because implementations take erased types, the runtime asks the handle.
 *
 * @param mode the access mode's method; null where nothing is asked
 * @param site types of the access
 */
record HandleConversions(FrontendContext context, HirEmitter emitter, CallTranslator calls, String mode,
        MethodDescriptor site) {
    private static final String SHAPE = "org/nativeaot/runtime/substitute/VarHandleShape";
    private static final String UNBOXING = "org/nativeaot/runtime/substitute/Unboxing";
    private static final String HANDLE = "Ljava/lang/invoke/VarHandle;";
    private static final String STRINGS = "Ljava/lang/String;Ljava/lang/String;";

    /**
     * An argument as the implementation takes it; null if it does not convert, or control does not come back.
     *
     * @param index      of the site's parameter
     * @param coordinate false for values
     */
    Value argument(Value handle, Value v, int index, boolean coordinate, Kind to) {
        Kind from = site.parameterKind(index);
        if (from == to && to == Kind.REF) {
            return v;
        }
        if (to != Kind.REF && from != Kind.REF) {
            return widens(from, to) ? widen(v, to) : null;
        }
        if (from == Kind.REF) {
            return mayUnbox(site.parameters().get(index), to) ? unbox(v, to) : null;
        }
        Value box = box(from, v);
        if (box != null) {
            ask("requireBox", "Ljava/lang/Object;Z", handle, box, emitter.intConstant(coordinate ? 1 : 0));
        }
        return box;
    }

    /** False if the site cannot take the implementation's result; where that depends on the handle, it is asked. */
    boolean mayReturn(Value handle, Kind from) {
        Kind to = site.resultKind();
        if (to == Kind.VOID || from == Kind.VOID || from == Kind.REF && to == Kind.REF) {
            return true;
        }
        if (from == Kind.REF) {
            ask("requireUnboxable", "Ljava/lang/Class;", handle, emitter.classConstant(PrimitiveType.of(to)));
            return true;
        }
        return to == Kind.REF ? takesBox(site.result(), from) : widens(from, to);
    }

    private void ask(String question, String parameters, Value... arguments) {
        JavaMethod m = context.classes().require(SHAPE).method(question, "(" + HANDLE + parameters + STRINGS + ")V");
        Value[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = emitter.stringConstant(mode);
        all[arguments.length + 1] = emitter.stringConstant(site.text());
        emitter.emit(Opcode.INVOKE_DIRECT, IrType.VOID, m, all);
    }

    /** The implementation's result as the site takes it; null if control does not come back. Not for void sites. */
    Value result(Value v, Kind from) {
        Kind to = site.resultKind();
        if (from == Kind.VOID) {
            return to == Kind.REF ? emitter.nullConstant() : zero(to);
        }
        if (from == Kind.REF) {
            return to == Kind.REF ? cast(v) : unbox(v, to);
        }
        if (to != Kind.REF) {
            return widen(v, to);
        }
        Value box = box(from, v);
        return box == null ? null : cast(box);
    }

    private Value zero(Kind k) {
        return switch (IrType.of(k)) {
            case I64 -> emitter.constant(0L);
            case F32 -> emitter.constant(0f);
            case F64 -> emitter.constant(0.0);
            default -> emitter.intConstant(0);
        };
    }

    private Value cast(Value v) {
        JavaType type = context.classes().findDescriptor(site.result()).orElse(null);
        return type == null ? v : emitter.checkCast(v, type);
    }

    private Value box(Kind kind, Value v) {
        String box = PrimitiveType.of(kind).boxName();
        return calls.callStatic(new Constant.MethodRef(box, "valueOf", "(" + kind.descriptor() + ")L" + box + ";",
                false), v);
    }

    private Value unbox(Value v, Kind to) {
        JavaMethod m = context.classes().require(UNBOXING)
                .method(PrimitiveType.of(to).internalName() + "Of", "(Ljava/lang/Object;)" + to.descriptor());
        return emitter.emit(Opcode.INVOKE_DIRECT, IrType.of(to), m, v);
    }

    /** True if a reference of a static type may be a box of the kind, or is one of a kind that widens to it. */
    private boolean mayUnbox(String descriptor, Kind to) {
        for (Kind k : Kind.values()) {
            if (k != Kind.REF && k != Kind.VOID && descriptor.equals("L" + PrimitiveType.of(k).boxName() + ";")) {
                return widens(k, to);
            }
        }
        JavaClass box = context.classes().require(PrimitiveType.of(to).boxName());
        return context.classes().findDescriptor(descriptor).filter(t -> Hierarchy.isSubtype(box, t)).isPresent();
    }

    /** The value in the type of a wider kind. */
    Value widen(Value v, Kind to) {
        IrType type = IrType.of(to);
        Opcode opcode = switch (v.type()) {
            case I32 -> type == IrType.I64 ? Opcode.I2L : type == IrType.F32 ? Opcode.I2F : type == IrType.F64
                    ? Opcode.I2D : null;
            case I64 -> type == IrType.F32 ? Opcode.L2F : type == IrType.F64 ? Opcode.L2D : null;
            case F32 -> type == IrType.F64 ? Opcode.F2D : null;
            default -> null;
        };
        return opcode == null ? v : emitter.number(opcode, type, v);
    }

    /** JLS 5.1.2, identity included. */
    static boolean widens(Kind from, Kind to) {
        return from == to || switch (from) {
            case BYTE -> to == Kind.SHORT || widens(Kind.INT, to);
            case CHAR, SHORT -> widens(Kind.INT, to);
            case INT -> to == Kind.INT || widens(Kind.LONG, to);
            case LONG -> to == Kind.LONG || widens(Kind.FLOAT, to);
            case FLOAT -> to == Kind.FLOAT || to == Kind.DOUBLE;
            default -> false;
        };
    }

    static boolean takesBox(String descriptor, Kind kind) {
        return switch (descriptor) {
            case "Ljava/lang/Object;", "Ljava/lang/Comparable;", "Ljava/io/Serializable;" -> true;
            case "Ljava/lang/Number;" -> kind != Kind.BOOLEAN && kind != Kind.CHAR;
            default -> descriptor.equals("L" + PrimitiveType.of(kind).boxName() + ";");
        };
    }
}
