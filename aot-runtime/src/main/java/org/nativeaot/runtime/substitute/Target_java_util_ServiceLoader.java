package org.nativeaot.runtime.substitute;

import java.util.Collections;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** What the class library asks for has no providers; a program's own calls are refused when it is published. */
@TargetClass(value = "java.util.ServiceLoader", reason = "providers are not found by name")
final class Target_java_util_ServiceLoader<S> {
    private Target_java_util_ServiceLoader() {
    }

    @Substitute
    private Iterator<ServiceLoader.Provider<S>> newLookupIterator() {
        return Collections.emptyIterator();
    }
}
