package org.nativeaot.core.frontend.indy;

import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Switch labels that primitive values have a part in (JEP 507, a preview feature of Java 25): primitive types,
 * constants other than int, and any label where a primitive value is switched on. A primitive type matches what it can hold
 * without loss, which {@code java.lang.runtime.ExactConversionsSupport} decides; a reference that is no box by its type
 * matches only if it is the box of that very type.
 *
 * <p>Types are descriptors. A primitive value is never boxed here: whether its box would be an instance of a class is
 * known at build time.
 */
final class PrimitiveLabels {
    private static final String EXACT = "java/lang/runtime/ExactConversionsSupport";
    private static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";
    private static final int IFEQ = 153;
    private static final int IFNE = 154;
    private static final int IF_ICMPNE = 160;
    private static final int GOTO = 167;
    private static final int INVOKEVIRTUAL = 182;
    private static final int INVOKESTATIC = 184;
    private static final int INSTANCEOF = 193;
    private static final int LCMP = 148;

    private PrimitiveLabels() {
    }

    /** The primitive type that a label names, as a descriptor, or null. */
    static String type(Object label) {
        return label instanceof Constant.DynamicRef d && d.bootstrap().owner().equals(BOOTSTRAPS)
                && d.bootstrap().name().equals("primitiveClass") ? d.name() : null;
    }

    /** The constant true or false that a label stands for, or null. */
    private static Boolean truth(Object label) {
        return label instanceof Constant.DynamicRef d && d.bootstrap().owner().equals(BOOTSTRAPS)
                && d.bootstrap().name().equals("getStaticFinal") && d.descriptor().equals("Ljava/lang/Boolean;")
                ? (Boolean) d.name().equals("TRUE") : null;
    }

    /** True if {@link #test} knows what to do with the label. */
    static boolean isSupported(Object label, String selector) {
        boolean number = label instanceof Long || label instanceof Float || label instanceof Double;
        if (number || type(label) != null || truth(label) != null) {
            return true;
        }
        return Kind.ofDescriptor(selector) != Kind.REF
                && (label instanceof Integer || label instanceof Constant.TypeRef);
    }

    /** Goes on if the value in local 0 matches, else jumps. */
    static void test(CodeBuilder code, Object label, String selector, int otherwise, ClassRepository classes) {
        Kind value = Kind.ofDescriptor(selector);
        String type = type(label);
        if (type != null) {
            testType(code, type, selector, otherwise);
        } else if (value == Kind.REF) {
            box(code, label);
            code.load(Kind.REF, 0).call(INVOKEVIRTUAL, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z", false)
                    .jump(IFEQ, otherwise);
        } else if (label instanceof Constant.TypeRef t) {
            if (!boxIs(value, t, classes)) {
                code.jump(GOTO, otherwise);
            }
        } else {
            testConstant(code, label, value, otherwise);
        }
    }

    private static void box(CodeBuilder code, Object label) {
        code.constant(label);
        if (label instanceof Number) {
            String type = label instanceof Long ? "J" : label instanceof Float ? "F" : "D";
            Conversions.convert(code, type, "L" + PrimitiveType.of(Kind.ofDescriptor(type)).boxName() + ";");
        }
    }

    private static boolean boxIs(Kind value, Constant.TypeRef type, ClassRepository classes) {
        JavaClass box = classes.require(PrimitiveType.of(value).boxName());
        return classes.findType(type.name()).filter(t -> Hierarchy.isSubtype(box, t)).isPresent();
    }

    /** Floating-point constants match as equals has it: NaN itself, and -0.0 not 0.0. */
    private static void testConstant(CodeBuilder code, Object label, Kind value, int otherwise) {
        code.load(value, 0);
        if (truth(label) != null) {
            code.jump(truth(label) ? IFEQ : IFNE, otherwise);
        } else if (label instanceof Integer) {
            code.constant(label).jump(IF_ICMPNE, otherwise);
        } else if (label instanceof Long) {
            code.constant(label).op(LCMP).jump(IFNE, otherwise);
        } else {
            char d = value.descriptor();
            code.constant(label)
                    .call(INVOKESTATIC, PrimitiveType.of(value).boxName(), "compare", "(" + d + "" + d + ")I", false)
                    .jump(IFNE, otherwise);
        }
    }

    private static void testType(CodeBuilder code, String type, String selector, int otherwise) {
        String value = Kind.ofDescriptor(selector) == Kind.REF ? Conversions.unboxed(selector) : selector;
        if (value == null) {
            String box = PrimitiveType.of(Kind.ofDescriptor(type)).boxName();
            code.load(Kind.REF, 0).type(INSTANCEOF, box).jump(IFEQ, otherwise);
            return;
        }
        if (isExact(value, type)) {
            return;
        }
        if (value.equals("Z") || type.equals("Z")) {
            code.jump(GOTO, otherwise);
            return;
        }
        code.load(Kind.ofDescriptor(selector), 0);
        Conversions.convert(code, selector, value);
        String from = "BSC".contains(value) ? "I" : value;
        code.call(INVOKESTATIC, EXACT, "is" + capitalized(from) + "To" + capitalized(type) + "Exact", "(" + from + ")Z",
                false).jump(IFEQ, otherwise);
    }

    /** True if every value of one primitive type is one of the other too. */
    private static boolean isExact(String from, String to) {
        return from.equals(to) || switch (from) {
            case "B" -> "SIJFD".contains(to);
            case "S", "C" -> "IJFD".contains(to);
            case "I" -> "JD".contains(to);
            case "F" -> "D".equals(to);
            default -> false;
        };
    }

    private static String capitalized(String primitive) {
        String name = PrimitiveType.of(Kind.ofDescriptor(primitive)).internalName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
