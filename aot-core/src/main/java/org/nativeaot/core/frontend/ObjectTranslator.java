package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/** Fields, allocation, type tests, monitors. */
final class ObjectTranslator {
    private final FrontendContext context;
    private final HirEmitter emitter;
    private final NullMessages messages;

    ObjectTranslator(FrontendContext context, HirEmitter emitter, NullMessages messages) {
        this.context = context;
        this.emitter = emitter;
        this.messages = messages;
    }

    private FrameState frame() {
        return emitter.state();
    }

    void getStatic(Constant.FieldRef ref) {
        Resolution<JavaField> r = context.resolver().field(ref, true);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        frame().push(staticValue(r.member()));
    }

    /** Reads a static field, with the initialisation that takes. */
    Value staticValue(JavaField f) {
        Value primitiveClass = primitiveClass(f);
        if (primitiveClass != null) {
            return primitiveClass;
        }
        emitter.initialize(f.owner());
        Value known = f.isFinal() ? knownValue(f) : null;
        if (known != null) {
            return known;
        }
        Instruction i = emitter.emit(Opcode.GET_STATIC, IrType.of(f.kind()), f);
        i.setStamp(fieldStamp(f));
        return i;
    }

    /** {@code Integer.TYPE} and its kin, which is how {@code int.class} is written in bytecode. */
    private Value primitiveClass(JavaField f) {
        if (f.name().equals("TYPE") && f.descriptor().equals("Ljava/lang/Class;")) {
            for (Kind k : Kind.values()) {
                if (k != Kind.REF && PrimitiveType.of(k).boxName().equals(f.owner().internalName())) {
                    return emitter.classConstant(PrimitiveType.of(k));
                }
            }
        }
        return null;
    }

    private Value knownValue(JavaField f) {
        if (f.constantValue() instanceof String s) {
            return emitter.stringConstant(s);
        }
        if (f.constantValue() instanceof Number n) {
            return emitter.constant(n);
        }
        if (!context.facts().isInitialized(f.owner())) {
            return null;
        }
        Object value = context.facts().constant(f);
        if (value == BuildTimeFacts.NULL) {
            return emitter.nullConstant();
        }
        if (value instanceof ConstantObject o) {
            return emitter.objectConstant(o);
        }
        if (value instanceof JavaField offsetOf) {
            return emitter.emit(Opcode.FIELD_OFFSET, IrType.I64, offsetOf);
        }
        return value == null ? null : emitter.constant((Number) value);
    }

    private Stamp fieldStamp(JavaField f) {
        return f.kind() == Kind.REF ? emitter.stamps().declared(f.descriptor()) : null;
    }

    void putStatic(Constant.FieldRef ref) {
        Resolution<JavaField> r = context.resolver().field(ref, true);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        emitter.initialize(r.member().owner());
        emitter.emit(Opcode.PUT_STATIC, IrType.VOID, r.member(), frame().pop());
    }

    void getField(int index, Constant.FieldRef ref) {
        Resolution<JavaField> r = context.resolver().field(ref, false);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        JavaField f = r.member();
        Value object = emitter.nonNull(frame().pop(), emitter.stamps().declared(f.owner()), messages.at(index));
        if (emitter.isOpen()) {
            Instruction i = emitter.emit(Opcode.GET_FIELD, IrType.of(f.kind()), f, object);
            i.setStamp(fieldStamp(f));
            frame().push(i);
        }
    }

    void putField(int index, Constant.FieldRef ref) {
        Resolution<JavaField> r = context.resolver().field(ref, false);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        JavaField f = r.member();
        Value value = frame().pop();
        Value object = emitter.nonNull(frame().pop(), emitter.stamps().declared(f.owner()), messages.at(index));
        if (emitter.isOpen()) {
            emitter.emit(Opcode.PUT_FIELD, IrType.VOID, f, object, value);
        }
    }

    void newInstance(Constant.TypeRef ref) {
        Resolution<JavaClass> r = context.resolver().instantiable(ref.name());
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        emitter.initialize(r.member());
        frame().push(emitter.emitWithStamp(Opcode.NEW, r.member(), new Stamp(r.member(), true, true)));
    }

    /** @param denied why the class may not be used here, or null */
    void checkCast(Constant.TypeRef ref, LinkFailure denied) {
        Value v = frame().pop();
        Resolution<JavaType> r = type(ref, denied);
        if (r.isFailed()) {
            raiseUnlessNull(v, r.failure());
            if (emitter.isOpen()) {
                frame().push(emitter.nullConstant());
            }
            return;
        }
        frame().push(emitter.checkCast(v, r.member()));
    }

    /** @param denied why the class may not be used here, or null */
    void instanceOf(Constant.TypeRef ref, LinkFailure denied) {
        Value v = frame().pop();
        Resolution<JavaType> r = type(ref, denied);
        if (r.isFailed()) {
            raiseUnlessNull(v, r.failure());
            if (emitter.isOpen()) {
                frame().push(emitter.intConstant(0));
            }
            return;
        }
        frame().push(emitter.instanceOf(v, r.member()));
    }

    private Resolution<JavaType> type(Constant.TypeRef ref, LinkFailure denied) {
        return denied == null ? context.resolver().type(ref.name()) : new Resolution<>(null, denied);
    }

    /** The JVM resolves the type only when it meets an object; goes on where the value is null. */
    private void raiseUnlessNull(Value v, LinkFailure failure) {
        if (Stamps.isNull(v)) {
            return;
        }
        if (emitter.isNonNull(v)) {
            emitter.raise(failure);
            return;
        }
        Block whenNull = emitter.newBlock();
        Block otherwise = emitter.newBlock();
        FrameState state = frame();
        emitter.branch(emitter.compare(Condition.EQ, v, emitter.nullConstant()), whenNull, otherwise);
        emitter.startAt(otherwise, state.copy());
        emitter.raise(failure);
        emitter.startAt(whenNull, state);
    }

    void monitor(int index, Opcode opcode) {
        Value v = emitter.nonNull(frame().pop(), null, messages.at(index));
        if (emitter.isOpen()) {
            emitter.emit(opcode, IrType.VOID, null, v);
        }
    }

    /** Checks the exception that athrow is about to throw; leaves it on the stack. */
    void throwable(int index) {
        Stamp bound = new Stamp(context.classes().require("java/lang/Throwable"), false, false);
        Value v = emitter.nonNull(frame().pop(), bound, messages.at(index));
        if (emitter.isOpen()) {
            frame().push(v);
        }
    }
}
