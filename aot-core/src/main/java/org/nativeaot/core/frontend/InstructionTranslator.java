package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaMethod;

/** One bytecode instruction to HIR: the stack, numbers, and control flow; the rest goes to its own translators. */
final class InstructionTranslator {
    private static final IrType[] TYPES = {IrType.I32, IrType.I64, IrType.F32, IrType.F64};

    /** From i2l on, in the order of the JVM's opcodes. */
    private static final Opcode[] CONVERSIONS = {Opcode.I2L, Opcode.I2F, Opcode.I2D, Opcode.L2I, Opcode.L2F, Opcode.L2D,
        Opcode.F2I, Opcode.F2L, Opcode.F2D, Opcode.D2I, Opcode.D2L, Opcode.D2F, Opcode.I2B, Opcode.I2C, Opcode.I2S};

    private final JavaMethod method;
    private final HirEmitter emitter;
    private final MethodTranslation translation;
    private final ConditionTranslator conditions;
    private final ObjectTranslator objects;
    private final ArrayTranslator arrays;
    private final CallTranslator calls;
    private final CallSiteTranslator callSites;
    private final ConstantTranslator constants;
    /** Null if nothing is to be checked. */
    private final AccessCheck access;

    InstructionTranslator(JavaMethod method, FrontendContext context, HirEmitter emitter,
            MethodTranslation translation) {
        this.method = method;
        this.emitter = emitter;
        this.translation = translation;
        NullMessages messages = new NullMessages(method);
        this.conditions = new ConditionTranslator(emitter, translation);
        this.objects = new ObjectTranslator(context, emitter, messages);
        this.arrays = new ArrayTranslator(context, emitter, messages);
        this.calls = new CallTranslator(method, context, emitter, objects, messages);
        this.callSites = new CallSiteTranslator(method, context, emitter, calls, objects);
        this.constants = new ConstantTranslator(context, emitter, callSites);
        this.access = AccessCheck.of(method, context.classes());
    }

    private FrameState frame() {
        return emitter.state();
    }

    private void push(Value v) {
        frame().push(v);
    }

    private Value pop() {
        return frame().pop();
    }

    void translate(int index, BytecodeInsn insn) {
        int op = insn.opcode();
        if (op <= SIPUSH) {
            pushConstant(op, insn.a());
        } else if (op == LDC) {
            if (mayAccess(insn)) {
                constants.load(insn.operand());
            }
        } else if (op <= ALOAD) {
            loadLocal(insn.a());
        } else if (op >= IALOAD && op <= SALOAD) {
            arrays.load(index, op);
        } else if (isStore(op)) {
            frame().store(insn.a(), pop());
        } else if (op >= IASTORE && op <= SASTORE) {
            arrays.store(index, op);
        } else if (op <= SWAP) {
            shuffle(op);
        } else if (op <= LXOR) {
            arithmetic(op);
        } else if (op == IINC) {
            frame().store(insn.a(),
                    emitter.number(Opcode.ADD, IrType.I32, local(insn.a()), emitter.intConstant(insn.b())));
        } else if (op <= I2S) {
            convert(op);
        } else if (op <= DCMPG) {
            Value b = pop();
            push(emitter.number(op == LCMP ? Opcode.LCMP : op == FCMPL || op == DCMPL ? Opcode.FCMPL : Opcode.FCMPG,
                    IrType.I32, pop(), b));
        } else {
            translateRest(index, insn, op);
        }
    }

    /** False after an instruction that throws because it may not have what it names. */
    private boolean mayAccess(BytecodeInsn insn) {
        LinkFailure denied = denied(insn);
        if (denied != null) {
            emitter.raise(denied);
        }
        return denied == null;
    }

    private LinkFailure denied(BytecodeInsn insn) {
        return access == null ? null : access.denied(insn.opcode(), insn.operand());
    }

    private void translateRest(int index, BytecodeInsn insn, int op) {
        if (op >= GETSTATIC && op <= ANEWARRAY && !mayAccess(insn)) {
            return;
        }
        switch (op) {
            case GOTO -> emitter.end(new Terminator.Goto(emitter.position(), edge(insn.a())));
            case TABLESWITCH, LOOKUPSWITCH -> switchTo((BytecodeInsn.SwitchTable) insn.operand());
            case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN -> returnFrom(op);
            case GETSTATIC -> objects.getStatic((Constant.FieldRef) insn.operand());
            case PUTSTATIC -> objects.putStatic((Constant.FieldRef) insn.operand());
            case GETFIELD -> objects.getField(index, (Constant.FieldRef) insn.operand());
            case PUTFIELD -> objects.putField(index, (Constant.FieldRef) insn.operand());
            case INVOKEVIRTUAL, INVOKEINTERFACE -> calls.virtual(index, (Constant.MethodRef) insn.operand());
            case INVOKESPECIAL -> calls.special(index, (Constant.MethodRef) insn.operand());
            case INVOKESTATIC -> calls.statically((Constant.MethodRef) insn.operand());
            case INVOKEDYNAMIC -> callSites.dynamic(index, (Constant.CallSiteRef) insn.operand());
            case NEW -> objects.newInstance((Constant.TypeRef) insn.operand());
            case NEWARRAY -> arrays.newPrimitiveArray(insn.a());
            case ANEWARRAY -> arrays.newReferenceArray((Constant.TypeRef) insn.operand());
            case MULTIANEWARRAY -> {
                if (mayAccess(insn)) {
                    arrays.newMultiArray((Constant.TypeRef) insn.operand(), insn.a());
                }
            }
            case ARRAYLENGTH -> arrays.length(index);
            case ATHROW -> throwException(index);
            case CHECKCAST -> objects.checkCast((Constant.TypeRef) insn.operand(), denied(insn));
            case INSTANCEOF -> objects.instanceOf((Constant.TypeRef) insn.operand(), denied(insn));
            case MONITORENTER -> objects.monitor(index, Opcode.MONITOR_ENTER);
            case MONITOREXIT -> objects.monitor(index, Opcode.MONITOR_EXIT);
            default -> {
                if (!isConditional(op)) {
                    throw new MalformedBytecodeException("opcode " + op + " in " + method);
                }
                conditions.branch(op, translation.blockAt(insn.a()), translation.blockAt(index + 1));
            }
        }
    }

    private Edge edge(int target) {
        return translation.edge(translation.blockAt(target), frame(), null);
    }

    private void pushConstant(int op, int operand) {
        if (op == NOP) {
            return;
        }
        if (op == ACONST_NULL) {
            push(emitter.nullConstant());
        } else if (op <= ICONST_5) {
            push(emitter.intConstant(op - ICONST_0));
        } else if (op <= LCONST_1) {
            push(emitter.constant((long) (op - LCONST_0)));
        } else if (op <= FCONST_2) {
            push(emitter.constant((float) (op - FCONST_0)));
        } else if (op <= DCONST_1) {
            push(emitter.constant((double) (op - DCONST_0)));
        } else {
            push(emitter.intConstant(operand));
        }
    }

    private Value local(int i) {
        Value v = frame().local(i);
        if (v == null) {
            throw new MalformedBytecodeException("local " + i + " is not set in " + method);
        }
        return v;
    }

    private void loadLocal(int i) {
        push(local(i));
    }

    /** Stack instructions; entries that are long or double count as two words (JVMS 2.11.7). */
    private void shuffle(int op) {
        switch (op) {
            case POP -> pop();
            case POP2 -> popWords(2);
            case SWAP -> {
                Value top = pop();
                Value below = pop();
                push(top);
                push(below);
            }
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            default -> duplicate(2, 2);
        }
    }

    /** Copies the top {@code words} words below the {@code skip} words under them. */
    private void duplicate(int words, int skip) {
        List<Value> top = popWords(words);
        List<Value> middle = popWords(skip);
        top.forEach(this::push);
        middle.forEach(this::push);
        top.forEach(this::push);
    }

    /** Entries that make up so many words, deepest first. */
    private List<Value> popWords(int words) {
        List<Value> entries = new ArrayList<>(2);
        while (words > 0) {
            Value v = pop();
            entries.add(0, v);
            words -= FrameState.isWide(v) ? 2 : 1;
        }
        if (words < 0) {
            throw new MalformedBytecodeException("half a long or double in " + method);
        }
        return entries;
    }

    private void arithmetic(int op) {
        IrType type = op < ISHL ? TYPES[(op - IADD) & 3] : ((op - ISHL) & 1) == 0 ? IrType.I32 : IrType.I64;
        if (op >= INEG && op <= DNEG) {
            push(emitter.number(Opcode.NEG, type, pop()));
            return;
        }
        Value b = pop();
        Value a = pop();
        Opcode opcode = binaryOpcode(op);
        if ((opcode == Opcode.DIV || opcode == Opcode.REM) && !type.isFloating()) {
            b = nonZero(b);
        }
        push(emitter.number(opcode, type, a, b));
    }

    private Value nonZero(Value divisor) {
        Number n = ConstantFolding.constant(divisor);
        return n != null && n.longValue() != 0 ? divisor
                : emitter.emit(Opcode.ZERO_CHECK, divisor.type(), null, divisor);
    }

    private static Opcode binaryOpcode(int op) {
        if (op < INEG) {
            return switch ((op - IADD) >> 2) {
                case 0 -> Opcode.ADD;
                case 1 -> Opcode.SUB;
                case 2 -> Opcode.MUL;
                case 3 -> Opcode.DIV;
                default -> Opcode.REM;
            };
        }
        return switch ((op - ISHL) >> 1) {
            case 0 -> Opcode.SHL;
            case 1 -> Opcode.SHR;
            case 2 -> Opcode.USHR;
            case 3 -> Opcode.AND;
            case 4 -> Opcode.OR;
            default -> Opcode.XOR;
        };
    }

    private void convert(int op) {
        Opcode opcode = CONVERSIONS[op - I2L];
        IrType type = switch (opcode.resultLetter()) {
            case 'l' -> IrType.I64;
            case 'f' -> IrType.F32;
            case 'd' -> IrType.F64;
            default -> IrType.I32;
        };
        push(emitter.number(opcode, type, pop()));
    }

    private void switchTo(BytecodeInsn.SwitchTable table) {
        Value selector = pop();
        Integer known = ConstantFolding.intConstant(selector);
        if (known != null) {
            int at = java.util.Arrays.binarySearch(table.keys(), known);
            emitter.end(new Terminator.Goto(emitter.position(),
                    edge(at >= 0 ? table.targets()[at] : table.defaultTarget())));
            return;
        }
        List<Edge> edges = new ArrayList<>();
        for (int t : table.targets()) {
            edges.add(edge(t));
        }
        emitter.end(new Terminator.Switch(emitter.position(), selector, table.keys(), edges,
                edge(table.defaultTarget())));
    }

    private void returnFrom(int op) {
        Value v = op == RETURN ? null : pop();
        translation.unlock();
        emitter.end(new Terminator.Return(emitter.position(), v));
    }

    private void throwException(int index) {
        objects.throwable(index);
        if (!emitter.isOpen()) {
            return;
        }
        Value exception = pop();
        BytecodeBlock dispatch = translation.currentDispatch();
        if (dispatch == null) {
            emitter.end(new Terminator.Throw(emitter.position(), exception));
        } else {
            emitter.end(new Terminator.Goto(emitter.position(),
                    translation.edge(dispatch, frame().copyForHandler(), exception)));
        }
    }
}
