package org.nativeaot.core.analysis;

import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/** What code may know that initialisers run at publish time are interpreted from: no other class's state. */
record EnvironmentFacts(BuildTimeEnvironment environment) implements BuildTimeFacts {
    @Override
    public boolean isInitialized(JavaClass c) {
        return false;
    }

    @Override
    public Object constant(JavaField staticFinal) {
        return null;
    }

    @Override
    public boolean assertionsEnabled(JavaClass c) {
        return environment.assertionsEnabled(c);
    }

    @Override
    public int referenceBytes() {
        return environment.referenceBytes();
    }
}
