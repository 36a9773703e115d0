package org.nativeaot.core.lower;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * INSTANCE_OF, CHECK_CAST and STORE_CHECK. The test of a non-null object is, cheapest first: decided by the closed
 * world; comparison of the type word when at most two instantiated types pass; class number range; interface bit;
 * for arrays of many types a call of the kernel.
 */
final class TypeTestLowering {
    /** Array types that pass, above which the kernel is asked. */
    private static final int COMPARED_ARRAYS = 4;
    private static final int COMPARED = 2;

    private static final CallTarget IS_ASSIGNABLE = LoweringContext.kernel("aotrt_type_is_assignable", IrType.I32,
            false, IrType.PTR, IrType.PTR);

    private final LoweringContext context;
    private final LirCursor out;
    private final TypeAccess types;

    TypeTestLowering(LoweringContext context, LirCursor out, TypeAccess types) {
        this.context = context;
        this.out = out;
        this.types = types;
    }

    Value instanceOf(Instruction i) {
        Value object = out.map(i.operand(0));
        Stamp stamp = i.operand(0).stamp();
        JavaType target = i.attributeAs(JavaType.class);
        if (context.world.instantiatedSubtypes(target).isEmpty()) {
            return out.iconst(0);
        }
        if (stamp != null && stamp.isAlways(target)) {
            return stamp.nonNull() ? out.iconst(1) : out.compare(Condition.NE, object, out.nullRef());
        }
        if (stamp != null && stamp.nonNull()) {
            return test(object, stamp, target);
        }
        Block tested = out.newBlock();
        Block done = out.newBlock();
        Value result = done.addParameter(IrType.I32);
        Value isNull = out.isNull(object);
        out.branch(isNull, new Edge(done, out.iconst(0)), new Edge(tested), -1);
        out.open(tested);
        out.jump(done, test(object, stamp, target));
        out.open(done);
        return result;
    }

    /** Throws unless the cast passes; the value is the operand. */
    void checkCast(Instruction i) {
        Value object = out.map(i.operand(0));
        Stamp stamp = i.operand(0).stamp();
        JavaType target = i.attributeAs(JavaType.class);
        if (ThrowFacts.castAlwaysPasses(i)) {
            return;
        }
        CallTarget thrower = context.target(context.runtime.classCast());
        if (context.world.instantiatedSubtypes(target).isEmpty()) {
            Value bad = out.compare(Condition.NE, object, out.nullRef());
            out.emit(Opcode.THROW_IF, IrType.VOID, thrower, bad, object, out.object(Symbols.mirror(target)));
            return;
        }
        Block done = null;
        if (stamp == null || !stamp.nonNull()) {
            Block tested = out.newBlock();
            done = out.newBlock();
            Value isNull = out.isNull(object);
            out.branch(isNull, new Edge(done), new Edge(tested), -1);
            out.open(tested);
        }
        Value bad = out.compare(Condition.EQ, test(object, stamp, target), out.iconst(0));
        out.emit(Opcode.THROW_IF, IrType.VOID, thrower, bad, object, out.object(Symbols.mirror(target)));
        if (done != null) {
            out.jump(done);
            out.open(done);
        }
    }

    /** I32: whether a non-null object is an instance. {@code stamp} may be null. */
    private Value test(Value object, Stamp stamp, JavaType target) {
        List<JavaType> passing = new ArrayList<>();
        boolean all = true;
        JavaType bound = stamp == null ? null : stamp.type();
        for (JavaType t : context.world.instantiatedSubtypes(target)) {
            if (bound == null || Hierarchy.isSubtype(t, bound)) {
                passing.add(t);
            }
        }
        if (bound != null) {
            for (JavaType t : stamp.exact() ? List.of(bound) : context.world.instantiatedSubtypes(bound)) {
                all &= Hierarchy.isSubtype(t, target);
            }
            if (all) {
                return out.iconst(1);
            }
        }
        if (passing.size() <= (target instanceof ArrayType ? COMPARED_ARRAYS : COMPARED)) {
            return compareWords(object, passing);
        }
        Value info = types.typeInfo(object);
        if (target instanceof ArrayType) {
            return out.call(IS_ASSIGNABLE, info, types.typeInfo(target));
        }
        return target.isInterface() ? testInterface(info, (JavaClass) target) : testRange(info, types.typeInfo(target));
    }

    private Value compareWords(Value object, List<JavaType> passing) {
        Value result = null;
        Value word = types.typeWord(object);
        for (JavaType t : passing) {
            Value same = out.compare(Condition.EQ, word, types.typeWord(t));
            result = result == null ? same : out.emit(Opcode.OR, IrType.I32, null, result, same);
        }
        return result == null ? out.iconst(0) : result;
    }

    /** False for interfaces and arrays with other than equal types, which have no useful range. */
    private Value testRange(Value info, Value target) {
        Value distance = out.emit(Opcode.SUB, IrType.I32, null, types.field(info, "class_id"),
                types.field(target, "class_id"));
        return out.compare(Condition.ULT, distance, types.field(target, "class_span"));
    }

    private Value testInterface(Value info, JavaClass target) {
        Value id = types.field(types.typeInfo(target), "interface_id");
        Value set = types.fromAnchor(IrType.PTR, types.field(info, "interfaces"));
        Value index = out.emit(Opcode.UI2L, IrType.I64, null,
                out.emit(Opcode.USHR, IrType.I32, null, id, out.iconst(3)));
        Value bits = out.load(out.add(set, index),
                TypeAccess.raw(Kind.BYTE, 0, MemoryAccess.Region.TYPE_INFO));
        Value bit = out.emit(Opcode.AND, IrType.I32, null, id, out.iconst(7));
        return out.emit(Opcode.AND, IrType.I32, null, out.emit(Opcode.USHR, IrType.I32, null, bits, bit),
                out.iconst(1));
    }

    /** STORE_CHECK(array, value); both non-null or value null. */
    void storeCheck(Instruction i) {
        Value array = out.map(i.operand(0));
        Value value = out.map(i.operand(1));
        if (storeAlwaysPasses(i.operand(0).stamp(), i.operand(1))) {
            return;
        }
        boolean nullable = !i.operand(1).isNonNull();
        Block done = out.newBlock();
        ArrayType objects = context.world.classes().require("java/lang/Object").arrayType();
        if (mayBe(objects, i.operand(0).stamp())) {
            // Collections keep what they hold in such: no look at the value, which may not be in the cache.
            Block others = out.newBlock();
            Value takesAll = out.compare(Condition.EQ, types.typeWord(array), types.typeWord(objects));
            out.branch(takesAll, new Edge(done), new Edge(others), 95);
            out.open(others);
        }
        if (nullable) {
            Block tested = out.newBlock();
            out.branch(out.isNull(value), new Edge(done), new Edge(tested), -1);
            out.open(tested);
        }
        Value component = types.fromAnchor(IrType.PTR, types.field(types.typeInfo(array), "component"));
        Value info = types.typeInfo(value);
        Block slow = out.newBlock();
        out.branch(testRange(info, component), new Edge(done), new Edge(slow), 99);
        out.open(slow);
        Value bad = out.compare(Condition.EQ, out.call(IS_ASSIGNABLE, info, component), out.iconst(0));
        out.emit(Opcode.THROW_IF, IrType.VOID, context.target(context.runtime.arrayStore()), bad, array, value);
        out.jump(done);
        out.open(done);
    }

    private boolean mayBe(JavaType type, Stamp stamp) {
        return context.world.instantiated().contains(type)
                && (stamp == null || stamp.type() == null || Hierarchy.isSubtype(type, stamp.type()));
    }

    /** True if every array that the stamp allows takes the value. */
    private boolean storeAlwaysPasses(Stamp array, Value value) {
        if (value instanceof Instruction v && v.opcode() == Opcode.NULL) {
            return true;
        }
        if (array == null || !(array.type() instanceof ArrayType) || value.stamp() == null) {
            return false;
        }
        List<JavaType> possible = array.exact() ? List.of(array.type())
                : context.world.instantiatedSubtypes(array.type());
        for (JavaType t : possible) {
            if (!value.stamp().isAlways(((ArrayType) t).component())) {
                return false;
            }
        }
        return true;
    }
}
