package org.nativeaot.core.frontend.indy;

import java.util.Map;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Code that turns the value on the stack from one type into another as a lambda does it (JLS 15.13.2, 15.27.3):
 * widening, boxing, unboxing, casts. Types are descriptors.
 */
final class Conversions {
    private static final int CHECKCAST = 192;
    private static final int INVOKEVIRTUAL = 182;
    private static final int INVOKESTATIC = 184;
    private static final String NUMBER = "java/lang/Number";
    private static final Map<String, Kind> BOXES = Map.of("Ljava/lang/Boolean;", Kind.BOOLEAN, "Ljava/lang/Byte;",
            Kind.BYTE,
            "Ljava/lang/Character;", Kind.CHAR, "Ljava/lang/Short;", Kind.SHORT, "Ljava/lang/Integer;", Kind.INT,
            "Ljava/lang/Long;", Kind.LONG, "Ljava/lang/Float;", Kind.FLOAT, "Ljava/lang/Double;", Kind.DOUBLE);

    private Conversions() {
    }

    static void convert(CodeBuilder code, String from, String to) {
        Kind source = Kind.ofDescriptor(from);
        Kind target = Kind.ofDescriptor(to);
        if (from.equals(to) || source == Kind.VOID) {
            return;
        }
        if (target == Kind.VOID) {
            code.op(source.slots() == 2 ? 88 : 87);
        } else if (source != Kind.REF) {
            fromPrimitive(code, source, target, to);
        } else if (target != Kind.REF) {
            unbox(code, from, target);
        } else if (!to.equals("Ljava/lang/Object;")) {
            code.type(CHECKCAST, className(to));
        }
    }

    private static void fromPrimitive(CodeBuilder code, Kind source, Kind target, String to) {
        if (target != Kind.REF) {
            widen(code, source, target);
            return;
        }
        Kind boxed = BOXES.getOrDefault(to, source);
        widen(code, source, boxed);
        String box = PrimitiveType.of(boxed).boxName();
        code.call(INVOKESTATIC, box, "valueOf", "(" + boxed.descriptor() + ")L" + box + ";", false);
    }

    /** A reference that is no box by its type may be any number that fits in, as the JDK's lambdas have it. */
    private static void unbox(CodeBuilder code, String from, Kind target) {
        Kind boxed = BOXES.get(from);
        if (boxed == null) {
            boxed = target;
            String box = target == Kind.BOOLEAN || target == Kind.CHAR ? PrimitiveType.of(target).boxName() : NUMBER;
            code.type(CHECKCAST, box);
            unboxCall(code, box, target);
        } else {
            unboxCall(code, PrimitiveType.of(boxed).boxName(), boxed);
        }
        widen(code, boxed, target);
    }

    private static void unboxCall(CodeBuilder code, String owner, Kind kind) {
        code.call(INVOKEVIRTUAL, owner, PrimitiveType.of(kind).internalName() + "Value", "()" + kind.descriptor(),
                false);
    }

    private static void widen(CodeBuilder code, Kind from, Kind to) {
        int row = row(from);
        int column = row(to);
        // i2l i2f i2d / l2i l2f l2d / f2i f2l f2d / d2i d2l d2f
        if (row != column) {
            code.op(133 + 3 * row + (column > row ? column - 1 : column));
        }
    }

    private static int row(Kind k) {
        return switch (k) {
            case LONG -> 1;
            case FLOAT -> 2;
            case DOUBLE -> 3;
            default -> 0;
        };
    }

    /** The primitive type that is in a box, as a descriptor, or null if the type is none. */
    static String unboxed(String descriptor) {
        Kind boxed = BOXES.get(descriptor);
        return boxed == null ? null : String.valueOf(boxed.descriptor());
    }

    /** The CONSTANT_Class name of a reference descriptor. */
    static String className(String descriptor) {
        return descriptor.charAt(0) == 'L' ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
