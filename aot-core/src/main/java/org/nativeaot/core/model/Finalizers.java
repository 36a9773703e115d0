package org.nativeaot.core.model;

/** Which classes have a finalizer (JLS 12.6). Object's own does not count, and, as in HotSpot, an empty one is none. */
public final class Finalizers {
    private static final int RETURN = 177;

    private Finalizers() {
    }

    /** True if the class itself has a {@code finalize()} that does something. */
    public static boolean declares(JavaClass c) {
        JavaMethod m = c.superclass() == null ? null : c.method("finalize", "()V");
        return m != null && !isEmpty(m);
    }

    /** True if a proper superclass declares one, even if it is overridden by an empty one on the way. */
    public static boolean inherits(JavaClass c) {
        for (JavaClass k = c.superclass(); k != null; k = k.superclass()) {
            if (declares(k)) {
                return true;
            }
        }
        return false;
    }

    /** The finalizer that instances of exactly this class have, or null. */
    public static JavaMethod of(JavaClass c) {
        JavaMethod m = c.isInterface() ? null : Hierarchy.resolveMethod(c, "finalize", "()V");
        return m != null && m.owner().superclass() != null && !isEmpty(m) ? m : null;
    }

    private static boolean isEmpty(JavaMethod m) {
        return m.hasBody() && m.body().code().size() == 1 && m.body().code().get(0).opcode() == RETURN;
    }
}
