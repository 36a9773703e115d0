package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_ref_Finalizer;

/**
 * Objects with finalizers (JLS 12.6). Constructors of the topmost class with a finalizer call {@link #register} when
 * their superclass's constructor has returned; the compiler puts that in. Programs without such classes have none of
 * this.
 */
public final class Finalization {
    /** What copies of objects with finalizers go to. There is one as soon as an original was registered. */
    interface Registrar {
        void register(Object o);
    }

    private static volatile Registrar registrar;

    private Finalization() {
    }

    /** The object's constructor has got as far as to count as constructed. */
    public static void register(Object o) {
        if (!TypeInfo.hasFinalizer(Intrinsics.typeOf(o))) {
            return; // its class overrides the finalizer with one that does nothing
        }
        if (registrar == null) {
            start();
        }
        Target_java_lang_ref_Finalizer.register(o);
    }

    private static synchronized void start() {
        if (registrar == null) {
            Target_java_lang_ref_Finalizer.start();
            registrar = Target_java_lang_ref_Finalizer::register;
        }
    }

    /** A copy by {@code Object.clone}, for which no constructor runs. */
    public static void registerClone(Object copy) {
        if (TypeInfo.hasFinalizer(Intrinsics.typeOf(copy))) {
            Registrar r = registrar;
            if (r != null) {
                r.register(copy);
            }
        }
    }
}
