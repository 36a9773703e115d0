package org.nativeaot.core.frontend.indy;

import java.util.List;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * The methods that {@code SwitchBootstraps} makes for pattern switches: (target, restart) to the index of the first
 * label from {@code restart} on that the target matches; -1 for null, the number of labels if none matches.
 */
public final class SwitchMethods {
    /** Name of the static method that does the work. */
    public static final String METHOD = "match";

    private SwitchMethods() {
    }

    /** True if this is a call site that {@link #of} can serve. */
    public static boolean isSwitch(Constant.CallSiteRef site) {
        return site.bootstrap().owner().equals("java/lang/runtime/SwitchBootstraps")
                && (site.bootstrap().name().equals("typeSwitch") || site.bootstrap().name().equals("enumSwitch"))
                && site.arguments().stream().allMatch(label -> isSupported(label, selector(site)));
    }

    private static String selector(Constant.CallSiteRef site) {
        return MethodDescriptor.parse(site.descriptor()).parameters().get(0);
    }

    private static boolean isSupported(Object label, String selector) {
        return PrimitiveLabels.isSupported(label, selector) || Kind.ofDescriptor(selector) == Kind.REF
                && (label instanceof Integer || label instanceof String || label instanceof Constant.TypeRef
                || EnumLabel.of(label) != null);
    }

    /** A class with the static method {@link #METHOD} of the site's descriptor. */
    public static JavaClass of(SyntheticClasses classes, JavaMethod caller, int index, Constant.CallSiteRef site) {
        String name = SyntheticClasses.name(caller.owner(), "Switch", caller.selector(), index);
        return classes.define(name, caller.owner(), List.of(),
                c -> SyntheticClasses.addMethod(c, Access.STATIC, METHOD, site.descriptor(), body(site, classes)));
    }

    private static MethodBody body(Constant.CallSiteRef site, SyntheticClasses classes) {
        List<Object> labels = site.arguments();
        String selector = selector(site);
        String enumClass = site.bootstrap().name().equals("enumSwitch") ? Conversions.className(selector) : null;
        Kind kind = Kind.ofDescriptor(selector);
        CodeBuilder code = new CodeBuilder();
        int notNull = code.newLabel();
        int none = code.newLabel();
        if (kind == Kind.REF) {
            code.load(Kind.REF, 0).jump(199, notNull).constant(-1).returns(Kind.INT);
        }
        code.mark(notNull);
        int[] tests = new int[labels.size() + 1];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = i == labels.size() ? none : code.newLabel();
        }
        code.load(Kind.INT, kind.slots()).tableSwitch(0, java.util.Arrays.copyOf(tests, labels.size()), none);
        for (int i = 0; i < labels.size(); i++) {
            code.mark(tests[i]);
            if (PrimitiveLabels.isSupported(labels.get(i), selector)) {
                PrimitiveLabels.test(code, labels.get(i), selector, tests[i + 1], classes);
            } else {
                test(code, labels.get(i), enumClass, tests[i + 1], classes);
            }
            code.constant(i).returns(Kind.INT);
        }
        code.mark(none);
        return code.constant(labels.size()).returns(Kind.INT).build(1 + kind.slots());
    }

    /** Goes on if the target matches, else jumps. */
    private static void test(CodeBuilder code, Object label, String enumClass, int otherwise,
            SyntheticClasses classes) {
        EnumLabel e = enumClass != null && label instanceof String s ? new EnumLabel(enumClass, s)
                : EnumLabel.of(label);
        if (e != null) {
            if (!e.exists(classes)) {
                code.jump(167, otherwise);
                return;
            }
            if (enumClass == null) {
                // Only a target of the enum's class may initialise it.
                code.load(Kind.REF, 0).type(193, e.owner()).jump(153, otherwise);
            }
            code.load(Kind.REF, 0).field(178, e.owner(), e.name(), "L" + e.owner() + ";").jump(166, otherwise);
        } else if (label instanceof Constant.TypeRef t) {
            code.load(Kind.REF, 0).type(193, t.name()).jump(153, otherwise);
        } else if (label instanceof Integer n) {
            testNumber(code, n, otherwise);
        } else {
            code.constant(label).load(Kind.REF, 0)
                    .call(182, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z", false)
                    .jump(153, otherwise);
        }
    }

    /** An int label matches a Character or any Number of that int value. */
    private static void testNumber(CodeBuilder code, int n, int otherwise) {
        int notCharacter = code.newLabel();
        int matches = code.newLabel();
        code.load(Kind.REF, 0).type(193, "java/lang/Character").jump(153, notCharacter);
        code.load(Kind.REF, 0).type(192, "java/lang/Character")
                .call(182, "java/lang/Character", "charValue", "()C", false)
                .constant(n).jump(160, otherwise).jump(167, matches);
        code.mark(notCharacter);
        code.load(Kind.REF, 0).type(193, "java/lang/Number").jump(153, otherwise);
        code.load(Kind.REF, 0).type(192, "java/lang/Number").call(182, "java/lang/Number", "intValue", "()I", false)
                .constant(n).jump(160, otherwise);
        code.mark(matches);
    }
}
