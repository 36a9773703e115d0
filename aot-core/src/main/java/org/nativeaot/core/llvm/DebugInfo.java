package org.nativeaot.core.llvm;

import static org.nativeaot.core.llvm.LlvmSyntax.quoted;

import java.util.HashMap;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaMethod;

/**
 * DWARF metadata of one module: line tables, functions and inlining, no types or variables. The line column is not a
 * column: it is 1 + the inlining context, which is how return addresses find their frames (binary interface, "Stack
 * traces").
 */
final class DebugInfo {
    private final MetadataTable table;
    private final Map<JavaMethod, String> inlinedMethods = new HashMap<>();
    private final String unit;
    private final String subroutineType;

    DebugInfo(MetadataTable table, String moduleName) {
        this.table = table;
        String file = table.node("!DIFile(filename: " + quoted(moduleName) + ", directory: \"\")");
        this.unit = table.distinct("!DICompileUnit(language: DW_LANG_Java, file: " + file
                + ", producer: \"native-aot\", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly)");
        this.subroutineType = table.node("!DISubroutineType(types: " + table.node("!{null}") + ")");
    }

    String unit() {
        return unit;
    }

    /** The definition of a function in this module. */
    String subprogram(IrFunction f) {
        int line = firstLine(f);
        JavaMethod m = f.method();
        return m == null
                ? subprogram(f.name(), f.name(), sourceFile(null), line)
                : subprogram(m.owner().binaryName() + "." + m.name(), f.name(), sourceFile(m), line);
    }

    private String subprogram(String name, String linkageName, String file, int line) {
        return table.distinct("!DISubprogram(name: " + quoted(name) + ", linkageName: " + quoted(linkageName)
                + ", scope: " + file + ", file: " + file + ", line: " + line + ", type: " + subroutineType
                + ", scopeLine: " + line + ", spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: " + unit + ")");
    }

    private String inlined(JavaMethod m) {
        String known = inlinedMethods.get(m);
        if (known == null) {
            known = subprogram(m.owner().binaryName() + "." + m.name(), m.toString(), sourceFile(m), 0);
            inlinedMethods.put(m, known);
        }
        return known;
    }

    private String sourceFile(JavaMethod m) {
        String name = m == null ? null : m.owner().facts().sourceFile();
        String packageName = m == null ? "" : m.owner().packageName();
        String path = name == null ? "<unknown>" : packageName.isEmpty() ? name : packageName + "/" + name;
        return table.node("!DIFile(filename: " + quoted(path) + ", directory: \"\")");
    }

    private static int firstLine(IrFunction f) {
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                SourcePosition p = i.position();
                if (p != null && p.caller() == null && p.line() > 0) {
                    return p.line();
                }
            }
        }
        return 0;
    }

    /**
     * The location of an instruction that calls.
     *
     * @param position   null if it has none: then column 0
     * @param subprogram that of the function being written
     */
    String location(SourcePosition position, String subprogram, InlineContexts contexts) {
        if (position == null) {
            return table.node("!DILocation(line: 0, column: 0, scope: " + subprogram + ")");
        }
        int context = contexts.contextOf(position);
        int line = position.line() > 0 ? position.line() : InlineContexts.UNKNOWN_LINE;
        String text = "!DILocation(line: " + line + ", column: " + (1 + context) + ", scope: ";
        if (position.caller() == null) {
            return table.node(text + subprogram + ")");
        }
        return table.node(text + inlined(position.method()) + ", inlinedAt: "
                + inlinedAt(position.caller(), subprogram, contexts) + ")");
    }

    /** Call sites of inlined methods are distinct nodes per site in clang; one per position is as good here. */
    private String inlinedAt(SourcePosition site, String subprogram, InlineContexts contexts) {
        return location(site, subprogram, contexts);
    }
}
