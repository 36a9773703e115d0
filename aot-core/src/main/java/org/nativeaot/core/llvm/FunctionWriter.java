package org.nativeaot.core.llvm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.Symbols;

/**
 * The body of one function. An IR block becomes one LLVM block, or several where exceptions leave it in the middle;
 * block parameters become phi nodes, whose inputs are known only when all blocks are written. Constants are spelled at
 * their uses. Exceptional exits go to {@link ColdExits}.
 */
final class FunctionWriter {
    private final ModuleWriter module;
    private final IrFunction function;
    private final String subprogram;
    private final InlineContexts contexts;
    private final Map<Block, LlvmBlocks.Phis> phis = new HashMap<>();
    private final ColdExits exits;
    private final Conditions conditions;
    private final Map<SourcePosition, String> locations = new IdentityHashMap<>();
    private StringBuilder out;
    private String label;
    private int temporaries;
    private int labels;

    FunctionWriter(ModuleWriter module, IrFunction function, String subprogram, InlineContexts contexts) {
        this.module = module;
        this.function = function;
        this.subprogram = subprogram;
        this.contexts = contexts;
        this.exits = new ColdExits(this);
        this.conditions = new Conditions(function);
    }

    void writeTo(StringBuilder text) {
        Set<Block> reachable = reachable();
        Map<Block, StringBuilder> bodies = new HashMap<>();
        for (Block b : reachable) {
            out = new StringBuilder();
            bodies.put(b, out);
            label = labelOf(b);
            writeBlock(b);
        }
        out = null;
        for (Block b : reachable) {
            text.append(labelOf(b)).append(":\n");
            if (b != function.entry()) {
                writePhis(b, text);
            }
            text.append(bodies.get(b));
        }
        exits.writeTo(text);
    }

    /** In reverse postorder, so that LLVM sees definitions first, as frontends usually arrange. */
    private Set<Block> reachable() {
        Set<Block> seen = new LinkedHashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        Deque<Integer> next = new ArrayDeque<>();
        List<Block> postorder = new ArrayList<>();
        seen.add(function.entry());
        work.push(function.entry());
        next.push(0);
        while (!work.isEmpty()) {
            List<Block> successors = work.peek().successors();
            int n = next.pop();
            if (n < successors.size()) {
                next.push(n + 1);
                Block s = successors.get(n);
                if (seen.add(s)) {
                    work.push(s);
                    next.push(0);
                }
            } else {
                postorder.add(work.pop());
            }
        }
        Set<Block> order = new LinkedHashSet<>();
        for (int i = postorder.size() - 1; i >= 0; i--) {
            order.add(postorder.get(i));
        }
        return order;
    }

    private void writePhis(Block b, StringBuilder text) {
        LlvmBlocks.Phis inputs = phis.get(b);
        for (int i = 0; i < b.parameters().size(); i++) {
            BlockParameter p = b.parameters().get(i);
            inputs.write(text, name(p), LlvmSyntax.type(p.type()), i);
        }
    }

    private void writeBlock(Block b) {
        List<Instruction> instructions = b.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            Instruction instruction = instructions.get(i);
            boolean guarded = i == instructions.size() - 1 && b.terminator() instanceof Terminator.Try;
            Edge handler = guarded ? ((Terminator.Try) b.terminator()).exceptional() : null;
            write(instruction, handler);
        }
        writeTerminator(b);
    }

    private void write(Instruction i, Edge handler) {
        switch (i.opcode()) {
            case ICONST, LCONST, FCONST, DCONST, NULL, THREAD -> {
                // spelled where used
            }
            case SYMBOL -> {
                // spelled where used, unless it takes a load
                if (isLoaded(i)) {
                    MemoryWriter.writeImageSymbol(this, i);
                }
            }
            case LOAD, STORE, ATOMIC_CAS, ATOMIC_ADD, ATOMIC_SWAP, FENCE, KEEP_ALIVE, PTR_ADD ->
                    MemoryWriter.write(this, i);
            case CALL_SYMBOL, CALL_POINTER, THROW_IF, STACK_CHECK -> CallWriter.write(this, i, handler);
            case LLVM_INTRINSIC -> IntrinsicWriter.write(this, i);
            default -> ArithmeticWriter.write(this, i);
        }
    }

    private void writeTerminator(Block b) {
        Terminator t = b.terminator();
        if (t instanceof Terminator.Goto g) {
            line("br label %" + edge(label, g.edge(), null, new HashMap<>()) + place(g));
        } else if (t instanceof Terminator.If i) {
            writeIf(i);
        } else if (t instanceof Terminator.Switch s) {
            writeSwitch(s);
        } else if (t instanceof Terminator.Return r) {
            writeReturn(r);
        } else if (t instanceof Terminator.Throw x) {
            line("br label %" + exceptionTarget(null, name(x.exception())));
        } else if (t instanceof Terminator.Try x) {
            writeEndOfTry(b, x);
        } else {
            line("call void " + module.intrinsic("llvm.trap", "void", "") + "()");
            line("unreachable");
        }
    }

    private void writeIf(Terminator.If i) {
        String condition = condition(i.condition());
        Map<Block, List<String>> taken = new HashMap<>();
        StringBuilder trampolines = new StringBuilder();
        String yes = edge(label, i.whenTrue(), trampolines, taken);
        String no = edge(label, i.whenFalse(), trampolines, taken);
        String weights = i.probability() < 0 ? "" : ", !prof " + module.accesses().percent(i.probability());
        line("br i1 " + condition + ", label %" + yes + ", label %" + no + weights + place(i));
        out.append(trampolines);
    }

    private void writeSwitch(Terminator.Switch s) {
        Map<Block, List<String>> taken = new HashMap<>();
        StringBuilder trampolines = new StringBuilder();
        StringBuilder text = new StringBuilder("switch i32 ").append(name(s.selector())).append(", label %")
                .append(edge(label, s.defaultEdge(), trampolines, taken)).append(" [");
        for (int k = 0; k < s.keys().length; k++) {
            text.append(" i32 ").append(s.keys()[k]).append(", label %")
                    .append(edge(label, s.targets().get(k), trampolines, taken));
        }
        line(text.append(" ]").append(place(s)).toString());
        out.append(trampolines);
    }

    private void writeReturn(Terminator.Return r) {
        String type = LlvmSyntax.type(function.result());
        if (!function.mayThrow()) {
            line(r.value() == null ? "ret void" : "ret " + type + " " + name(r.value()));
        } else if (r.value() == null) {
            line("ret ptr null" + place(r));
        } else {
            String pair = LlvmSyntax.resultType(function.result(), true);
            String result = temporary("insertvalue " + pair + " { " + type + " poison, ptr null }, " + type + " "
                    + name(r.value()) + ", 0");
            line("ret " + pair + " " + result);
        }
    }

    /** The throwing instruction has branched to the handler already; if there was none, the handler is dead. */
    private void writeEndOfTry(Block b, Terminator.Try t) {
        Instruction last = b.last();
        if (last != null && last.mayThrow()) {
            line("br label %" + edge(label, t.normal(), null, new HashMap<>()));
            return;
        }
        String normal = edge(label, t.normal(), null, new HashMap<>());
        String from = label;
        String dead = newLabel();
        line("br i1 true, label %" + normal + ", label %" + dead);
        begin(dead);
        line("br label %" + exceptionTarget(t.exceptional(), "poison"));
        label = from;
    }

    /**
     * Registers an edge from an LLVM block.
     *
     * @param trampolines where to write a block in between if the target gets other values from the same block already;
     *                    null if that cannot be
     * @param taken       targets that the same terminator has registered, with their arguments
     * @return label to branch to
     */
    private String edge(String from, Edge e, StringBuilder trampolines, Map<Block, List<String>> taken) {
        List<String> arguments = names(e.arguments());
        List<String> earlier = taken.putIfAbsent(e.target(), arguments);
        if (earlier == null || earlier.equals(arguments)) {
            incoming(e.target()).add(from, arguments);
            return labelOf(e.target());
        }
        String between = newLabel();
        incoming(e.target()).add(between, arguments);
        trampolines.append(between).append(":\n  br label %").append(labelOf(e.target())).append('\n');
        return between;
    }

    private LlvmBlocks.Phis incoming(Block b) {
        return phis.computeIfAbsent(b, k -> new LlvmBlocks.Phis());
    }

    /** Registers an edge from the current block on which an exception goes to a handler, or out of the function. */
    String exceptionTarget(Edge handler, String exception) {
        return exceptionTarget(label, handler, exception);
    }

    String exceptionTarget(String from, Edge handler, String exception) {
        if (handler == null) {
            return exits.leave(from, exception);
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(exception);
        arguments.addAll(names(handler.arguments()));
        incoming(handler.target()).add(from, arguments);
        return labelOf(handler.target());
    }

    private String labelOf(Block b) {
        return b == function.entry() ? "entry" : "b" + b.id();
    }

    ModuleWriter module() {
        return module;
    }

    IrFunction function() {
        return function;
    }

    ColdExits exits() {
        return exits;
    }

    String currentLabel() {
        return label;
    }

    String newLabel() {
        return "x" + labels++;
    }

    /** Starts another LLVM block; the one before must have its terminator. */
    void begin(String newLabel) {
        label = newLabel;
        out.append(newLabel).append(":\n");
    }

    void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    /** Writes an instruction whose result is the value of {@code v}. */
    void define(Value v, String text) {
        out.append("  %v").append(v.id()).append(" = ").append(text).append('\n');
    }

    /** Writes an instruction; gives the name of its result. */
    String temporary(String text) {
        String name = "%t" + temporaries++;
        out.append("  ").append(name).append(" = ").append(text).append('\n');
        return name;
    }

    /** Suffix that gives a call, memory access or branch its place in line tables. */
    String location(Instruction i) {
        return location(i.position());
    }

    private String location(SourcePosition p) {
        return locations.computeIfAbsent(p, k -> ", !dbg " + module.debug().location(k, subprogram, contexts));
    }

    /** As {@link #location}, but nothing where there is no position: only calls need one. */
    private String place(Terminator t) {
        return t.position() == null ? "" : location(t.position());
    }

    /** A value as {@code i1}: whether it is not 0. */
    String condition(Value v) {
        return conditions.isComparison(v) ? conditionName(v) : temporary("icmp ne i32 " + name(v) + ", 0");
    }

    String conditionName(Value comparison) {
        return "%c" + comparison.id();
    }

    /** Whether a comparison is needed as a number as well. */
    boolean neededAsNumber(Instruction comparison) {
        return conditions.neededAsNumber(comparison);
    }

    List<String> names(List<Value> values) {
        List<String> names = new ArrayList<>(values.size());
        for (Value v : values) {
            names.add(name(v));
        }
        return names;
    }

    private boolean isLoaded(Instruction symbol) {
        return module.target().isNarrow() && Symbols.isInImage((String) symbol.attribute());
    }

    String name(Value v) {
        if (v instanceof Instruction i) {
            switch (i.opcode()) {
                case ICONST, LCONST:
                    return i.attribute().toString();
                case FCONST:
                    return LlvmSyntax.literal((float) (Float) i.attribute());
                case DCONST:
                    return LlvmSyntax.literal((double) (Double) i.attribute());
                case NULL:
                    return "null";
                case SYMBOL:
                    if (isLoaded(i)) {
                        break;
                    }
                    return module.data((String) i.attribute());
                case THREAD:
                    return "%thread";
                default:
                    break;
            }
        }
        return "%v" + v.id();
    }

    /** {@code i32 %v7}. */
    String typed(Value v) {
        return LlvmSyntax.type(v.type()) + " " + name(v);
    }

    static boolean isConstantInt(Value v) {
        return v instanceof Instruction i && (i.opcode() == Opcode.ICONST || i.opcode() == Opcode.LCONST);
    }

    static boolean isSymbol(Value v, String symbol) {
        return v instanceof Instruction i && i.opcode() == Opcode.SYMBOL && symbol.equals(i.attribute());
    }

    static boolean isPointer(Value v) {
        return v.type() == IrType.REF || v.type() == IrType.PTR;
    }
}
