package org.nativeaot.core.frontend;

import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Finalizers;
import org.nativeaot.core.model.JavaMethod;

/**
 * Registration of objects with finalizers (JLS 12.6). An object becomes finalizable when Object's constructor has
 * completed; the place for that here is right behind the call of the superclass's constructor in constructors of the
 * topmost class that has a finalizer, which is the same unless a class between it and Object has a constructor that
 * throws: then the object, which nobody has, is not finalized.
 */
final class FinalizableObjects {
    private static final Constant.MethodRef REGISTER =
            new Constant.MethodRef("org/nativeaot/runtime/Finalization", "register", "(Ljava/lang/Object;)V", false);

    private FinalizableObjects() {
    }

    /**
     * What to call with the object after {@code caller} has called {@code constructor} on it; null if nothing. The
     * object need not be the one under construction: the runtime looks at its class.
     */
    static Constant.MethodRef registration(JavaMethod caller, JavaMethod constructor) {
        boolean superConstructor = caller.isConstructor() && constructor.isConstructor()
                && constructor.owner() == caller.owner().superclass();
        return superConstructor && Finalizers.declares(caller.owner()) && !Finalizers.inherits(caller.owner())
                ? REGISTER : null;
    }
}
