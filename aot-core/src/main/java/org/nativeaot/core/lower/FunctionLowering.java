package org.nativeaot.core.lower;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.opt.ReversePostorder;

/**
 * Lowers one function in place: one pass over its blocks in reverse postorder (so definitions come before uses, block
 * arguments aside), each HIR operation becoming LIR at the cursor. Unreachable blocks vanish.
 */
final class FunctionLowering {
    private static final CallTarget MONITOR_ENTER =
            LoweringContext.kernel("aotrt_monitor_enter", IrType.VOID, false, IrType.REF);
    private static final CallTarget MONITOR_EXIT =
            LoweringContext.kernel("aotrt_monitor_exit", IrType.VOID, true, IrType.REF);
    /** For the exits of synchronized methods, which always hold the lock. */
    private static final CallTarget BALANCED_MONITOR_EXIT =
            LoweringContext.kernel("aotrt_monitor_exit", IrType.VOID, false, IrType.REF);

    private final LoweringContext context;
    private final IrFunction function;
    private final LirCursor out;
    private final TypeAccess types;
    private final TypeTestLowering tests;
    private final ObjectLowering objects;
    private final CallLowering calls;
    private final IntrinsicLowering intrinsics;

    FunctionLowering(LoweringContext context, IrFunction function) {
        this.context = context;
        this.function = function;
        this.out = new LirCursor(function);
        this.types = new TypeAccess(context, out);
        this.tests = new TypeTestLowering(context, out, types);
        this.objects = new ObjectLowering(context, out, types);
        this.calls = new CallLowering(context, out, types);
        this.intrinsics = new IntrinsicLowering(context, out, types, objects);
    }

    void run() {
        List<Block> order = ReversePostorder.of(function);
        for (Block b : order) {
            lower(b);
        }
        out.mapTerminators();
        function.setBlocks(new ArrayList<>(out.order()));
        function.setBlocks(new ArrayList<>(ReversePostorder.of(function)));
    }

    private void lower(Block b) {
        List<Instruction> hir = b.instructions();
        Terminator terminator = b.terminator();
        b.setInstructions(new ArrayList<>());
        out.open(b);
        objects.beginBlock();
        if (b == function.entry() && function.method() != null && context.stackChecks.checks(function.method())) {
            out.at(entryPosition(hir), null);
            out.emit(Opcode.STACK_CHECK, IrType.VOID, context.target(context.runtime.stackOverflow()));
        }
        for (int n = 0; n < hir.size(); n++) {
            Instruction i = hir.get(n);
            boolean last = n == hir.size() - 1;
            Edge handler = last && terminator instanceof Terminator.Try t ? t.exceptional() : null;
            out.at(i.position(), handler);
            lower(i);
        }
        out.at(terminator.position(), null);
        if (terminator instanceof Terminator.Try t) {
            out.end(new Terminator.Goto(t.position(), t.normal()));
            return;
        }
        if (terminator instanceof Terminator.Return && publishesFinalFields()) {
            out.emit(Opcode.FENCE, IrType.VOID, MemoryOrder.RELEASE);
        }
        out.end(terminator);
    }

    private SourcePosition entryPosition(List<Instruction> hir) {
        for (Instruction i : hir) {
            if (i.position() != null && i.position().caller() == null) {
                return i.position();
            }
        }
        return new SourcePosition(function.method(), 0, 0, null);
    }

    /** JLS 17.5.1: final fields freeze at the end of the constructor. */
    private boolean publishesFinalFields() {
        JavaMethod m = function.method();
        return m != null && m.isConstructor()
                && m.owner().fields().stream().anyMatch(f -> f.isFinal() && !f.isStatic());
    }

    private void lower(Instruction i) {
        switch (i.opcode()) {
            case STRING_CONST -> become(i, out.object(context.heap.stringSymbol(i.attributeAs(String.class))));
            case CLASS_CONST -> become(i, out.object(Symbols.mirror(i.attributeAs(JavaType.class))));
            case OBJECT_CONST -> become(i, out.object(context.heap.symbol(i.attributeAs(ConstantObject.class))));
            case STATICS -> become(i, out.object(context.statics(i.attributeAs(JavaClass.class))));
            case FIELD_OFFSET -> become(i, out.lconst(context.layout.offset(i.attributeAs(JavaField.class))));
            case NULL_CHECK -> nullCheck(i);
            case BOUNDS_CHECK -> check(i, context.runtime.arrayIndex(),
                    out.compare(Condition.UGE, out.map(i.operand(0)), out.map(i.operand(1))),
                    out.map(i.operand(0)), out.map(i.operand(1)));
            case ZERO_CHECK -> check(i, context.runtime.arithmetic(),
                    out.compare(Condition.EQ, out.map(i.operand(0)), zero(i.operand(0).type())));
            case LENGTH_CHECK -> check(i, context.runtime.negativeArraySize(),
                    out.compare(Condition.LT, out.map(i.operand(0)), out.iconst(0)), out.map(i.operand(0)));
            case STORE_CHECK -> {
                if (i.mayThrow()) {
                    tests.storeCheck(i);
                }
            }
            case CHECK_CAST -> {
                if (i.mayThrow()) {
                    tests.checkCast(i);
                }
                become(i, out.map(i.operand(0)));
            }
            case INSTANCE_OF -> become(i, tests.instanceOf(i));
            case CLASS_INIT -> calls.initializeClass(i.attributeAs(JavaClass.class));
            case RAISE -> calls.raise(i.attributeAs(LinkFailure.class));
            case GET_CLASS -> become(i, types.mirror(types.typeInfo(out.map(i.operand(0)))));
            case NEW -> become(i, objects.newInstance(i.attributeAs(JavaClass.class)));
            case NEW_ARRAY -> become(i, objects.newArray(i.attributeAs(ArrayType.class), out.map(i.operand(0))));
            case NEW_MULTI_ARRAY -> become(i, objects.newMultiArray(i));
            case ARRAY_LENGTH -> become(i, objects.arrayLength(out.map(i.operand(0))));
            case ARRAY_LOAD -> become(i, objects.loadElement(i.attributeAs(Kind.class), out.map(i.operand(0)),
                    out.map(i.operand(1))));
            case ARRAY_STORE -> objects.storeElement(i.attributeAs(Kind.class), out.map(i.operand(0)),
                    out.map(i.operand(1)), out.map(i.operand(2)));
            case GET_FIELD -> become(i, objects.loadField(i.attributeAs(JavaField.class), out.map(i.operand(0))));
            case PUT_FIELD -> objects.storeField(i.attributeAs(JavaField.class), out.map(i.operand(0)),
                    out.map(i.operand(1)));
            case GET_STATIC -> become(i, objects.loadStatic(i.attributeAs(JavaField.class)));
            case PUT_STATIC -> objects.storeStatic(i.attributeAs(JavaField.class), out.map(i.operand(0)));
            case MONITOR_ENTER -> out.call(MONITOR_ENTER, out.map(i.operand(0)));
            case MONITOR_EXIT -> out.call(i.mayThrow() ? MONITOR_EXIT : BALANCED_MONITOR_EXIT, out.map(i.operand(0)));
            case INVOKE_DIRECT -> become(i, calls.direct(i.attributeAs(JavaMethod.class), i));
            case INVOKE_VIRTUAL -> become(i, calls.virtual(i));
            case INTRINSIC -> become(i, intrinsics.lower(i));
            case KERNEL_CALL -> {
                KernelFunction k = i.attributeAs(KernelFunction.class);
                CallTarget target = new CallTarget(k.symbol(), CallTarget.Convention.KERNEL, k.parameters(), k.result(),
                        k.mayThrow(), null);
                become(i, out.call(target, i.operands().stream().map(out::map).toArray(Value[]::new)));
            }
            default -> {
                if (i.opcode().level() == Opcode.Level.HIR) {
                    throw new IllegalStateException("no lowering for " + i.opcode());
                }
                out.keep(i);
            }
        }
    }

    private void become(Instruction i, Value v) {
        if (i.type() == IrType.VOID) {
            return;
        }
        // After an unconditional throw nothing uses the value, but block arguments in dead code may still name it.
        Value now = v == null ? zero(i.type()) : v;
        // A check gives its operand back: what it proved does not hold of the operand elsewhere.
        boolean made = now instanceof Instruction n && i.operands().stream().noneMatch(o -> out.map(o) == n);
        if (made && now.stamp() == null && i.stamp() != null && now.type() == IrType.REF) {
            now.setStamp(i.stamp());
        }
        out.replace(i, now);
    }

    private void nullCheck(Instruction i) {
        Value object = out.map(i.operand(0));
        if (ThrowFacts.mayThrow(i, context.world)) {
            String message = i.attributeAs(String.class);
            Value text = message == null ? out.nullRef() : out.object(context.heap.stringSymbol(message));
            out.emit(Opcode.THROW_IF, IrType.VOID, context.target(context.runtime.nullPointer()), out.isNull(object),
                    text);
        }
        out.replace(i, object);
    }

    /** The value of a check is its first operand. */
    private void check(Instruction i, JavaMethod thrower, Value failed, Value... arguments) {
        if (i.mayThrow()) {
            Value[] operands = new Value[arguments.length + 1];
            operands[0] = failed;
            System.arraycopy(arguments, 0, operands, 1, arguments.length);
            out.emit(Opcode.THROW_IF, IrType.VOID, context.target(thrower), operands);
        }
        out.replace(i, out.map(i.operand(0)));
    }

    private Value zero(IrType type) {
        return switch (type) {
            case I32 -> out.iconst(0);
            case I64 -> out.lconst(0);
            case F32 -> out.emit(Opcode.FCONST, type, 0f);
            case F64 -> out.emit(Opcode.DCONST, type, 0d);
            default -> out.nullRef();
        };
    }
}
