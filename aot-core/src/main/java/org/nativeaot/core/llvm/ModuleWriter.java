package org.nativeaot.core.llvm;

import static org.nativeaot.core.llvm.LlvmSyntax.global;
import static org.nativeaot.core.llvm.LlvmSyntax.quoted;
import static org.nativeaot.core.llvm.LlvmSyntax.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.options.OptimizationPreference;
import org.nativeaot.core.options.TargetTriple;

/**
 * Writes one module: functions in the order given, then declarations of whatever they refer to, attributes, metadata.
 * Not thread-safe; one writer per module.
 */
public final class ModuleWriter {
    /** Attribute groups. */
    static final String DEFINITION = "#0";
    static final String CALL = "#1";
    static final String COLD_CALL = "#2";

    private final String name;
    private final CodeTarget target;
    private final StringBuilder functions = new StringBuilder(1 << 16);
    private final Map<String, IrFunction> defined = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> declarations = new TreeMap<>();
    private final TreeSet<String> dataSymbols = new TreeSet<>();
    private final List<InlineContexts> contexts = new ArrayList<>();
    private final MetadataTable metadata = new MetadataTable();
    private final AliasMetadata accesses = new AliasMetadata(metadata);
    private final DebugInfo debug;

    public ModuleWriter(String name, CodeTarget target) {
        this.name = name;
        this.target = target;
        this.debug = new DebugInfo(metadata, name);
    }

    /** Adds a function; it must be LIR and pass the verifier. */
    public void add(IrFunction f) {
        if (defined.put(f.name(), f) != null) {
            throw new IllegalArgumentException("two functions named " + f.name());
        }
        InlineContexts inlining = new InlineContexts(f.name(), f.method());
        contexts.add(inlining);
        String subprogram = debug.subprogram(f);
        functions.append("define hidden ").append(signature(f)).append(' ').append(DEFINITION);
        if (target.triple().os() == TargetTriple.Os.LINUX) {
            // LLVM would put functions it takes for cold into a section of their own; the code table wants one
            functions.append(" section \".text\"");
        }
        functions.append(" !dbg ").append(subprogram).append(" {\n");
        new FunctionWriter(this, f, subprogram, inlining).writeTo(functions);
        functions.append("}\n\n");
    }

    /** Adds another name for a function of this module. */
    public void addAlias(String alias, String function) {
        if (!defined.containsKey(function)) {
            throw new IllegalArgumentException(function + " is not in module " + name);
        }
        aliases.put(alias, function);
    }

    private static String signature(IrFunction f) {
        StringBuilder out = new StringBuilder("swiftcc ").append(LlvmSyntax.resultType(f.result(), f.mayThrow()))
                .append(' ').append(global(f.name())).append("(ptr nonnull swiftself %thread");
        for (BlockParameter p : f.entry().parameters()) {
            out.append(", ").append(type(p.type())).append(ReferenceFacts.ofParameter(p)).append(" %v").append(p.id());
        }
        return out.append(')').toString();
    }

    CodeTarget target() {
        return target;
    }

    MetadataTable metadata() {
        return metadata;
    }

    AliasMetadata accesses() {
        return accesses;
    }

    DebugInfo debug() {
        return debug;
    }

    /** A symbol whose address is taken or whose memory is accessed. */
    String data(String symbol) {
        dataSymbols.add(symbol);
        return global(symbol);
    }

    /** The callee of a call of a symbol. */
    String callee(CallTarget t) {
        if (!declarations.containsKey(t.symbol())) {
            StringBuilder out = new StringBuilder("declare ");
            boolean java = t.convention() == CallTarget.Convention.JAVA;
            out.append(t.convention() == CallTarget.Convention.LIBC ? "" : "hidden ").append(java ? "swiftcc " : "");
            if (KernelDeclarations.isAllocator(t.symbol())) {
                out.append("noalias ");
            }
            out.append(LlvmSyntax.resultType(t.result(), java && t.mayThrow())).append(' ').append(global(t.symbol()))
                    .append('(');
            String separator = "";
            if (t.convention() != CallTarget.Convention.LIBC) {
                out.append(java ? "ptr swiftself" : "ptr");
                separator = ", ";
            }
            for (IrType p : t.parameters()) {
                out.append(separator).append(type(p))
                        .append(p == IrType.REF || p == IrType.PTR ? KernelDeclarations.pointerAttribute(t.symbol())
                        : "");
                separator = ", ";
            }
            out.append(") ").append(java ? "nounwind"
                    : KernelDeclarations.attributes(t.symbol()));
            declarations.put(t.symbol(), out.toString());
        }
        return global(t.symbol());
    }

    /** Declares an intrinsic with the operand types given. */
    String intrinsic(String fullName, String result, String parameters) {
        declarations.putIfAbsent(fullName, "declare " + result + " @" + fullName + "(" + parameters + ")");
        return "@" + fullName;
    }

    /** The module's text. Nothing may be added afterwards. */
    public ModuleText finish() {
        StringBuilder out = new StringBuilder(functions.length() + (1 << 14));
        out.append("source_filename = ").append(quoted(name)).append('\n');
        out.append("target triple = ").append(quoted(target.triple().llvm())).append("\n\n");
        for (String symbol : dataSymbols) {
            if (!defined.containsKey(symbol) && !declarations.containsKey(symbol) && !aliases.containsKey(symbol)) {
                out.append(global(symbol)).append(" = external hidden global i8, align 8\n");
            }
        }
        aliases.forEach((alias, function) -> out.append(global(alias)).append(" = hidden alias void (), ptr ")
                .append(global(function)).append('\n'));
        out.append('\n').append(functions);
        declarations.forEach((symbol, text) -> {
            if (!defined.containsKey(symbol) && !aliases.containsKey(symbol)) {
                out.append(text).append('\n');
            }
        });
        String machine = machineAttributes();
        out.append("\nattributes #0 = { nounwind noinline ").append(machine)
                .append("\"frame-pointer\"=\"all\" \"disable-tail-calls\"=\"true\" \"no-builtins\" ")
                .append("\"probe-stack\"=\"inline-asm\" ")
                .append(target.preference() == OptimizationPreference.SIZE ? "optsize " : "").append("}\n")
                .append("attributes #1 = { nounwind nomerge }\n")
                .append("attributes #2 = { nounwind nomerge cold noinline }\n\n");
        String version = metadata.node("!{i32 7, !\"Dwarf Version\", i32 4}");
        String debugVersion = metadata.node("!{i32 2, !\"Debug Info Version\", i32 3}");
        String pic = metadata.node("!{i32 8, !\"PIC Level\", i32 2}");
        out.append("!llvm.dbg.cu = !{").append(debug.unit()).append("}\n");
        out.append("!llvm.module.flags = !{").append(version).append(", ").append(debugVersion).append(", ")
                .append(pic).append("}\n");
        metadata.writeTo(out);
        return new ModuleText(name, out.toString(), contexts);
    }

    /**
     * For a level of x86-64 ({@code x86-64-v2}) LLVM would tune for the first Intel processor of that level, whose
     * double shifts for rotations are slow on others.
     */
    private String machineAttributes() {
        return "\"target-cpu\"=" + quoted(target.cpu()) + " "
                + (target.cpu().startsWith("x86-64") ? "\"tune-cpu\"=\"generic\" " : "")
                + (target.features().isEmpty() ? "" : "\"target-features\"=" + quoted(target.features()) + " ");
    }
}
