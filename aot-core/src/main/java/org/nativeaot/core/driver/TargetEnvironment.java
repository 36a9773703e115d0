package org.nativeaot.core.driver;

import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.options.CompilationOptions;

/** What initialisers that run at publish time may know: facts of the target that hold in every run. */
final class TargetEnvironment implements BuildTimeEnvironment {
    private final CompilationOptions options;

    TargetEnvironment(CompilationOptions options) {
        this.options = options;
    }

    @Override
    public Property property(String name) {
        String fixed = options.systemProperties().get(name);
        return fixed != null ? new Property.Known(fixed) : new Property.Unknown();
    }

    @Override
    public Object mirrorField(JavaType mirrored, JavaField f) {
        return null;
    }
}
