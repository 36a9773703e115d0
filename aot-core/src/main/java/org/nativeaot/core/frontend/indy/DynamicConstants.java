package org.nativeaot.core.frontend.indy;

import java.util.List;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * Constants that {@code ConstantBootstraps.invoke} computes: a class each, whose initialiser runs the method once and
 * keeps the result in the static field {@value #VALUE}.
 */
public final class DynamicConstants {
    /** The static field with the constant. */
    public static final String VALUE = "value";

    private DynamicConstants() {
    }

    /** True if this is a constant that {@link #of} can serve. */
    public static boolean isInvocation(Constant.DynamicRef d) {
        return d.bootstrap().owner().equals("java/lang/invoke/ConstantBootstraps")
                && d.bootstrap().name().equals("invoke")
                && !d.arguments().isEmpty() && d.arguments().get(0) instanceof Constant.MethodHandleRef h
                && HandleCalls.parameters(h).size() == d.arguments().size() - 1
                && d.arguments().stream().skip(1).noneMatch(a -> a instanceof Constant.MethodHandleRef
                || a instanceof Constant.MethodTypeRef);
    }

    /** The class that holds the constant; equal constants of one class share it. */
    public static JavaClass of(SyntheticClasses classes, JavaMethod caller, Constant.DynamicRef d) {
        String name = SyntheticClasses.name(caller.owner(), "Constant", d.name(), d.descriptor(), d.arguments());
        return classes.define(name, caller.owner(), List.of(), c -> {
            SyntheticClasses.addField(c, Access.STATIC | Access.FINAL, VALUE, d.descriptor());
            CodeBuilder code = new CodeBuilder();
            Constant.MethodHandleRef h = (Constant.MethodHandleRef) d.arguments().get(0);
            List<String> parameters = HandleCalls.parameters(h);
            HandleCalls.prepare(code, h);
            for (int i = 0; i < parameters.size(); i++) {
                Object a = d.arguments().get(i + 1);
                code.constant(a);
                Conversions.convert(code, descriptor(a), parameters.get(i));
            }
            HandleCalls.invoke(code, h);
            Conversions.convert(code, HandleCalls.result(h), d.descriptor());
            code.field(179, c.internalName(), VALUE, d.descriptor()).returns(Kind.VOID);
            SyntheticClasses.addMethod(c, Access.STATIC, "<clinit>", MethodDescriptor.parse("()V").text(),
                    code.build(0));
        });
    }

    private static String descriptor(Object constant) {
        if (constant instanceof Constant.DynamicRef d) {
            return d.descriptor();
        }
        return constant instanceof Integer ? "I" : constant instanceof Long ? "J" : constant instanceof Float ? "F"
                : constant instanceof Double ? "D" : constant instanceof String ? "Ljava/lang/String;"
                : "Ljava/lang/Class;";
    }
}
