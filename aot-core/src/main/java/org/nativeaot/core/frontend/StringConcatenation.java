package org.nativeaot.core.frontend;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * String concatenation call sites (StringConcatFactory): first every object becomes its string, in order, then all
 * parts go into one StringBuilder. Objects are converted by the JDK's own {@code StringConcatHelper.stringOf}, so that
 * a stack trace out of {@code toString} shows the frames that it shows on HotSpot.
 */
final class StringConcatenation {
    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
    private static final String HELPER = "java/lang/StringConcatHelper";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String STRING = "Ljava/lang/String;";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String OBJECT_TO_STRING = "(Ljava/lang/Object;)Ljava/lang/String;";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final FrontendContext context;
    private final HirEmitter emitter;
    private final CallTranslator calls;
    private final ConstantTranslator constants;

    StringConcatenation(FrontendContext context, HirEmitter emitter, CallTranslator calls, ConstantTranslator constants) {
        this.context = context;
        this.emitter = emitter;
        this.calls = calls;
        this.constants = constants;
    }

    /** A value with the descriptor of append's parameter. */
    private record Part(Value value, String descriptor) {
    }

    static boolean isConcatenation(Constant.CallSiteRef site) {
        return site.bootstrap().owner().equals(FACTORY)
                && (site.bootstrap().name().equals("makeConcat") || site.bootstrap().name().equals("makeConcatWithConstants"));
    }

    /** Takes the arguments from the stack and leaves the string there. */
    void expand(Constant.CallSiteRef site) {
        MethodDescriptor d = MethodDescriptor.parse(site.descriptor());
        List<Part> arguments = new ArrayList<>();
        for (int i = d.parameters().size() - 1; i >= 0; i--) {
            arguments.add(0, new Part(emitter.state().pop(), appendable(d.parameters().get(i))));
        }
        List<Part> parts = site.bootstrap().name().equals("makeConcat") ? arguments : follow(site.arguments(), arguments);
        if (parts != null) {
            parts.replaceAll(this::asString);
        }
        if (emitter.isOpen()) {
            append(parts);
        }
    }

    /** Objects become strings before anything is appended. */
    private Part asString(Part p) {
        return emitter.isOpen() && p.descriptor().equals(OBJECT) ? new Part(stringOf(p.value()), STRING) : p;
    }

    /** The overload of append that prints a value of this type as String.valueOf does. */
    private static String appendable(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'B', 'S' -> "I";
            case 'L' -> descriptor.equals(STRING) ? STRING : OBJECT;
            case '[' -> OBJECT;
            default -> descriptor;
        };
    }

    private Value stringOf(Value v) {
        JavaClass helper = context.classes().find(HELPER).orElse(null);
        boolean present = helper != null && Hierarchy.resolveMethod(helper, "stringOf", OBJECT_TO_STRING) != null;
        Constant.MethodRef m = present ? new Constant.MethodRef(HELPER, "stringOf", OBJECT_TO_STRING, false)
                : new Constant.MethodRef("java/lang/String", "valueOf", OBJECT_TO_STRING, false);
        return calls.callStatic(m, v);
    }

    /** Arguments and constants in the order of the recipe; null if control does not come back from a constant. */
    private List<Part> follow(List<Object> bootstrapArguments, List<Part> arguments) {
        String recipe = (String) bootstrapArguments.get(0);
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int next = 0;
        int nextConstant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == ARGUMENT) {
                flush(literal, parts);
                parts.add(arguments.get(next++));
            } else if (c == CONSTANT) {
                Object constant = bootstrapArguments.get(nextConstant++);
                if (constant instanceof String || constant instanceof Integer || constant instanceof Long) {
                    literal.append(constant);
                    continue;
                }
                flush(literal, parts);
                constants.load(constant);
                if (!emitter.isOpen()) {
                    return null;
                }
                parts.add(new Part(emitter.state().pop(), descriptor(constant)));
            } else {
                literal.append(c);
            }
        }
        flush(literal, parts);
        return parts;
    }

    private static String descriptor(Object constant) {
        return constant instanceof Float ? "F" : constant instanceof Double ? "D"
                : constant instanceof Constant.DynamicRef d ? appendable(d.descriptor()) : OBJECT;
    }

    private void flush(StringBuilder literal, List<Part> parts) {
        if (literal.length() > 0) {
            parts.add(new Part(emitter.stringConstant(literal.toString()), STRING));
            literal.setLength(0);
        }
    }

    private void append(List<Part> parts) {
        Value builder = calls.create(new Constant.MethodRef(BUILDER, "<init>", "()V", false));
        for (Part p : parts) {
            if (!emitter.isOpen()) {
                return;
            }
            calls.callVirtual(new Constant.MethodRef(BUILDER, "append", "(" + p.descriptor() + ")Ljava/lang/StringBuilder;", false),
                    builder, p.value());
        }
        if (emitter.isOpen()) {
            Value s = calls.callVirtual(new Constant.MethodRef(BUILDER, "toString", "()Ljava/lang/String;", false), builder);
            if (s != null) {
                emitter.state().push(emitter.asNonNull(s));
            }
        }
    }
}
