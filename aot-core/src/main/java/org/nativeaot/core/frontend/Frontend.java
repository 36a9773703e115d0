package org.nativeaot.core.frontend;

import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.frontend.indy.SyntheticClasses;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MissingClassException;

/**
 * Builds HIR from bytecode. Thread-safe if the repository and the facts are.
 *
 * <p>Limits: subroutines ({@code jsr}, {@code ret}) must have been inlined by the class file reader.
 */
public final class Frontend {
    private final FrontendContext context;

    /** @param classes a class path, or the {@link #classes} of another frontend to share what was made */
    public Frontend(ClassRepository classes, BuildTimeFacts facts) {
        SyntheticClasses all = classes instanceof SyntheticClasses shared ? shared : new SyntheticClasses(classes);
        this.context = new FrontendContext(all, facts, new Stamps(all), new Resolver(all), new IntrinsicTable());
    }

    /** The class path together with the classes made for lambdas and the like so far. */
    public SyntheticClasses classes() {
        return context.classes();
    }

    /**
     * The body of a method, folded with the build-time facts; holds reachable code only. Bytecode that the JVM's
     * verifier would reject, or whose classes are missing, becomes a body that throws what the JVM would.
     *
     * @throws IllegalArgumentException if the method has no bytecode
     * @throws IllegalStateException    names the method whose translation failed (a bug of this compiler)
     */
    public IrFunction build(JavaMethod method) {
        if (!method.hasBody()) {
            throw new IllegalArgumentException(method + " has no bytecode");
        }
        try {
            return new MethodTranslation(method, context).translate();
        } catch (MalformedBytecodeException e) {
            return raising(method, new LinkFailure("java/lang/VerifyError", "(class: " + method.owner().internalName()
                    + ", method: " + method.name() + " signature: " + method.descriptor().text() + ") "
                    + e.getMessage(), "AOT1021"));
        } catch (MissingClassException e) {
            return raising(method, new LinkFailure("java/lang/NoClassDefFoundError", e.internalName(), null));
        } catch (AotException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException("translation of " + method + ": " + e, e);
        }
    }

    private static IrFunction raising(JavaMethod method, LinkFailure failure) {
        IrFunction f = new IrFunction(method.toString(), method, IrType.of(method.descriptor().resultKind()));
        Block entry = f.newBlock();
        if (!method.isStatic()) {
            entry.addParameter(IrType.REF);
        }
        for (int i = 0; i < method.descriptor().parameters().size(); i++) {
            entry.addParameter(IrType.of(method.descriptor().parameterKind(i)));
        }
        int[] lines = method.body().lines();
        SourcePosition at = new SourcePosition(method, 0, lines.length == 0 ? 0 : lines[0], null);
        entry.append(Opcode.RAISE, IrType.VOID, failure, at);
        entry.setTerminator(new Terminator.Unreachable(at));
        return f;
    }
}
