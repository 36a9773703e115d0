package org.nativeaot.core.frontend.indy;

import java.util.Optional;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/** An enum constant named by a switch label. */
record EnumLabel(String owner, String name) {
    /**
     * Reads {@code invoke(EnumDesc.of, invoke(ClassDesc.of, "demo.Color"), "RED")}; null if the label is something
     * else.
     */
    static EnumLabel of(Object label) {
        if (label instanceof Constant.DynamicRef d && isInvoke(d, "java/lang/Enum$EnumDesc")
                && d.arguments().get(1) instanceof Constant.DynamicRef c && isInvoke(c, "java/lang/constant/ClassDesc")
                && c.arguments().get(1) instanceof String owner && d.arguments().get(2) instanceof String name) {
            return new EnumLabel(owner.replace('.', '/'), name);
        }
        return null;
    }

    private static boolean isInvoke(Constant.DynamicRef d, String owner) {
        return d.bootstrap().owner().equals("java/lang/invoke/ConstantBootstraps")
                && d.bootstrap().name().equals("invoke")
                && d.arguments().size() > 1 && d.arguments().get(0) instanceof Constant.MethodHandleRef h
                && h.owner().equals(owner) && h.name().equals("of");
    }

    /** A label may name a constant that the enum no longer has. */
    boolean exists(ClassRepository classes) {
        Optional<JavaClass> c = classes.find(owner);
        JavaField f = c.isEmpty() ? null : c.get().field(name, "L" + owner + ";");
        return f != null && f.isStatic();
    }
}
