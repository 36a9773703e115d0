package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.interp.HeapArray;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/**
 * Value numbering over the dominator tree (Briggs, Cooper and Simpson, "Value Numbering", 1997): an operation without
 * side effects that a dominating block did before, with the same operands, is not done again. Checks count: where one
 * has passed, the same check passes. So do class initialisations, and branches that compare with null.
 *
 * <p>What the last instruction of a block with a handler proves holds behind its normal edge only.
 *
 * <p>Limits: no memory (LLVM has alias analysis), no loops (a value is not numbered through a back edge).
 */
final class ValueNumberingPass implements Pass {
    private record Key(Opcode opcode, Object type, Object attribute, List<Value> operands) {
    }

    /** What one block adds; undone when its subtree is done. */
    private static final class Scope {
        final Block block;
        final Deque<Block> children;
        final List<Runnable> undo = new ArrayList<>();

        Scope(Block block, List<Block> children) {
            this.block = block;
            this.children = new ArrayDeque<>(children);
        }
    }

    /** State of one function's run. */
    private static final class Run {
        final IrFunction function;
        final Dominators dominators;
        final Map<Block, List<Block>> children = new HashMap<>();
        final Map<Key, Value> available = new HashMap<>();
        final Map<Value, Boolean> nonNull = new HashMap<>();
        final Set<JavaClass> initialized = new LinkedHashSet<>();
        final ValueReplacement replaced = new ValueReplacement();
        Scope scope;
        boolean changed;

        Run(IrFunction function) {
            this.function = function;
            this.dominators = new Dominators(function);
            for (Block b : dominators.order()) {
                Block parent = dominators.immediate(b);
                if (parent != null) {
                    children.computeIfAbsent(parent, k -> new ArrayList<>()).add(b);
                }
            }
        }

        void walk() {
            Deque<Scope> stack = new ArrayDeque<>();
            enter(stack, function.entry());
            while (!stack.isEmpty()) {
                Scope top = stack.peek();
                Block next = top.children.poll();
                if (next == null) {
                    for (int i = top.undo.size() - 1; i >= 0; i--) {
                        top.undo.get(i).run();
                    }
                    stack.pop();
                } else {
                    enter(stack, next);
                }
            }
            replaced.apply(function);
        }

        private void enter(Deque<Scope> stack, Block b) {
            scope = new Scope(b, children.getOrDefault(b, List.of()));
            stack.push(scope);
            arrive(b);
            List<Instruction> kept = new ArrayList<>(b.instructions().size());
            Instruction last = b.last();
            boolean caught = b.terminator() instanceof Terminator.Try;
            boolean lastGone = false;
            boolean rewritten = false;
            for (Instruction i : b.instructions()) {
                for (int n = 0; n < i.operandCount(); n++) {
                    i.setOperand(n, replaced.of(i.operand(n)));
                }
                Instruction constant = constantRead(i);
                if (constant != null) {
                    kept.add(constant);
                    replaced.put(i, constant);
                }
                if (constant != null || isKnown(i)) {
                    lastGone |= i == last;
                    rewritten = true;
                    continue;
                }
                kept.add(i);
                if (!(caught && i == last)) {
                    record(i);
                }
            }
            if (rewritten) {
                b.setInstructions(kept);
                changed = true;
            }
            if (caught && (lastGone || last != null && !last.mayThrow())) {
                b.setTerminator(new Terminator.Goto(b.terminator().position(),
                        ((Terminator.Try) b.terminator()).normal()));
                changed = true;
            }
        }

        /** Facts that hold because control came over this edge, if there is one edge only. */
        private void arrive(Block b) {
            List<Block> from = b == function.entry() ? List.of() : dominators.predecessors(b);
            if (from.size() != 1) {
                return;
            }
            Terminator t = from.get(0).terminator();
            if (t instanceof Terminator.Try y && y.normal().target() == b && y.exceptional().target() != b) {
                if (from.get(0).last() != null) {
                    record(from.get(0).last());
                }
            } else if (t instanceof Terminator.If i && replaced.of(i.condition()) instanceof Instruction c) {
                boolean holds = i.whenTrue().target() == b;
                if (c.opcode() == Opcode.CMP && isNull(replaced.of(c.operand(1)))
                        && (c.attribute() == Condition.NE) == holds) {
                    markNonNull(replaced.of(c.operand(0)));
                } else if (c.opcode() == Opcode.INSTANCE_OF && holds) {
                    markNonNull(replaced.of(c.operand(0)));
                }
            }
        }

        private void markNonNull(Value v) {
            if (nonNull.putIfAbsent(v, true) == null) {
                scope.undo.add(() -> nonNull.remove(v));
            }
        }

        /** True if the instruction can go; its uses are redirected. */
        private boolean isKnown(Instruction i) {
            if (i.opcode() == Opcode.CLASS_INIT) {
                return isInitialized(i.attributeAs(JavaClass.class));
            }
            if (i.opcode() == Opcode.GET_FIELD && !i.isNonNull() && origin(i.operand(0)) instanceof Instruction s
                    && Literals.bytes(i.attributeAs(JavaField.class), s) != null) {
                i.setStamp(i.stamp().asNonNull());
                changed = true;
            }
            Value simple = simplified(i);
            if (simple != null) {
                replaced.put(i, simple);
                return true;
            }
            Key key = key(i);
            Value before = key == null ? null : available.get(key);
            if (before != null && saysAsMuch(before.stamp(), i.stamp())) {
                replaced.put(i, before);
                return true;
            }
            boolean passes = before != null || i.opcode() == Opcode.NULL_CHECK && nonNull.containsKey(i.operand(0));
            if (passes && i.mayThrow()) {
                // Stays as the name of a value of which more is known; makes no code.
                i.setNoThrow();
                changed = true;
            }
            return false;
        }

        /**
         * What is read from an object that exists before main, as a constant: the length of an array, and of a literal
         * the coder and the length of its bytes. Null if it is something else.
         */
        private Instruction constantRead(Instruction i) {
            if (i.opcode() != Opcode.ARRAY_LENGTH && i.opcode() != Opcode.GET_FIELD
                    || !(origin(i.operand(0)) instanceof Instruction read)) {
                return null;
            }
            Integer known = null;
            if (i.opcode() == Opcode.GET_FIELD) {
                known = Literals.coder(i.attributeAs(JavaField.class), read);
            } else if (read.opcode() == Opcode.OBJECT_CONST && read.attribute() instanceof HeapArray array) {
                known = array.length();
            } else if (read.opcode() == Opcode.GET_FIELD && origin(read.operand(0)) instanceof Instruction s) {
                known = Literals.bytes(read.attributeAs(JavaField.class), s);
            }
            return known == null ? null : function.newInstruction(Opcode.ICONST, IrType.I32, known, i.position());
        }

        /** An operand that the instruction always equals, or null: lengths of new arrays, checks of constants. */
        private Value simplified(Instruction i) {
            return switch (i.opcode()) {
                case ARRAY_LENGTH -> origin(i.operand(0)) instanceof Instruction a && a.opcode() == Opcode.NEW_ARRAY
                        ? replaced.of(a.operand(0)) : null;
                case BOUNDS_CHECK -> constant(i.operand(0)) instanceof Integer index && index >= 0
                        && constant(i.operand(1)) instanceof Integer length && index < length ? i.operand(0) : null;
                case LENGTH_CHECK -> constant(i.operand(0)) instanceof Integer length && length >= 0 ? i.operand(0)
                        : null;
                case ZERO_CHECK -> constant(i.operand(0)) instanceof Number n && n.longValue() != 0 ? i.operand(0)
                        : null;
                default -> null;
            };
        }

        /** The object behind checks, which hand their operand on. */
        private Value origin(Value v) {
            Value w = replaced.of(v);
            while (w instanceof Instruction i && (i.opcode() == Opcode.NULL_CHECK || i.opcode() == Opcode.CHECK_CAST)) {
                w = replaced.of(i.operand(0));
            }
            return w;
        }

        private static Object constant(Value v) {
            return v instanceof Instruction i && (i.opcode() == Opcode.ICONST || i.opcode() == Opcode.LCONST)
                    ? i.attribute() : null;
        }

        /** True if a value of stamp {@code a} can stand for one of stamp {@code b}. */
        private static boolean saysAsMuch(Stamp a, Stamp b) {
            if (b == null || a != null && a.equals(b)) {
                return true;
            }
            return a != null && (a.nonNull() || !b.nonNull()) && (a.exact() || !b.exact())
                    && (b.type() == null || a.type() != null && Hierarchy.isSubtype(a.type(), b.type()));
        }

        private boolean isInitialized(JavaClass c) {
            for (JavaClass known : initialized) {
                if (known == c || !c.isInterface() && Hierarchy.isSubtype(known, c)) {
                    return true;
                }
            }
            return false;
        }

        private void record(Instruction i) {
            if (i.opcode() == Opcode.CLASS_INIT && initialized.add(i.attributeAs(JavaClass.class))) {
                scope.undo.add(() -> initialized.remove(i.attributeAs(JavaClass.class)));
            }
            Key key = key(i);
            if (key != null && available.putIfAbsent(key, i) == null) {
                scope.undo.add(() -> available.remove(key));
            }
            if (i.opcode() == Opcode.NULL_CHECK) {
                markNonNull(i.operand(0));
            }
        }

        /** Null if the instruction must be done each time. */
        private static Key key(Instruction i) {
            boolean numbered = switch (i.opcode().effect()) {
                case PURE -> true;
                case CHECK -> i.opcode() != Opcode.STORE_CHECK && i.opcode().level() != Opcode.Level.LIR;
                default -> false;
            };
            if (!numbered) {
                return null;
            }
            // Messages differ from check to check, but the one that came before has passed.
            Object attribute = i.opcode() == Opcode.NULL_CHECK ? null : exact(i.attribute());
            return new Key(i.opcode(), i.type(), attribute, List.copyOf(i.operands()));
        }

        /**
         * Floating constants by bits: 0.0 equals -0.0 for Java's operators, not for boxes; NaNs may differ in
         * payload.
         */
        private static Object exact(Object attribute) {
            if (attribute instanceof Float f) {
                return "f" + Float.floatToRawIntBits(f);
            }
            return attribute instanceof Double d ? "d" + Double.doubleToRawLongBits(d) : attribute;
        }
    }

    @Override
    public boolean run(IrFunction f, PassContext context) {
        Run run = new Run(f);
        run.walk();
        return run.changed;
    }

    private static boolean isNull(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.NULL;
    }
}
