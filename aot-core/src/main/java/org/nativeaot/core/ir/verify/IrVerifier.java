package org.nativeaot.core.ir.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.ir.text.IrPrinter;

/**
 * Checks one function: blocks end, edges fit their targets' parameters, operands and attributes fit the opcode table,
 * definitions dominate uses, instructions that may throw before a {@code Try} stand last, the level is due.
 */
public final class IrVerifier {
    private final IrFunction function;
    private final Opcode.Level level;
    private final List<String> violations = new ArrayList<>();
    private final Set<Block> blocks = new HashSet<>();
    private final Map<Value, Block> definedIn = new HashMap<>();
    private final Map<Value, Integer> definedAt = new HashMap<>();
    private Dominators dominators;

    private IrVerifier(IrFunction function, Opcode.Level level) {
        this.function = function;
        this.level = level;
    }

    /** Checks a function of either level: each instruction is judged alone, levels may not mix. */
    public static List<String> verify(IrFunction function) {
        boolean lir = function.blocks().stream().flatMap(b -> b.instructions().stream())
                .anyMatch(i -> i.opcode().level() == Opcode.Level.LIR);
        return verify(function, lir ? Opcode.Level.LIR : Opcode.Level.HIR);
    }

    /** The violations found; empty if the function is well-formed. */
    public static List<String> verify(IrFunction function, Opcode.Level level) {
        IrVerifier v = new IrVerifier(function, level);
        v.run();
        return v.violations;
    }

    /** @throws IllegalStateException with the violations and the function's text */
    public static void check(IrFunction function, Opcode.Level level) {
        List<String> found = verify(function, level);
        if (!found.isEmpty()) {
            throw new IllegalStateException(String.join("\n", found) + "\n" + IrPrinter.print(function));
        }
    }

    private void fail(Object where, String what) {
        violations.add(function.name() + " " + where + ": " + what);
    }

    private void run() {
        blocks.addAll(function.blocks());
        for (Block b : function.blocks()) {
            define(b);
        }
        for (Block b : function.blocks()) {
            if (b.terminator() == null) {
                fail(b, "no terminator");
                return;
            }
            for (Edge e : b.terminator().edges()) {
                if (!blocks.contains(e.target())) {
                    fail(b, "edge to a block that is not in the function: " + e.target());
                    return;
                }
                if (e.target() == function.entry()) {
                    fail(b, "edge to the entry block");
                }
            }
        }
        dominators = new Dominators(function);
        for (Block b : function.blocks()) {
            if (dominators.isReachable(b)) {
                checkBlock(b);
            }
        }
    }

    private void define(Block b) {
        for (BlockParameter p : b.parameters()) {
            define(p, b, -1);
        }
        for (int i = 0; i < b.instructions().size(); i++) {
            define(b.instructions().get(i), b, i);
        }
    }

    private void define(Value v, Block b, int at) {
        if (definedIn.put(v, b) != null) {
            fail(b, v + " is defined twice");
        }
        definedAt.put(v, at);
    }

    private void checkBlock(Block b) {
        for (int i = 0; i < b.instructions().size(); i++) {
            Instruction insn = b.instructions().get(i);
            for (Value v : insn.operands()) {
                checkUse(b, i, v, insn);
            }
            checkInstruction(b, insn);
        }
        Terminator t = b.terminator();
        int end = b.instructions().size();
        for (Value v : t.operands()) {
            checkUse(b, end, v, "terminator");
        }
        for (Edge e : t.edges()) {
            checkEdge(b, e);
        }
        checkTerminator(b, t);
    }

    private void checkUse(Block b, int at, Value v, Object user) {
        Block d = definedIn.get(v);
        if (d == null) {
            fail(b, v + " used by " + text(user) + " is not in the function");
        } else if (d == b ? definedAt.get(v) >= at : !dominators.dominates(d, b)) {
            fail(b, "definition of " + v + " does not dominate its use by " + text(user));
        }
    }

    private static String text(Object user) {
        return user instanceof Instruction i ? IrPrinter.print(i) : user.toString();
    }

    private void checkEdge(Block b, Edge e) {
        boolean implicit = b.terminator() instanceof Terminator.Try y && y.exceptional() == e;
        List<BlockParameter> parameters = e.target().parameters();
        int offset = implicit ? 1 : 0;
        if (e.arguments().size() + offset != parameters.size()) {
            fail(b, "edge to " + e.target() + " has " + e.arguments().size() + " arguments for " + parameters.size()
                    + " parameters" + (implicit ? " of which the first is the exception" : ""));
            return;
        }
        if (implicit && parameters.get(0).type() != IrType.REF) {
            fail(b, "the first parameter of " + e.target() + " is no reference but takes an exception");
        }
        for (int i = 0; i < e.arguments().size(); i++) {
            Value v = e.arguments().get(i);
            boolean own = implicit && v == b.last();
            checkUse(b, own ? -1 : b.instructions().size(), v, "edge to " + e.target());
            if (v.type() != parameters.get(i + offset).type()
                    && !sameMachineType(v.type(), parameters.get(i + offset).type())) {
                fail(b, "argument " + v + " of edge to " + e.target() + " is " + v.type() + ", not " + parameters
                        .get(i + offset).type());
            }
        }
    }

    private boolean sameMachineType(IrType a, IrType b) {
        return level == Opcode.Level.LIR && isAddress(a) && isAddress(b);
    }

    private static boolean isAddress(IrType t) {
        return t == IrType.REF || t == IrType.PTR;
    }

    private void checkTerminator(Block b, Terminator t) {
        if (t instanceof Terminator.Try) {
            if (b.last() == null || !b.last().mayThrow()) {
                fail(b, "try after an instruction that cannot throw");
            }
        } else if (t instanceof Terminator.If i && i.condition().type() != IrType.I32) {
            fail(b, "condition " + i.condition() + " is not i32");
        } else if (t instanceof Terminator.Switch s) {
            checkSwitch(b, s);
        } else if (t instanceof Terminator.Return r) {
            IrType type = r.value() == null ? IrType.VOID : r.value().type();
            if (type != function.result() && !sameMachineType(type, function.result())) {
                fail(b, "returns " + type + ", not " + function.result());
            }
        } else if (t instanceof Terminator.Throw w && !isAddress(w.exception().type())) {
            fail(b, "throws a value that is no reference");
        }
    }

    private void checkSwitch(Block b, Terminator.Switch s) {
        if (s.selector().type() != IrType.I32) {
            fail(b, "selector " + s.selector() + " is not i32");
        }
        if (s.keys().length != s.targets().size()) {
            fail(b, "switch has " + s.keys().length + " keys for " + s.targets().size() + " targets");
        }
        for (int i = 1; i < s.keys().length; i++) {
            if (s.keys()[i - 1] >= s.keys()[i]) {
                fail(b, "switch keys do not ascend");
            }
        }
    }

    private void checkInstruction(Block b, Instruction i) {
        Opcode.Level l = i.opcode().level();
        if (l != Opcode.Level.BOTH && l != level) {
            fail(b, text(i) + " is not legal in " + level);
        }
        String problem = OperandRules.problem(i);
        if (problem != null) {
            fail(b, text(i) + ": " + problem);
        }
        if (i.position() == null && i.mayThrow() && level == Opcode.Level.HIR) {
            fail(b, text(i) + ": may throw but has no position");
        }
    }
}
