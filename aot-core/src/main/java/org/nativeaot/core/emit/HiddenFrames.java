package org.nativeaot.core.emit;

import java.util.Set;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Which methods stack traces leave out, as HotSpot does: its own machinery, classes spun for lambdas, and our
 * runtime.
 */
final class HiddenFrames {
    private static final String RUNTIME = "org/nativeaot/runtime/";
    private static final Set<String> ANNOTATIONS = Set.of("Ljdk/internal/vm/annotation/Hidden;",
            "Ljava/lang/invoke/LambdaForm$Hidden;");

    private HiddenFrames() {
    }

    static boolean contains(JavaMethod m) {
        JavaClass owner = m.owner();
        return owner.internalName().startsWith(RUNTIME) || owner.internalName().contains("$$Lambda")
                || m.annotations().stream().anyMatch(a -> ANNOTATIONS.contains(a.type()))
                || ANNOTATIONS.stream().anyMatch(owner::hasAnnotation);
    }
}
