package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import java.util.Arrays;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * Which instruction pushed each word of the operand stack, before each instruction, and which locals were stored to by
 * then. Follows the code in the order it stands, as HotSpot does for its messages: jumps back do not count where the
 * code was seen already. Words with several sources have none.
 */
final class StackSources {
    static final int UNKNOWN = -1;

    private final MethodBody body;
    private final int[][] stacks;
    private final long[] written;
    private boolean added;

    private int[] stack = new int[16];
    private int depth;
    private long stored;

    StackSources(MethodBody body) {
        this.body = body;
        this.stacks = new int[body.code().size()][];
        this.written = new long[body.code().size()];
        stacks[0] = new int[0];
        for (MethodBody.Handler h : body.handlers()) {
            stacks[h.target()] = new int[] {UNKNOWN};
        }
        do {
            added = false;
            for (int i = 0; i < stacks.length; i++) {
                if (stacks[i] != null) {
                    step(i);
                }
            }
        } while (added);
    }

    /** The instruction that pushed the word {@code down} below the top before {@code at}; UNKNOWN if not one. */
    int source(int at, int down) {
        int[] s = stacks[at];
        return s == null || down >= s.length ? UNKNOWN : s[s.length - 1 - down];
    }

    /** True if the local was stored to before {@code at}. */
    boolean isStored(int at, int local) {
        return local < Long.SIZE && (written[at] >>> local & 1) != 0;
    }

    private void step(int i) {
        BytecodeInsn insn = body.code().get(i);
        depth = stacks[i].length;
        if (depth + 8 > stack.length) {
            stack = new int[depth * 2 + 16];
        }
        System.arraycopy(stacks[i], 0, stack, 0, depth);
        stored = written[i];
        apply(i, insn);
        int op = insn.opcode();
        if (insn.operand() instanceof BytecodeInsn.SwitchTable t) {
            for (int target : t.targets()) {
                flow(i, target);
            }
            flow(i, t.defaultTarget());
        } else if (op == GOTO || isConditional(op)) {
            flow(i, insn.a());
        }
        if (!endsFlow(op) && i + 1 < stacks.length) {
            flow(i, i + 1);
        }
    }

    private void flow(int from, int to) {
        if (stacks[to] == null) {
            stacks[to] = Arrays.copyOf(stack, depth);
            written[to] = stored;
            added |= to <= from;
        } else if (to > from && stacks[to].length == depth) {
            for (int k = 0; k < depth; k++) {
                if (stacks[to][k] != stack[k]) {
                    stacks[to][k] = UNKNOWN;
                }
            }
            written[to] |= stored;
        }
    }

    private void push(int source, int words) {
        for (int k = 0; k < words; k++) {
            if (depth == stack.length) {
                stack = Arrays.copyOf(stack, depth * 2);
            }
            stack[depth++] = source;
        }
    }

    private void pop(int words) {
        depth = Math.max(0, depth - words);
    }

    private void apply(int i, BytecodeInsn insn) {
        int op = insn.opcode();
        if (op == NOP || op == CHECKCAST || op == GOTO) {
            return;
        }
        if (isStore(op)) {
            int words = op == LSTORE || op == DSTORE ? 2 : 1;
            pop(words);
            store(insn.a());
            if (words == 2) {
                store(insn.a() + 1);
            }
        } else if (op == IINC) {
            store(insn.a());
        } else if (op >= POP && op <= SWAP) {
            shuffle(op);
        } else if (op >= GETSTATIC && op <= INVOKEDYNAMIC) {
            member(i, op, insn.operand());
        } else if (op == LDC) {
            push(i, insn.operand() instanceof Long || insn.operand() instanceof Double
                    || insn.operand() instanceof Constant.DynamicRef d && Kind.ofDescriptor(d.descriptor()).slots() == 2
                    ? 2 : 1);
        } else if (op == MULTIANEWARRAY) {
            pop(insn.a());
            push(i, 1);
        } else {
            pop(Character.digit(POPS.charAt(op), 10));
            push(i, Character.digit(PUSHES.charAt(op), 10));
        }
    }

    private void store(int local) {
        if (local < Long.SIZE) {
            stored |= 1L << local;
        }
    }

    private void member(int i, int op, Object operand) {
        if (operand instanceof Constant.FieldRef f) {
            int words = Kind.ofDescriptor(f.descriptor()).slots();
            pop((op == PUTSTATIC || op == PUTFIELD ? words : 0) + (op == GETFIELD || op == PUTFIELD ? 1 : 0));
            push(i, op == GETSTATIC || op == GETFIELD ? words : 0);
        } else {
            String descriptor = operand instanceof Constant.MethodRef m ? m.descriptor()
                    : ((Constant.CallSiteRef) operand).descriptor();
            MethodDescriptor d = MethodDescriptor.parse(descriptor);
            pop(d.parameterSlots() + (op == INVOKESTATIC || op == INVOKEDYNAMIC ? 0 : 1));
            push(i, d.resultKind().slots());
        }
    }

    private void shuffle(int op) {
        switch (op) {
            case POP -> pop(1);
            case POP2 -> pop(2);
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            case DUP2_X2 -> duplicate(2, 2);
            default -> {
                int top = stack[depth - 1];
                stack[depth - 1] = stack[depth - 2];
                stack[depth - 2] = top;
            }
        }
    }

    private void duplicate(int words, int skip) {
        int[] top = Arrays.copyOfRange(stack, depth - words, depth);
        push(UNKNOWN, words);
        System.arraycopy(stack, depth - 2 * words - skip, stack, depth - words - skip, words + skip);
        System.arraycopy(top, 0, stack, depth - 2 * words - skip, words);
    }

    /** Words popped and pushed, by opcode, for those that do not depend on operands. */
    private static final String POPS;
    private static final String PUSHES;

    static {
        StringBuilder pops = new StringBuilder("0".repeat(256));
        StringBuilder pushes = new StringBuilder("0".repeat(256));
        set(pops, pushes, ACONST_NULL, ICONST_5, 0, 1);
        set(pops, pushes, LCONST_0, LCONST_1, 0, 2);
        set(pops, pushes, FCONST_0, FCONST_2, 0, 1);
        set(pops, pushes, DCONST_0, DCONST_1, 0, 2);
        set(pops, pushes, BIPUSH, SIPUSH, 0, 1);
        int[] loads = {1, 2, 1, 2, 1};
        int[] elements = {1, 2, 1, 2, 1, 1, 1, 1};
        for (int k = 0; k < loads.length; k++) {
            set(pops, pushes, ILOAD + k, ILOAD + k, 0, loads[k]);
        }
        for (int k = 0; k < elements.length; k++) {
            set(pops, pushes, IALOAD + k, IALOAD + k, 2, elements[k]);
            set(pops, pushes, IASTORE + k, IASTORE + k, 2 + elements[k], 0);
        }
        int[] numbers = {1, 2, 1, 2};
        for (int op = IADD; op <= DREM; op++) {
            set(pops, pushes, op, op, 2 * numbers[(op - IADD) & 3], numbers[(op - IADD) & 3]);
        }
        for (int k = 0; k < 4; k++) {
            set(pops, pushes, INEG + k, INEG + k, numbers[k], numbers[k]);
        }
        for (int op = ISHL; op <= LXOR; op++) {
            int words = 1 + ((op - ISHL) & 1);
            set(pops, pushes, op, op, op <= LUSHR ? words + 1 : 2 * words, words);
        }
        int[][] conversions = {{1, 2}, {1, 1}, {1, 2}, {2, 1}, {2, 1}, {2, 2}, {1, 1}, {1, 2}, {1, 2}, {2, 1}, {2, 2},
                {2, 1},
            {1, 1}, {1, 1}, {1, 1}};
        for (int k = 0; k < conversions.length; k++) {
            set(pops, pushes, I2L + k, I2L + k, conversions[k][0], conversions[k][1]);
        }
        set(pops, pushes, LCMP, LCMP, 4, 1);
        set(pops, pushes, FCMPL, FCMPG, 2, 1);
        set(pops, pushes, DCMPL, DCMPG, 4, 1);
        set(pops, pushes, IFEQ, IFLE, 1, 0);
        set(pops, pushes, IF_ICMPEQ, IF_ACMPNE, 2, 0);
        set(pops, pushes, TABLESWITCH, LOOKUPSWITCH, 1, 0);
        set(pops, pushes, NEW, NEW, 0, 1);
        set(pops, pushes, NEWARRAY, ARRAYLENGTH, 1, 1);
        set(pops, pushes, INSTANCEOF, INSTANCEOF, 1, 1);
        set(pops, pushes, MONITORENTER, MONITOREXIT, 1, 0);
        set(pops, pushes, IFNULL, IFNONNULL, 1, 0);
        POPS = pops.toString();
        PUSHES = pushes.toString();
    }

    private static void set(StringBuilder pops, StringBuilder pushes, int first, int last, int popped, int pushed) {
        for (int op = first; op <= last; op++) {
            pops.setCharAt(op, Character.forDigit(popped, 10));
            pushes.setCharAt(op, Character.forDigit(pushed, 10));
        }
    }
}
