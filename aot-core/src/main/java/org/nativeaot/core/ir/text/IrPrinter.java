package org.nativeaot.core.ir.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Prints functions. One line per instruction:
 * <pre>
 * function 'demo.Sum.of([I)I': i32 {
 * b0(v0: ref:'[I'):
 *   v1: ref:'[I'! = null_check v0 "Cannot read the array length because \"&lt;local0&gt;\" is null" @1:12
 *   v2: i32 = array_length v1 @1:12
 *   if v2 b1(v2) b2()
 * }
 * </pre>
 * A reference's stamp follows its type: {@code :'T'} an upper bound, {@code ='T'} exact, {@code !} not null.
 * {@code @bci:line} is the source position; {@code ^'method'@bci:line} the callers it was inlined into.
 * Names of types and members stand in single quotes, strings in double quotes.
 */
public final class IrPrinter {
    private final StringBuilder out = new StringBuilder();
    private final IrFunction function;
    /** Names to print instead of ids; null: the ids. */
    private final Map<Object, String> names;

    private IrPrinter(IrFunction function, Map<Object, String> names) {
        this.function = function;
        this.names = names;
    }

    /** The whole function. Also prints functions that are incomplete (no terminator yet). */
    public static String print(IrFunction function) {
        IrPrinter p = new IrPrinter(function, null);
        p.printFunction();
        return p.out.toString();
    }

    /** The whole function with values and blocks numbered in the order they stand: equal for equal functions. */
    public static String printRenumbered(IrFunction function) {
        Map<Object, String> names = new HashMap<>();
        int values = 0;
        for (Block b : function.blocks()) {
            names.put(b, "b" + function.blocks().indexOf(b));
            for (BlockParameter p : b.parameters()) {
                names.put(p, "v" + values++);
            }
            for (Instruction i : b.instructions()) {
                if (i.type() != IrType.VOID) {
                    names.put(i, "v" + values++);
                }
            }
        }
        IrPrinter p = new IrPrinter(function, names);
        p.printFunction();
        return p.out.toString();
    }

    /** One instruction without position, for messages. */
    public static String print(Instruction instruction) {
        IrPrinter p = new IrPrinter(null, null);
        p.printInstruction(instruction);
        return p.out.toString();
    }

    private String name(Object valueOrBlock) {
        String n = names == null ? null : names.get(valueOrBlock);
        return n == null ? valueOrBlock.toString() : n;
    }

    private void printFunction() {
        out.append("function ").append(quoteName(function.name())).append(": ").append(function.result());
        out.append(function.mayThrow() ? "" : " nothrow").append(" {\n");
        for (Block b : function.blocks()) {
            printBlock(b);
        }
        out.append("}\n");
    }

    private void printBlock(Block b) {
        out.append(name(b)).append('(');
        String separator = "";
        for (BlockParameter p : b.parameters()) {
            out.append(separator);
            printDefinition(p);
            separator = ", ";
        }
        out.append("):\n");
        for (Instruction i : b.instructions()) {
            out.append("  ");
            printInstruction(i);
            printPosition(i.position());
            out.append('\n');
        }
        out.append("  ");
        if (b.terminator() == null) {
            out.append("; no terminator");
        } else {
            printTerminator(b.terminator());
            printPosition(b.terminator().position());
        }
        out.append('\n');
    }

    private void printDefinition(Value v) {
        out.append(name(v)).append(": ").append(v.type());
        Stamp s = v.stamp();
        if (s != null) {
            if (s.type() != null) {
                out.append(s.exact() ? '=' : ':').append(quoteName(s.type().binaryName()));
            }
            out.append(s.nonNull() ? "!" : "");
        }
    }

    private void printInstruction(Instruction i) {
        if (i.type() != IrType.VOID) {
            printDefinition(i);
            out.append(" = ");
        }
        out.append(i.opcode().text());
        String separator = " ";
        for (Value v : i.operands()) {
            out.append(separator).append(name(v));
            separator = ", ";
        }
        if (i.attribute() != null) {
            out.append(' ').append(attribute(i.attribute()));
        }
        if (i.opcode().mayThrow() && !i.mayThrow()) {
            out.append(" nothrow");
        }
    }

    private void printTerminator(Terminator t) {
        if (t instanceof Terminator.Goto g) {
            out.append("goto ");
            printEdge(g.edge());
        } else if (t instanceof Terminator.If i) {
            out.append("if ").append(name(i.condition())).append(' ');
            printEdge(i.whenTrue());
            out.append(' ');
            printEdge(i.whenFalse());
            if (i.probability() >= 0) {
                out.append(' ').append(i.probability()).append('%');
            }
        } else if (t instanceof Terminator.Switch s) {
            out.append("switch ").append(name(s.selector()));
            for (int k = 0; k < s.keys().length; k++) {
                out.append(' ').append(s.keys()[k]).append(": ");
                printEdge(s.targets().get(k));
            }
            out.append(" default: ");
            printEdge(s.defaultEdge());
        } else if (t instanceof Terminator.Return r) {
            out.append("return");
            if (r.value() != null) {
                out.append(' ').append(name(r.value()));
            }
        } else if (t instanceof Terminator.Throw w) {
            out.append("throw ").append(name(w.exception()));
        } else if (t instanceof Terminator.Try y) {
            out.append("try ");
            printEdge(y.normal());
            out.append(" catch ");
            printEdge(y.exceptional());
        } else {
            out.append("unreachable");
        }
    }

    private void printEdge(Edge e) {
        out.append(name(e.target())).append('(');
        String separator = "";
        for (Value v : e.arguments()) {
            out.append(separator).append(name(v));
            separator = ", ";
        }
        out.append(')');
    }

    private void printPosition(SourcePosition p) {
        if (p == null) {
            return;
        }
        boolean own = function == null || p.method() == function.method();
        out.append(" @").append(own ? "" : quoteName(p.method().toString()) + ":").append(p.bci()).append(':')
                .append(p.line());
        for (SourcePosition c = p.caller(); c != null; c = c.caller()) {
            out.append('^').append(quoteName(c.method().toString())).append(':').append(c.bci()).append(':')
                    .append(c.line());
        }
    }

    private static String attribute(Object a) {
        if (a instanceof String s) {
            return quoteString(s);
        }
        if (a instanceof Float f) {
            return "0x" + Integer.toHexString(Float.floatToRawIntBits(f)) + " " + quoteString(f.toString());
        }
        if (a instanceof Double d) {
            return "0x" + Long.toHexString(Double.doubleToRawLongBits(d)) + " " + quoteString(d.toString());
        }
        if (a instanceof JavaType t) {
            return quoteName(t.binaryName());
        }
        if (a instanceof JavaMethod m) {
            return quoteName(m.toString());
        }
        if (a instanceof JavaField f) {
            return quoteName(f + ":" + f.descriptor());
        }
        if (a instanceof ConstantObject o) {
            return "object " + quoteName(o.toString());
        }
        if (a instanceof LinkFailure f) {
            return quoteName(f.exception()) + " " + (f.message() == null ? "null" : quoteString(f.message()))
                    + (f.diagnostic() == null ? "" : " " + f.diagnostic());
        }
        if (a instanceof KernelFunction k) {
            return call(k.symbol(), k.parameters(), k.result(), k.mayThrow());
        }
        if (a instanceof CallTarget c) {
            return c.convention().name().toLowerCase(java.util.Locale.ROOT) + " "
                    + call(c.symbol() == null ? "" : c.symbol(), c.parameters(), c.result(), c.mayThrow())
                    + (c.method() == null ? "" : " of " + quoteName(c.method().toString()));
        }
        if (a instanceof MemoryAccess m) {
            return (m.kind() + (m.offset() < 0 ? " " : " +") + m.offset() + " " + m.order() + " " + m.region()
                    + (m.raw() ? " raw" : ""))
                    .toLowerCase(java.util.Locale.ROOT);
        }
        if (a instanceof Intrinsic i) {
            return i.toString();
        }
        if (a instanceof Enum<?> e) {
            return e.name().toLowerCase(java.util.Locale.ROOT);
        }
        return a.toString();
    }

    private static String call(String symbol, List<IrType> parameters, IrType result, boolean mayThrow) {
        StringBuilder s = new StringBuilder(quoteName(symbol)).append('(');
        String separator = "";
        for (IrType t : parameters) {
            s.append(separator).append(t);
            separator = ", ";
        }
        return s.append(')').append(result).append(mayThrow ? " throws" : "").toString();
    }

    static String quoteName(String name) {
        return "'" + escape(name, '\'') + "'";
    }

    static String quoteString(String text) {
        return '"' + escape(text, '"') + '"';
    }

    private static String escape(String text, char quote) {
        StringBuilder s = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == quote || c == '\\') {
                s.append('\\').append(c);
            } else if (c == '\n') {
                s.append("\\n");
            } else if (c < 0x20 || c > 0x7e) {
                s.append("\\u").append(String.format("%04x", (int) c));
            } else {
                s.append(c);
            }
        }
        return s.toString();
    }
}
