package org.nativeaot.core.frontend.indy;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.PrimitiveType;

/**
 * The methods that {@code ObjectMethods.bootstrap} makes for records: hash is {@code 31 * h + hash(component)} from 0,
 * equality compares the last component first and floating ones with {@code compare}, text is {@code Name[a=1, b=2]}.
 */
public final class RecordMethods {
    /** Name of the static method that does the work. */
    public static final String METHOD = "apply";

    private static final int JDK_21 = 65;

    private RecordMethods() {
    }

    /** True if this is a call site of ObjectMethods. */
    public static boolean isRecordMethod(Constant.CallSiteRef site) {
        return site.bootstrap().owner().equals("java/lang/runtime/ObjectMethods");
    }

    /** A class with the static method {@link #METHOD} of the site's descriptor. */
    public static JavaClass of(SyntheticClasses classes, JavaMethod caller, Constant.CallSiteRef site,
            String simpleName) {
        String record = ((Constant.TypeRef) site.arguments().get(0)).name();
        String names = (String) site.arguments().get(1);
        List<Constant.MethodHandleRef> getters = new ArrayList<>();
        for (Object o : site.arguments().subList(2, site.arguments().size())) {
            getters.add((Constant.MethodHandleRef) o);
        }
        String name = SyntheticClasses.name(caller.owner(), "Record", site.name(), site.descriptor());
        return classes.define(name, caller.owner(), List.of(), c -> {
            MethodBody body = switch (site.name()) {
                case "hashCode" -> hashCode(getters);
                case "equals" -> equality(record, getters);
                case "toString" -> text(simpleName, names, getters, usesObjects(classes));
                default -> throw new IllegalArgumentException("ObjectMethods has no " + site.name());
            };
            SyntheticClasses.addMethod(c, Access.STATIC, METHOD, site.descriptor(), body);
        });
    }

    /** Before JDK 21 components are turned into strings by Objects.toString, which shows in stack traces. */
    private static boolean usesObjects(SyntheticClasses classes) {
        return classes.require("java/lang/Object").facts().majorVersion() < JDK_21;
    }

    private static void get(CodeBuilder code, int local, Constant.MethodHandleRef getter) {
        code.load(Kind.REF, local);
        HandleCalls.invoke(code, getter);
    }

    private static MethodBody hashCode(List<Constant.MethodHandleRef> getters) {
        CodeBuilder code = new CodeBuilder();
        code.constant(0);
        for (Constant.MethodHandleRef g : getters) {
            code.constant(31).op(104);
            get(code, 0, g);
            Kind k = Kind.ofDescriptor(HandleCalls.result(g));
            if (k == Kind.REF) {
                code.call(184, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            } else {
                code.call(184, PrimitiveType.of(k).boxName(), "hashCode", "(" + k.descriptor() + ")I", false);
            }
            code.op(96);
        }
        return code.returns(Kind.INT).build(1);
    }

    private static MethodBody equality(String record, List<Constant.MethodHandleRef> getters) {
        CodeBuilder code = new CodeBuilder();
        int different = code.newLabel();
        int same = code.newLabel();
        code.load(Kind.REF, 0).load(Kind.REF, 1).jump(165, same);
        code.load(Kind.REF, 1).type(193, record).jump(153, different);
        for (int i = getters.size() - 1; i >= 0; i--) {
            Constant.MethodHandleRef g = getters.get(i);
            get(code, 0, g);
            code.load(Kind.REF, 1).type(192, record);
            HandleCalls.invoke(code, g);
            compare(code, Kind.ofDescriptor(HandleCalls.result(g)), different);
        }
        code.mark(same);
        code.constant(1).returns(Kind.INT);
        code.mark(different);
        return code.constant(0).returns(Kind.INT).build(2);
    }

    private static void compare(CodeBuilder code, Kind k, int different) {
        switch (k) {
            case REF -> code.call(184, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false)
                    .jump(153, different);
            case LONG -> code.op(148).jump(154, different);
            case FLOAT, DOUBLE -> code.call(184, PrimitiveType.of(k).boxName(), "compare",
                    "(" + k.descriptor() + k.descriptor() + ")I", false).jump(154, different);
            default -> code.jump(160, different);
        }
    }

    private static MethodBody text(String simpleName, String names, List<Constant.MethodHandleRef> getters,
                                   boolean usesObjects) {
        CodeBuilder code = new CodeBuilder();
        String[] name = names.isEmpty() ? new String[0] : names.split(";");
        StringBuilder recipe = new StringBuilder(simpleName).append('[');
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < getters.size(); i++) {
            recipe.append(i == 0 ? "" : ", ").append(name[i]).append("=\1");
            get(code, 0, getters.get(i));
            String type = HandleCalls.result(getters.get(i));
            if (usesObjects && Kind.ofDescriptor(type) == Kind.REF) {
                code.call(184, "java/util/Objects", "toString", "(Ljava/lang/Object;)Ljava/lang/String;", false);
                type = "Ljava/lang/String;";
            }
            descriptor.append(type);
        }
        recipe.append(']');
        code.dynamic(new Constant.CallSiteRef("makeConcatWithConstants",
                descriptor.append(")Ljava/lang/String;").toString(),
                new Constant.MethodHandleRef(HandleCalls.INVOKE_STATIC, "java/lang/invoke/StringConcatFactory",
                        "makeConcatWithConstants", "", false), List.of(recipe.toString())));
        return code.returns(Kind.REF).build(1);
    }
}
