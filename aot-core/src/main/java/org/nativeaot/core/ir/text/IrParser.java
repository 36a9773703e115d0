package org.nativeaot.core.ir.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;

/**
 * Reads back what {@link IrPrinter} prints: printing the result gives the same text but for the numbers of values and
 * blocks. Objects of the image come back as names only.
 */
public final class IrParser {
    private final Tokens in;
    private final NameResolver names;
    private final AttributeParser attributes;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();
    /** Uses of values that may be defined further down; filled in at the end. */
    private final List<Runnable> links = new ArrayList<>();
    private IrFunction function;

    private IrParser(String text, ClassRepository classes) {
        this.in = new Tokens(text);
        this.names = new NameResolver(classes);
        this.attributes = new AttributeParser(in, names);
    }

    /**
     * One function.
     *
     * @throws IllegalArgumentException if the text is not one, with the line; or names what {@code classes} does not
     *                                  have
     */
    public static IrFunction parse(String text, ClassRepository classes) {
        return new IrParser(text, classes).parseFunction();
    }

    private IrFunction parseFunction() {
        in.expect("function");
        String name = in.quoted();
        in.expect(":");
        function = new IrFunction(name, names.methodIfAny(name), type());
        if (in.takeIf("nothrow")) {
            function.setMayThrow(false);
        }
        in.expect("{");
        List<Block> order = new ArrayList<>();
        while (!in.takeIf("}")) {
            order.add(parseBlock());
        }
        links.forEach(Runnable::run);
        function.setBlocks(order);
        return function;
    }

    private IrType type() {
        return attributes.constant(IrType.class, in.take());
    }

    private Block block(String name) {
        return blocks.computeIfAbsent(name, n -> function.newBlock());
    }

    private Value value(String name) {
        Value v = values.get(name);
        if (v == null) {
            throw new IllegalArgumentException("unknown value " + name);
        }
        return v;
    }

    /** Type and stamp after a definition's colon. */
    private Stamp stamp() {
        Stamp s = null;
        if ((in.peek().equals(":") || in.peek().equals("=")) && in.peek(1).startsWith("'")) {
            boolean exact = in.take().equals("=");
            s = new Stamp(names.type(in.quoted()), exact, false);
        }
        return in.takeIf("!") ? s == null ? new Stamp(null, false, true) : s.asNonNull() : s;
    }

    private Block parseBlock() {
        Block b = block(in.take());
        in.expect("(");
        while (!in.takeIf(")")) {
            String name = in.take();
            in.expect(":");
            BlockParameter p = b.addParameter(type());
            p.setStamp(stamp());
            values.put(name, p);
            in.takeIf(",");
        }
        in.expect(":");
        while (b.terminator() == null) {
            parseLine(b);
        }
        return b;
    }

    private void parseLine(Block b) {
        switch (in.peek()) {
            case "goto" -> {
                in.take();
                Edge e = edge();
                b.setTerminator(new Terminator.Goto(position(), e));
            }
            case "if" -> parseIf(b);
            case "switch" -> parseSwitch(b);
            case "return" -> {
                in.take();
                String v = in.peek().matches("v\\d+") ? in.take() : null;
                Terminator t = new Terminator.Return(position(), null);
                b.setTerminator(t);
                link(v, x -> t.setOperand(0, x));
            }
            case "throw" -> {
                in.take();
                String v = in.take();
                Terminator t = new Terminator.Throw(position(), null);
                b.setTerminator(t);
                link(v, x -> t.setOperand(0, x));
            }
            case "try" -> {
                in.take();
                Edge normal = edge();
                in.expect("catch");
                Edge exceptional = edge();
                b.setTerminator(new Terminator.Try(position(), normal, exceptional));
            }
            case "unreachable" -> {
                in.take();
                b.setTerminator(new Terminator.Unreachable(position()));
            }
            default -> parseInstruction(b);
        }
    }

    private void link(String name, java.util.function.Consumer<Value> use) {
        if (name != null) {
            links.add(() -> use.accept(value(name)));
        }
    }

    private void parseIf(Block b) {
        in.take();
        String condition = in.take();
        Edge whenTrue = edge();
        Edge whenFalse = edge();
        int probability = -1;
        if (in.peek(1).equals("%")) {
            probability = Integer.parseInt(in.take());
            in.expect("%");
        }
        Terminator t = new Terminator.If(position(), null, whenTrue, whenFalse, probability);
        b.setTerminator(t);
        link(condition, x -> t.setOperand(0, x));
    }

    private void parseSwitch(Block b) {
        in.take();
        String selector = in.take();
        List<Integer> keys = new ArrayList<>();
        List<Edge> targets = new ArrayList<>();
        while (!in.takeIf("default")) {
            keys.add(Integer.valueOf(in.take()));
            in.expect(":");
            targets.add(edge());
        }
        in.expect(":");
        Edge otherwise = edge();
        Terminator t = new Terminator.Switch(position(), null, keys.stream().mapToInt(Integer::intValue).toArray(),
                targets, otherwise);
        b.setTerminator(t);
        link(selector, x -> t.setOperand(0, x));
    }

    private Edge edge() {
        Edge e = new Edge(block(in.take()), List.of());
        in.expect("(");
        while (!in.takeIf(")")) {
            link(in.take(), e.arguments()::add);
            in.takeIf(",");
        }
        return e;
    }

    private void parseInstruction(Block b) {
        String name = null;
        IrType type = IrType.VOID;
        Stamp stamp = null;
        if (in.peek(1).equals(":")) {
            name = in.take();
            in.expect(":");
            type = type();
            stamp = stamp();
            in.expect("=");
        }
        Opcode opcode = attributes.constant(Opcode.class, in.take());
        List<String> operands = new ArrayList<>();
        while (in.peek().matches("v\\d+") && !in.peek(1).equals(":")) {
            operands.add(in.take());
            in.takeIf(",");
        }
        Object attribute = attributes.parse(opcode, stamp);
        boolean noThrow = in.takeIf("nothrow");
        Value[] none = new Value[operands.size()];
        Instruction i = b.append(opcode, type, attribute, position(), none);
        i.setStamp(stamp);
        if (noThrow && i.mayThrow()) {
            i.setNoThrow();
        }
        if (name != null) {
            values.put(name, i);
        }
        for (int k = 0; k < none.length; k++) {
            int at = k;
            link(operands.get(k), x -> i.setOperand(at, x));
        }
    }

    private SourcePosition position() {
        if (!in.takeIf("@")) {
            return null;
        }
        List<Object[]> chain = new ArrayList<>();
        do {
            JavaMethod m = function.method();
            if (in.isName()) {
                m = names.method(in.quoted());
                in.expect(":");
            }
            int bci = Integer.parseInt(in.take());
            in.expect(":");
            chain.add(new Object[] {m, bci, Integer.parseInt(in.take())});
        } while (in.takeIf("^"));
        SourcePosition p = null;
        for (int k = chain.size() - 1; k >= 0; k--) {
            Object[] c = chain.get(k);
            p = new SourcePosition((JavaMethod) c[0], (Integer) c[1], (Integer) c[2], p);
        }
        return p;
    }
}
