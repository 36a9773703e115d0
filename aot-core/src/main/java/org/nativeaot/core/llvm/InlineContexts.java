package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaMethod;

/**
 * The inlining contexts of one function (binary interface, "Stack traces"): context 0 is the function itself, each
 * other one a method inlined at a call within its parent context. Filled while the function is written; numbered in
 * order of first use.
 */
public final class InlineContexts {
    /**
     * The line that stands for "unknown" in debug locations, where 0 would be dropped. Below 2^23 for DWARF readers.
     */
    public static final int UNKNOWN_LINE = 0x7FFFFF;

    /** Columns of debug locations are 16 bits wide in LLVM. */
    private static final int LAST = 0xFFFE;

    /**
     * A method inlined into another.
     *
     * @param parent   context of the call; 0 is the function itself
     * @param callLine source line of the call, 0 if unknown
     */
    public record InlineContext(JavaMethod method, int parent, int callLine) {
    }

    private final String symbol;
    private final JavaMethod method;
    private final List<InlineContext> contexts = new ArrayList<>();
    private final Map<InlineContext, Integer> numbers = new HashMap<>();

    /** Of a function without inlined code so far; method null for synthetic functions. */
    public InlineContexts(String symbol, JavaMethod method) {
        this.symbol = symbol;
        this.method = method;
    }

    /** The function's symbol. */
    public String symbol() {
        return symbol;
    }

    /** The function's method; null for synthetic functions. */
    public JavaMethod method() {
        return method;
    }

    /** Contexts from 1 on (element 0 is context 1). */
    public List<InlineContext> contexts() {
        return List.copyOf(contexts);
    }

    /**
     * Number of the context that a position is in. Beyond the 65,534th, inlined code counts as the inlining method's.
     */
    int contextOf(SourcePosition position) {
        if (position.caller() == null) {
            return 0;
        }
        int parent = contextOf(position.caller());
        InlineContext key = new InlineContext(position.method(), parent, position.caller().line());
        Integer number = numbers.get(key);
        if (number == null) {
            if (contexts.size() >= LAST) {
                return parent;
            }
            contexts.add(key);
            number = contexts.size();
            numbers.put(key, number);
        }
        return number;
    }
}
