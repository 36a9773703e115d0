package org.nativeaot.core.analysis;

import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.model.JavaClass;
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

    /** Initialises the main class and calls its {@code static void main(String[])}. */
    static IrFunction callingMain(JavaMethod caller, JavaMethod main, boolean initialize) {
        IrFunction f = emptyFunction(caller);
        SourcePosition at = new SourcePosition(caller, 0, 0, null);
        Block b = f.entry();
        JavaClass owner = main.owner();
        if (initialize) {
            b.append(Opcode.CLASS_INIT, IrType.VOID, owner, at);
        }
        b.append(Opcode.INVOKE_DIRECT, IrType.VOID, main, at, b.parameters().get(0));
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
