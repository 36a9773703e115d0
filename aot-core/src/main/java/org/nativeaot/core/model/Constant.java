package org.nativeaot.core.model;

import java.util.List;

/**
 * Loadable constants and references of the constant pool that instructions name (JVMS 4.4). Numbers and strings are
 * plain Integer, Long, Float, Double and String.
 */
public sealed interface Constant {
    /** A class by internal name or array descriptor. */
    record TypeRef(String name) implements Constant {
    }

    /** A method type by descriptor. */
    record MethodTypeRef(String descriptor) implements Constant {
    }

    /** A symbolic reference to a field. */
    record FieldRef(String owner, String name, String descriptor) implements Constant {
    }

    /** A symbolic reference to a method. */
    record MethodRef(String owner, String name, String descriptor, boolean ownerIsInterface) implements Constant {
    }

    /** @param kind reference kind, JVMS table 4.3.8-A (1 getField … 9 invokeInterface) */
    record MethodHandleRef(int kind, String owner, String name, String descriptor, boolean ownerIsInterface)
            implements Constant {
    }

    /** A dynamically computed constant. Arguments: numbers, strings and {@link Constant}s. */
    record DynamicRef(String name, String descriptor, MethodHandleRef bootstrap, List<Object> arguments)
            implements Constant {
    }

    /** An invokedynamic call site specifier. */
    record CallSiteRef(String name, String descriptor, MethodHandleRef bootstrap, List<Object> arguments)
            implements Constant {
    }
}
