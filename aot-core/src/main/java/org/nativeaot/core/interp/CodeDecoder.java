package org.nativeaot.core.interp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Arithmetic;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** HIR to {@link Code}, once per function. */
final class CodeDecoder {
    private final AbstractHeap heap;
    private final IrFunction function;
    private final Code code;
    private final Map<Block, Integer> starts = new HashMap<>();
    private final List<Map.Entry<Code.Jump, Block>> pending = new ArrayList<>();
    private int pc;

    private CodeDecoder(AbstractHeap heap, IrFunction function) {
        this.heap = heap;
        this.function = function;
        int size = 0;
        for (Block b : function.blocks()) {
            size += b.instructions().size() + 1;
        }
        int[] parameters = ids(function.entry().parameters());
        this.code = new Code(function.name(), function.method(), function.valueCount(), parameters, size);
    }

    static Code decode(AbstractHeap heap, IrFunction function) {
        CodeDecoder d = new CodeDecoder(heap, function);
        for (Block b : function.blocks()) {
            d.block(b);
        }
        for (Map.Entry<Code.Jump, Block> e : d.pending) {
            e.getKey().target = d.starts.get(e.getValue());
        }
        return d.code;
    }

    private static int[] ids(List<? extends Value> values) {
        return values.stream().mapToInt(Value::id).toArray();
    }

    private void block(Block b) {
        starts.put(b, pc);
        for (Instruction i : b.instructions()) {
            code.position[pc] = i.position();
            code.dst[pc] = i.type() == IrType.VOID ? -1 : i.id();
            instruction(i);
            pc++;
        }
        code.position[pc] = b.terminator().position();
        terminator(b.terminator());
        pc++;
    }

    private void instruction(Instruction i) {
        switch (i.opcode()) {
            case ICONST, LCONST, FCONST, DCONST -> {
                code.op[pc] = Code.Op.NUMBER;
                code.immediate[pc] = Numbers.unbox(i.attribute());
            }
            case NULL -> object(null);
            case STRING_CONST -> object(heap.string((String) i.attribute()));
            case CLASS_CONST -> object(heap.mirror((JavaType) i.attribute()));
            case OBJECT_CONST -> object(i.attribute());
            case STATICS -> unsupported("the holder of static fields");
            case FIELD_OFFSET -> object(new SymbolicOffset((JavaField) i.attribute()));
            case CMP -> compare(i);
            case SELECT -> {
                operands(i, Code.Op.SELECT);
                code.z[pc] = i.operand(2).id();
            }
            case NULL_CHECK -> operands(i, Code.Op.NULL_CHECK);
            case BOUNDS_CHECK -> operands(i, Code.Op.BOUNDS_CHECK);
            case ZERO_CHECK -> operands(i, Code.Op.ZERO_CHECK);
            case LENGTH_CHECK -> operands(i, Code.Op.LENGTH_CHECK);
            case STORE_CHECK -> operands(i, Code.Op.STORE_CHECK);
            case CHECK_CAST -> operands(i, Code.Op.CHECK_CAST);
            case CLASS_INIT -> operands(i, Code.Op.CLASS_INIT);
            case RAISE -> operands(i, Code.Op.RAISE);
            case INSTANCE_OF -> operands(i, Code.Op.INSTANCE_OF);
            case GET_CLASS -> operands(i, Code.Op.GET_CLASS);
            case NEW -> operands(i, Code.Op.NEW);
            case NEW_ARRAY -> operands(i, Code.Op.NEW_ARRAY);
            case NEW_MULTI_ARRAY -> {
                code.op[pc] = Code.Op.NEW_MULTI_ARRAY;
                code.attribute[pc] = new Code.OperationSite(multiArray((JavaType) i.attribute()), ids(i.operands()),
                        false);
            }
            case ARRAY_LENGTH -> operands(i, Code.Op.ARRAY_LENGTH);
            case ARRAY_LOAD -> operands(i, Code.Op.ARRAY_LOAD);
            case ARRAY_STORE -> {
                operands(i, Code.Op.ARRAY_STORE);
                code.z[pc] = i.operand(2).id();
            }
            case GET_FIELD -> operands(i, Code.Op.GET_FIELD);
            case PUT_FIELD -> operands(i, Code.Op.PUT_FIELD);
            case GET_STATIC -> operands(i, Code.Op.GET_STATIC);
            case PUT_STATIC -> operands(i, Code.Op.PUT_STATIC);
            case MONITOR_ENTER, MONITOR_EXIT, KEEP_ALIVE -> code.op[pc] = Code.Op.NOTHING;
            case INVOKE_DIRECT -> call(i, Code.Op.CALL_DIRECT);
            case INVOKE_VIRTUAL -> call(i, Code.Op.CALL_VIRTUAL);
            case INTRINSIC -> {
                Intrinsic intrinsic = (Intrinsic) i.attribute();
                code.op[pc] = Code.Op.OPERATION;
                code.attribute[pc] = new Code.OperationSite(
                        IntrinsicOperations.of(intrinsic, i), ids(i.operands()), i.type() != IrType.REF);
            }
            case KERNEL_CALL -> unsupported("kernel function " + ((KernelFunction) i.attribute()).symbol());
            default -> arithmetic(i);
        }
    }

    private static NativeMethod multiArray(JavaType type) {
        return (m, a) -> m.allocateMultiArray(type, a);
    }

    private void object(Object constant) {
        code.op[pc] = Code.Op.OBJECT;
        code.attribute[pc] = constant;
    }

    private void unsupported(String what) {
        code.op[pc] = Code.Op.UNSUPPORTED;
        code.attribute[pc] = what;
    }

    private void operands(Instruction i, Code.Op op) {
        code.op[pc] = op;
        code.x[pc] = i.operandCount() > 0 ? i.operand(0).id() : -1;
        code.y[pc] = i.operandCount() > 1 ? i.operand(1).id() : -1;
        code.attribute[pc] = i.attribute();
    }

    private void compare(Instruction i) {
        Condition condition = (Condition) i.attribute();
        if (i.operand(0).type() == IrType.REF) {
            operands(i, condition == Condition.EQ ? Code.Op.REF_EQUAL : Code.Op.REF_DIFFERENT);
            return;
        }
        operands(i, symbolic(i) ? Code.Op.BINARY_CHECKED : Code.Op.BINARY);
        code.attribute[pc] = Arithmetic.compare(condition, i.operand(0).type());
        code.z[pc] = 1;
    }

    /** z says whether the result is a comparison's, which symbolic operands may allow. */
    private void arithmetic(Instruction i) {
        IrType type = i.operandCount() == 0 ? IrType.VOID : i.operand(0).type();
        Object operator = i.operandCount() == 1 ? Arithmetic.unary(i.opcode(), type)
                : i.operandCount() == 2 ? Arithmetic.binary(i.opcode(), type) : null;
        if (operator == null) {
            unsupported("operation " + i.opcode().text());
            return;
        }
        boolean unary = i.operandCount() == 1;
        boolean checked = symbolic(i);
        operands(i, unary ? checked ? Code.Op.UNARY_CHECKED : Code.Op.UNARY
                : checked ? Code.Op.BINARY_CHECKED : Code.Op.BINARY);
        code.attribute[pc] = operator;
        code.z[pc] = i.opcode() == Opcode.LCMP ? 1 : 0;
    }

    /** True if an operand may be a symbolic long: one that does not come out of arithmetic. */
    private static boolean symbolic(Instruction i) {
        for (Value v : i.operands()) {
            if (v.type() == IrType.I64 && (v instanceof BlockParameter || v instanceof Instruction d && carries(d))) {
                return true;
            }
        }
        return false;
    }

    private static boolean carries(Instruction i) {
        return switch (i.opcode()) {
            case FIELD_OFFSET, SELECT, GET_FIELD, GET_STATIC, INVOKE_DIRECT, INVOKE_VIRTUAL, INTRINSIC,
                    ZERO_CHECK -> true;
            default -> false;
        };
    }

    private void call(Instruction i, Code.Op op) {
        code.op[pc] = op;
        code.attribute[pc] = new Code.CallSite((JavaMethod) i.attribute(), ids(i.operands()));
    }

    private void terminator(Terminator t) {
        if (t instanceof Terminator.Goto g) {
            code.op[pc] = Code.Op.GOTO;
            code.attribute[pc] = jump(g.edge(), false);
        } else if (t instanceof Terminator.If i) {
            code.op[pc] = Code.Op.IF;
            code.x[pc] = i.condition().id();
            code.attribute[pc] = new Code.Jump[] {jump(i.whenFalse(), false), jump(i.whenTrue(), false)};
        } else if (t instanceof Terminator.Switch s) {
            Code.Jump[] targets = new Code.Jump[s.targets().size()];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = jump(s.targets().get(i), false);
            }
            code.op[pc] = Code.Op.SWITCH;
            code.x[pc] = s.selector().id();
            code.attribute[pc] = new Code.Table(s.keys(), targets, jump(s.defaultEdge(), false));
        } else if (t instanceof Terminator.Return r) {
            code.op[pc] = Code.Op.RETURN;
            code.x[pc] = r.value() == null ? -1 : r.value().id();
        } else if (t instanceof Terminator.Throw r) {
            code.op[pc] = Code.Op.THROW;
            code.x[pc] = r.exception().id();
        } else if (t instanceof Terminator.Try r) {
            code.op[pc] = Code.Op.GOTO;
            code.attribute[pc] = jump(r.normal(), false);
            code.onThrow[pc - 1] = jump(r.exceptional(), true);
        } else {
            code.op[pc] = Code.Op.UNREACHABLE;
        }
    }

    private Code.Jump jump(Edge e, boolean exceptional) {
        List<BlockParameter> parameters = e.target().parameters();
        int first = exceptional ? 1 : 0;
        int[] from = ids(e.arguments());
        int[] to = ids(parameters.subList(first, parameters.size()));
        Code.Jump j = new Code.Jump(from, to, overlaps(from, to), exceptional ? parameters.get(0).id() : -1);
        pending.add(Map.entry(j, e.target()));
        return j;
    }

    /** True if assigning one after the other would read a register that was already overwritten. */
    private static boolean overlaps(int[] from, int[] to) {
        for (int i = 0; i < to.length; i++) {
            for (int k = i + 1; k < from.length; k++) {
                if (from[k] == to[i]) {
                    return true;
                }
            }
        }
        return false;
    }
}
