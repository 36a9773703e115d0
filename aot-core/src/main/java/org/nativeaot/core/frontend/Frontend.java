package org.nativeaot.core.frontend;

import org.nativeaot.core.frontend.indy.SyntheticClasses;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;

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
     * The body of a method, folded with the build-time facts; holds reachable code only.
     *
     * @throws MalformedBytecodeException if the bytecode is not verifiable
     * @throws IllegalArgumentException   if the method has no bytecode
     */
    public IrFunction build(JavaMethod method) {
        if (!method.hasBody()) {
            throw new IllegalArgumentException(method + " has no bytecode");
        }
        return new MethodTranslation(method, context).translate();
    }
}
