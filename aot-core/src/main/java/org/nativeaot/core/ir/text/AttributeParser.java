package org.nativeaot.core.ir.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** Reads what follows the operands of an instruction, as the opcode table says. */
final class AttributeParser {
    private final Tokens in;
    private final NameResolver names;

    AttributeParser(Tokens in, NameResolver names) {
        this.in = in;
        this.names = names;
    }

    /** Stands for an object of an image that is not at hand. */
    private record NamedObject(String name, JavaType type) implements ConstantObject {
        @Override
        public String toString() {
            return name;
        }
    }

    Object parse(Opcode opcode, Stamp stamp) {
        return switch (opcode.attributeType()) {
            case "" -> null;
            case "Integer" -> Integer.valueOf(in.take());
            case "Long" -> Long.valueOf(in.take());
            case "Float" -> {
                float f = Float.intBitsToFloat(Integer.parseUnsignedInt(in.take().substring(2), 16));
                in.quoted();
                yield f;
            }
            case "Double" -> {
                double d = Double.longBitsToDouble(Long.parseUnsignedLong(in.take().substring(2), 16));
                in.quoted();
                yield d;
            }
            case "String" -> in.quoted();
            case "String?" -> in.isString() ? in.quoted() : null;
            case "JavaType", "JavaClass", "ArrayType" -> names.type(in.quoted());
            case "JavaMethod" -> names.method(in.quoted());
            case "JavaField" -> names.field(in.quoted());
            case "ConstantObject" -> {
                in.expect("object");
                yield new NamedObject(in.quoted(), stamp == null ? null : stamp.type());
            }
            case "Condition" -> constant(Condition.class, in.take());
            case "Kind" -> constant(Kind.class, in.take());
            case "MemoryOrder" -> constant(MemoryOrder.class, in.take());
            case "Intrinsic" -> intrinsic(in.take());
            case "LinkFailure" -> linkFailure();
            case "MemoryAccess" -> memoryAccess();
            case "KernelFunction" -> kernelFunction();
            case "CallTarget" -> callTarget();
            default -> throw in.error("attribute type " + opcode.attributeType());
        };
    }

    <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E e : type.getEnumConstants()) {
            if (e.name().equals(text.toUpperCase(Locale.ROOT))) {
                return e;
            }
        }
        throw in.error(text + " is no " + type.getSimpleName());
    }

    private Intrinsic intrinsic(String text) {
        String[] parts = text.split("\\.");
        Kind kind = null;
        MemoryOrder order = MemoryOrder.PLAIN;
        for (int i = 1; i < parts.length; i++) {
            String p = parts[i].toUpperCase(Locale.ROOT);
            boolean isKind = i == 1 && java.util.Arrays.stream(Kind.values()).anyMatch(k -> k.name().equals(p));
            if (isKind) {
                kind = Kind.valueOf(p);
            } else {
                order = MemoryOrder.valueOf(p);
            }
        }
        return new Intrinsic(constant(Intrinsic.Operation.class, parts[0]), kind, order);
    }

    private LinkFailure linkFailure() {
        String exception = in.quoted();
        String message = in.takeIf("null") ? null : in.quoted();
        return new LinkFailure(exception, message, in.peek().startsWith("AOT") ? in.take() : null);
    }

    private MemoryAccess memoryAccess() {
        Kind kind = constant(Kind.class, in.take());
        long offset = Long.parseLong(in.take());
        MemoryOrder order = constant(MemoryOrder.class, in.take());
        MemoryAccess.Region region = constant(MemoryAccess.Region.class, in.take());
        return new MemoryAccess(kind, offset, order, region, in.takeIf("raw"));
    }

    private KernelFunction kernelFunction() {
        String symbol = in.quoted();
        List<IrType> parameters = types();
        IrType result = constant(IrType.class, in.take());
        return new KernelFunction(symbol, parameters, result, in.takeIf("throws"));
    }

    private CallTarget callTarget() {
        CallTarget.Convention convention = constant(CallTarget.Convention.class, in.take());
        String symbol = in.quoted();
        List<IrType> parameters = types();
        IrType result = constant(IrType.class, in.take());
        boolean mayThrow = in.takeIf("throws");
        return new CallTarget(symbol.isEmpty() ? null : symbol, convention, parameters, result, mayThrow,
                in.takeIf("of") ? names.method(in.quoted()) : null);
    }

    private List<IrType> types() {
        List<IrType> types = new ArrayList<>();
        in.expect("(");
        while (!in.takeIf(")")) {
            types.add(constant(IrType.class, in.take()));
            in.takeIf(",");
        }
        return types;
    }
}
