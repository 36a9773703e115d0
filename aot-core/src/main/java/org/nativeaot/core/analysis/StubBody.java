package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

/** Bodies that the compiler writes itself: stubs that throw, and the call of the application's main method. */
final class StubBody {
    private StubBody() {
    }

    /** A body that throws {@code failure}. */
    static IrFunction raising(JavaMethod m, LinkFailure failure) {
        IrFunction f = emptyFunction(m);
        SourcePosition at = new SourcePosition(m, 0, 0, null);
        Block b = f.entry();
        b.append(Opcode.RAISE, IrType.VOID, failure, at);
        b.setTerminator(new Terminator.Unreachable(at));
        return f;
    }

    /** Initialises the main class, makes an instance if the main method needs one, and calls it. */
    static IrFunction callingMain(JavaMethod caller, LaunchedMain main, boolean initialize) {
        IrFunction f = emptyFunction(caller);
        SourcePosition at = new SourcePosition(caller, 0, 0, null);
        Block b = f.entry();
        if (initialize) {
            b.append(Opcode.CLASS_INIT, IrType.VOID, main.mainClass(), at);
        }
        List<Value> operands = new ArrayList<>();
        if (main.constructor() != null) {
            Instruction instance = b.append(Opcode.NEW, IrType.REF, main.mainClass(), at);
            instance.setStamp(new Stamp(main.mainClass(), true, true));
            b.append(Opcode.INVOKE_DIRECT, IrType.VOID, main.constructor(), at, instance);
            operands.add(instance);
        }
        if (!main.method().descriptor().parameters().isEmpty()) {
            operands.add(b.parameters().get(0));
        }
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, main.method(), at, operands.toArray(new Value[0]));
        b.setTerminator(new Terminator.Return(at, null));
        return f;
    }

    private static IrFunction emptyFunction(JavaMethod m) {
        IrFunction f = new IrFunction(m.toString(), m, IrType.of(m.descriptor().resultKind()));
        Block b = f.newBlock();
        if (!m.isStatic()) {
            b.addParameter(IrType.REF);
        }
        for (String p : m.descriptor().parameters()) {
            b.addParameter(IrType.of(Kind.ofDescriptor(p)));
        }
        return f;
    }
}
