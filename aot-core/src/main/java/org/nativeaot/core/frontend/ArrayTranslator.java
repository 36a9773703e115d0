package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/** Arrays: checks in the JVM's order (null, bounds, store), then the access. */
final class ArrayTranslator {
    private static final Kind[] KINDS = {Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.REF, Kind.BYTE, Kind.CHAR,
            Kind.SHORT};
    /** newarray's type codes from 4 on (JVMS table 6.5.newarray-A). */
    private static final Kind[] CODES = {Kind.BOOLEAN, Kind.CHAR, Kind.FLOAT, Kind.DOUBLE, Kind.BYTE, Kind.SHORT,
            Kind.INT, Kind.LONG};

    private final FrontendContext context;
    private final HirEmitter emitter;
    private final NullMessages messages;

    ArrayTranslator(FrontendContext context, HirEmitter emitter, NullMessages messages) {
        this.context = context;
        this.emitter = emitter;
        this.messages = messages;
    }

    private FrameState frame() {
        return emitter.state();
    }

    void load(int index, int op) {
        Kind kind = KINDS[op - IALOAD];
        Value i = frame().pop();
        Value array = checkedArray(index, kind);
        if (!emitter.isOpen()) {
            return;
        }
        i = emitter.inBounds(i, emitter.arrayLength(array));
        Instruction element = emitter.emit(Opcode.ARRAY_LOAD, IrType.of(kind), elementKind(array, kind), array, i);
        element.setStamp(kind == Kind.REF ? elementStamp(array) : null);
        frame().push(element);
    }

    void store(int index, int op) {
        Kind kind = KINDS[op - IASTORE];
        Value value = frame().pop();
        Value i = frame().pop();
        Value array = checkedArray(index, kind);
        if (!emitter.isOpen()) {
            return;
        }
        i = emitter.inBounds(i, emitter.arrayLength(array));
        if (kind == Kind.REF && needsStoreCheck(array, value)) {
            emitter.emit(Opcode.STORE_CHECK, IrType.VOID, null, array, value);
        }
        emitter.emit(Opcode.ARRAY_STORE, IrType.VOID, elementKind(array, kind), array, i, value);
    }

    private Value checkedArray(int index, Kind kind) {
        Stamp bound = kind == Kind.REF ? new Stamp(emitter.stamps().object().arrayType(), false, false)
                : kind == Kind.BYTE ? null : new Stamp(PrimitiveType.of(kind).arrayType(), true, false);
        return emitter.nonNull(frame().pop(), bound, messages.at(index));
    }

    /** The byte instructions serve boolean arrays too. Where the stamp is not known yet, the clean-up settles it. */
    static Kind elementKind(Value array, Kind kind) {
        return kind == Kind.BYTE && array.stamp() != null && array.stamp().type() instanceof ArrayType a
                && a.component() == PrimitiveType.BOOLEAN ? Kind.BOOLEAN : kind;
    }

    private Stamp elementStamp(Value array) {
        return array.stamp() != null && array.stamp().type() instanceof ArrayType a
                ? emitter.stamps().declared(a.component()) : null;
    }

    private boolean needsStoreCheck(Value array, Value value) {
        return !Stamps.isNull(value) && !storeProved(emitter.stamps(), array, value);
    }

    /** True if the array's class is known exactly and takes the value. */
    static boolean storeProved(Stamps stamps, Value array, Value value) {
        Stamp s = array.stamp();
        return s != null && s.type() instanceof ArrayType a && (s.exact() || Stamps.isLeaf(a))
                && stamps.isAlways(value, a.component());
    }

    void length(int index) {
        Value array = emitter.nonNull(frame().pop(), null, messages.at(index));
        if (emitter.isOpen()) {
            frame().push(emitter.arrayLength(array));
        }
    }

    void newPrimitiveArray(int code) {
        newArray(PrimitiveType.of(CODES[code - 4]).arrayType());
    }

    void newReferenceArray(Constant.TypeRef ref) {
        Resolution<JavaType> component = context.resolver().type(ref.name());
        if (component.isFailed()) {
            emitter.raise(component.failure());
        } else {
            newArray(component.member().arrayType());
        }
    }

    private void newArray(ArrayType type) {
        Value length = checkedLength(frame().pop());
        frame().push(emitter.emitWithStamp(Opcode.NEW_ARRAY, type, new Stamp(type, true, true), length));
    }

    private Value checkedLength(Value length) {
        Integer known = ConstantFolding.intConstant(length);
        return known != null && known >= 0 ? length : emitter.emit(Opcode.LENGTH_CHECK, IrType.I32, null, length);
    }

    void newMultiArray(Constant.TypeRef ref, int dimensions) {
        Resolution<JavaType> type = context.resolver().type(ref.name());
        if (type.isFailed()) {
            emitter.raise(type.failure());
            return;
        }
        Value[] lengths = new Value[dimensions];
        for (int i = dimensions - 1; i >= 0; i--) {
            lengths[i] = frame().pop();
        }
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = checkedLength(lengths[i]);
        }
        frame().push(emitter.emitWithStamp(Opcode.NEW_MULTI_ARRAY, type.member(), new Stamp(type.member(), true, true),
                lengths));
    }
}
