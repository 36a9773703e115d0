package org.nativeaot.core.analysis;

import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.model.JavaClass;

/** What code may know that initialisers run at publish time are interpreted from: no other class's state. */
record EnvironmentFacts(BuildTimeEnvironment environment) implements BuildTimeFacts {
    @Override
    public boolean assertionsEnabled(JavaClass c) {
        return environment.assertionsEnabled(c);
    }

    @Override
    public int referenceBytes() {
        return environment.referenceBytes();
    }
}
