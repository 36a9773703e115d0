package org.nativeaot.core.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.layout.DispatchTable;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/**
 * Functions for dispatch slots where the receiver's class has no method: they throw AbstractMethodError. One for each
 * (receiver type, resolved method), since the message names both.
 */
final class AbstractMethodStubs {
    private final Map<String, IrFunction> stubs = new LinkedHashMap<>();

    /** Symbol of the stub. */
    String symbol(DispatchTable.Entry entry) {
        String name = "aot.abstract." + entry.receiver().binaryName() + ":" + entry.resolved();
        stubs.computeIfAbsent(name, k -> build(k, entry));
        return name;
    }

    /** The stubs asked for, still HIR. */
    List<IrFunction> functions() {
        return List.copyOf(stubs.values());
    }

    private static IrFunction build(String name, DispatchTable.Entry entry) {
        JavaMethod resolved = entry.resolved();
        IrType result = IrType.of(resolved.descriptor().resultKind());
        IrFunction f = new IrFunction(name, null, result);
        Block b = f.newBlock();
        b.addParameter(IrType.REF);
        for (int i = 0; i < resolved.descriptor().parameters().size(); i++) {
            b.addParameter(IrType.of(resolved.descriptor().parameterKind(i)));
        }
        SourcePosition position = new SourcePosition(resolved, 0, 0, null);
        b.append(Opcode.RAISE, IrType.VOID, new LinkFailure("java/lang/AbstractMethodError", message(entry), null), position);
        b.setTerminator(new Terminator.Unreachable(position));
        return f;
    }

    /** HotSpot's wording. */
    private static String message(DispatchTable.Entry entry) {
        JavaMethod m = entry.resolved();
        StringBuilder parameters = new StringBuilder();
        for (String p : m.descriptor().parameters()) {
            parameters.append(parameters.length() == 0 ? "" : ", ").append(readable(p));
        }
        return "Receiver class " + entry.receiver().binaryName() + " does not define or inherit an implementation of the "
                + "resolved method '" + (m.isAbstract() ? "abstract " : "") + readable(m.descriptor().result()) + " "
                + m.name() + "(" + parameters + ")' of " + (m.owner().isInterface() ? "interface " : "abstract class ")
                + m.owner().binaryName() + ".";
    }

    private static String readable(String descriptor) {
        if (descriptor.charAt(0) == '[') {
            return readable(descriptor.substring(1)) + "[]";
        }
        Kind kind = Kind.ofDescriptor(descriptor);
        return kind == Kind.REF ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
