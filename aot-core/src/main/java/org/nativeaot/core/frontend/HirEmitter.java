package org.nativeaot.core.frontend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;

/**
 * Appends HIR at the current point: folds constants, leaves out checks that are proved, and ends the block after an
 * instruction that may throw inside a handler's range. Constants are unique and stand in the entry block, so equal
 * constants are the same value on every path.
 */
final class HirEmitter {
    private final IrFunction function;
    private final Stamps stamps;
    private final BuildTimeFacts buildTime;
    private final EdgeTarget exceptionTarget;
    private final Map<Object, Instruction> constants = new LinkedHashMap<>();
    private Block block;
    private FrameState state;
    private SourcePosition position;

    /** Where exceptions of the current bytecode block go. */
    interface EdgeTarget {
        /** An exceptional edge that carries the frame, or null if exceptions leave the function. */
        Edge exceptionalEdge(FrameState frame);
    }

    HirEmitter(IrFunction function, Stamps stamps, BuildTimeFacts buildTime, EdgeTarget exceptionTarget) {
        this.function = function;
        this.stamps = stamps;
        this.buildTime = buildTime;
        this.exceptionTarget = exceptionTarget;
    }

    void startAt(Block b, FrameState s) {
        block = b;
        state = s;
    }

    void at(SourcePosition p) {
        position = p;
    }

    SourcePosition position() {
        return position;
    }

    FrameState state() {
        return state;
    }

    Block block() {
        return block;
    }

    Stamps stamps() {
        return stamps;
    }

    /** False after a terminator: the code that follows is never reached. */
    boolean isOpen() {
        return block != null;
    }

    void end(Terminator t) {
        block.setTerminator(t);
        block = null;
    }

    /** A block without parameters, for control flow inside one bytecode instruction. */
    Block newBlock() {
        return function.newBlock();
    }

    /** Branches inside one bytecode instruction; both targets have no parameters. */
    void branch(Value condition, Block whenTrue, Block whenFalse) {
        end(new Terminator.If(position, condition, new Edge(whenTrue), new Edge(whenFalse), -1));
    }

    void jump(Block target) {
        end(new Terminator.Goto(position, new Edge(target)));
    }

    /** The constants made, in order, for the head of the entry block. */
    Iterable<Instruction> constants() {
        return constants.values();
    }

    Value constant(Number n) {
        if (n instanceof Integer i) {
            return intConstant(i);
        }
        if (n instanceof Long l) {
            return uniqueConstant(l, Opcode.LCONST, IrType.I64, l, null);
        }
        if (n instanceof Float f) {
            return uniqueConstant("f" + Float.floatToRawIntBits(f), Opcode.FCONST, IrType.F32, f, null);
        }
        Double d = (Double) n;
        return uniqueConstant("d" + Double.doubleToRawLongBits(d), Opcode.DCONST, IrType.F64, d, null);
    }

    Value intConstant(int i) {
        return uniqueConstant(i, Opcode.ICONST, IrType.I32, i, null);
    }

    Value nullConstant() {
        return uniqueConstant("null", Opcode.NULL, IrType.REF, null, null);
    }

    Value stringConstant(String s) {
        return uniqueConstant("s" + s, Opcode.STRING_CONST, IrType.REF, s, exactly("java/lang/String"));
    }

    Value classConstant(JavaType t) {
        return uniqueConstant(t, Opcode.CLASS_CONST, IrType.REF, t, exactly("java/lang/Class"));
    }

    /** The object that holds the static fields of a class. */
    Value staticsHolder(JavaClass c) {
        return emitWithStamp(Opcode.STATICS, c, new Stamp(stamps.object(), false, true));
    }

    Value objectConstant(ConstantObject o) {
        return uniqueConstant(o, Opcode.OBJECT_CONST, IrType.REF, o, new Stamp(o.type(), true, true));
    }

    private Stamp exactly(String name) {
        return new Stamp(stamps.object().repository().require(name), true, true);
    }

    private Value uniqueConstant(Object key, Opcode op, IrType type, Object attribute, Stamp stamp) {
        return constants.computeIfAbsent(key, k -> {
            Instruction i = function.newInstruction(op, type, attribute, null);
            i.setStamp(stamp);
            return i;
        });
    }

    /** Appends an instruction; if it may throw where a handler is, the block ends and a new one begins. */
    Instruction emit(Opcode op, IrType type, Object attribute, Value... operands) {
        Instruction i = block.append(op, type, attribute, position, operands);
        if (i.mayThrow()) {
            Edge exceptional = exceptionTarget.exceptionalEdge(state);
            if (exceptional != null) {
                Block next = function.newBlock();
                block.setTerminator(new Terminator.Try(position, new Edge(next), exceptional));
                block = next;
            }
        }
        return i;
    }

    Instruction emitWithStamp(Opcode op, Object attribute, Stamp stamp, Value... operands) {
        Instruction i = emit(op, IrType.REF, attribute, operands);
        i.setStamp(stamp);
        return i;
    }

    /** Appends an instruction that is known not to throw here. */
    Instruction emitNoThrow(Opcode op, IrType type, Object attribute, Value... operands) {
        Instruction i = block.append(op, type, attribute, position, operands);
        i.setNoThrow();
        return i;
    }

    /** A check that is proved: kept for its value and its place in the order of things. */
    private Instruction emitProved(Opcode op, Object attribute, Stamp stamp, Value operand) {
        Instruction i = emitNoThrow(op, IrType.REF, attribute, operand);
        i.setStamp(stamp);
        return i;
    }

    /** A pure operation on numbers. */
    Value number(Opcode op, IrType type, Value a) {
        Number n = ConstantFolding.constant(a);
        Number folded = n == null ? null : ConstantFolding.fold(op, n);
        return folded != null ? constant(folded) : emit(op, type, null, a);
    }

    Value number(Opcode op, IrType type, Value a, Value b) {
        Number x = ConstantFolding.constant(a);
        Number y = ConstantFolding.constant(b);
        Number folded = x == null || y == null ? null : ConstantFolding.fold(op, x, y);
        return folded != null ? constant(folded) : emit(op, type, null, a, b);
    }

    Value compare(Condition c, Value a, Value b) {
        Number x = ConstantFolding.constant(a);
        Number y = ConstantFolding.constant(b);
        if (x != null && y != null) {
            return intConstant(ConstantFolding.compare(c, x, y) ? 1 : 0);
        }
        if (a == b && !a.type().isFloating()) {
            return intConstant(c.test(0, 0) ? 1 : 0);
        }
        if (a.type() == IrType.REF) {
            boolean differ = Stamps.isNull(a) && isNonNull(b) || Stamps.isNull(b) && isNonNull(a)
                    || isUnique(a) && isUnique(b);
            if (differ) {
                return intConstant(c == Condition.NE ? 1 : 0);
            }
        }
        return emit(Opcode.CMP, IrType.I32, c, a, b);
    }

    /** Constants of the same kind that are the same object only if they are the same value. */
    private static boolean isUnique(Value v) {
        return v instanceof Instruction i && (i.opcode() == Opcode.CLASS_CONST);
    }

    boolean isNonNull(Value v) {
        return v.isNonNull() || state.facts().find(Facts.Kind.NON_NULL, v) != null;
    }

    /**
     * The value, checked not to be null.
     *
     * @param bound   what the verifier knows of the value here, or null
     * @param message of the exception, or null
     */
    Value nonNull(Value v, Stamp bound, String message) {
        if (v.isNonNull() && !improves(v.stamp(), bound)) {
            return v;
        }
        Object known = state.facts().find(Facts.Kind.NON_NULL, v);
        if (known instanceof Value checked && !improves(checked.stamp(), bound)) {
            return checked;
        }
        Stamp stamp = stampWithBound(v, bound);
        Instruction i;
        if (known != null || v.isNonNull()) {
            i = emitProved(Opcode.NULL_CHECK, null, stamp, v);
        } else {
            i = emitWithStamp(Opcode.NULL_CHECK, message, stamp, v);
            if (Stamps.isNull(v)) {
                end(new Terminator.Unreachable(position));
            }
        }
        state.learn(Facts.Kind.NON_NULL, v, i);
        return i;
    }

    /** A value that is known not to be null, for reasons that its producer does not show. */
    Value asNonNull(Value v) {
        if (v.isNonNull()) {
            return v;
        }
        Stamp s = v.stamp() == null ? new Stamp(null, false, true) : v.stamp().asNonNull();
        return emitProved(Opcode.NULL_CHECK, null, s, v);
    }

    private static boolean improves(Stamp known, Stamp bound) {
        return bound != null && bound.type() != null && !bound.type().isInterface()
                && (known.type() == null || known.type() != bound.type() && !known.type().isInterface()
                && !Stamps.isSubtype(known.type(), bound.type()));
    }

    private Stamp stampWithBound(Value v, Stamp bound) {
        Stamp s = v.stamp();
        if (bound != null && bound.type() != null && (s == null || s.type() == null || improves(s, bound))) {
            s = bound;
        }
        return s == null ? new Stamp(null, false, true) : s.asNonNull();
    }

    /** Length of an array that is not null. */
    Value arrayLength(Value array) {
        if (array instanceof Instruction i && i.opcode() == Opcode.NEW_ARRAY) {
            return i.operand(0);
        }
        Object known = state.facts().find(Facts.Kind.LENGTH, array);
        if (known != null) {
            return (Value) known;
        }
        Value length = emit(Opcode.ARRAY_LENGTH, IrType.I32, null, array);
        state.learn(Facts.Kind.LENGTH, array, length);
        return length;
    }

    Value inBounds(Value index, Value length) {
        Integer i = ConstantFolding.intConstant(index);
        Integer n = ConstantFolding.intConstant(length);
        if (i != null && n != null && Integer.compareUnsigned(i, n) < 0 && n >= 0) {
            return index;
        }
        return emit(Opcode.BOUNDS_CHECK, IrType.I32, null, index, length);
    }

    /** Throws; what follows is not reached. */
    void raise(LinkFailure failure) {
        emit(Opcode.RAISE, IrType.VOID, failure);
        end(new Terminator.Unreachable(position));
    }

    /** False if the class is proved to be initialised here, or being so by this thread. */
    boolean needsInitialization(JavaClass c) {
        return new ClassInitNeed(buildTime).isNeeded(c, function.method(), state.facts());
    }

    /** Emits the initialisation of a class unless it is proved to be done. */
    void initialize(JavaClass c) {
        if (needsInitialization(c)) {
            emit(Opcode.CLASS_INIT, IrType.VOID, c);
            state.learn(Facts.Kind.INITIALIZED, c, Boolean.TRUE);
        }
    }

    BuildTimeFacts buildTime() {
        return buildTime;
    }

    /** 1 if the value is an instance, else 0. */
    Value instanceOf(Value v, JavaType t) {
        if (Stamps.isNever(v, t) || ClosedProgram.isUninhabited(t)) {
            return intConstant(0);
        }
        if (stamps.isAlways(v, t)) {
            return compare(Condition.NE, v, nullConstant());
        }
        if (state.facts().any(Facts.Kind.TYPE, v, k -> Stamps.isSubtype((JavaType) k, t))) {
            return intConstant(1);
        }
        return emit(Opcode.INSTANCE_OF, IrType.I32, t, v);
    }

    Value checkCast(Value v, JavaType t) {
        if (stamps.isAlways(v, t) || Stamps.isNull(v)) {
            return v;
        }
        Stamp stamp = stamps.refine(v.stamp(), t);
        if (state.facts().any(Facts.Kind.TYPE, v, k -> Stamps.isSubtype((JavaType) k, t))) {
            return emitProved(Opcode.CHECK_CAST, t, stamp.asNonNull(), v);
        }
        return emitWithStamp(Opcode.CHECK_CAST, t, stamp, v);
    }

    /** The value seen as a type that it surely has. */
    Value refine(Value v, JavaType t) {
        return stamps.isAlways(v, t) ? v : emitProved(Opcode.CHECK_CAST, t, stamps.refine(v.stamp(), t), v);
    }
}
