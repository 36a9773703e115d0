package org.nativeaot.core.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.frontend.MissingImplementation;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.layout.DispatchTable;
import org.nativeaot.core.model.JavaMethod;

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
        b.append(Opcode.RAISE, IrType.VOID, MissingImplementation.of(entry.receiver(), resolved), position);
        b.setTerminator(new Terminator.Unreachable(position));
        return f;
    }
}
