package org.nativeaot.core.frontend;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * String concatenation call sites (StringConcatFactory): first every object becomes its string, in order, then {@code
 * org.nativeaot.runtime.Concatenation} measures all parts and puts them into one array. What constants measure is
 * known here. Objects are converted by the JDK's own {@code StringConcatHelper.stringOf}, so that a stack trace out
 * of {@code toString} shows the frames that it shows on HotSpot.
 *
 * <p>Without the runtime, in tests of class files alone, a StringBuilder takes the parts.
 */
final class StringConcatenation {
    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
    private static final String HELPER = "java/lang/StringConcatHelper";
    private static final String RUNTIME = "org/nativeaot/runtime/Concatenation";
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

    StringConcatenation(FrontendContext context, HirEmitter emitter, CallTranslator calls,
            ConstantTranslator constants) {
        this.context = context;
        this.emitter = emitter;
        this.calls = calls;
        this.constants = constants;
    }

    /**
     * A value with the descriptor of append's parameter.
     *
     * @param literal what it reads as, if that is known; else null
     */
    private record Part(Value value, String descriptor, String literal) {
        Part(Value value, String descriptor) {
            this(value, descriptor, null);
        }
    }

    static boolean isConcatenation(Constant.CallSiteRef site) {
        return site.bootstrap().owner().equals(FACTORY)
                && (site.bootstrap().name().equals("makeConcat")
                || site.bootstrap().name().equals("makeConcatWithConstants"));
    }

    /** Takes the arguments from the stack and leaves the string there. */
    void expand(Constant.CallSiteRef site) {
        MethodDescriptor d = MethodDescriptor.parse(site.descriptor());
        List<Part> arguments = new ArrayList<>();
        for (int i = d.parameters().size() - 1; i >= 0; i--) {
            arguments.add(0, new Part(emitter.state().pop(), appendable(d.parameters().get(i))));
        }
        List<Part> parts = site.bootstrap().name().equals("makeConcat") ? arguments
                : follow(site.arguments(), arguments);
        if (parts != null) {
            parts.replaceAll(this::asString);
        }
        if (!emitter.isOpen()) {
            return;
        }
        if (context.classes().find(RUNTIME).isEmpty()) {
            append(parts);
            return;
        }
        parts.replaceAll(this::asMeasurable);
        if (emitter.isOpen()) {
            assemble(parts);
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
            parts.add(new Part(emitter.stringConstant(literal.toString()), STRING, literal.toString()));
            literal.setLength(0);
        }
    }

    /** Floating-point numbers become strings, strings are not null. */
    private Part asMeasurable(Part p) {
        if (!emitter.isOpen() || p.literal() != null
                || !"FD".contains(p.descriptor()) && !p.descriptor().equals(STRING)) {
            return p;
        }
        return p.descriptor().equals(STRING) ? new Part(runtime("text", "(" + STRING + ")" + STRING, p.value()), STRING)
                : new Part(calls.callStatic(new Constant.MethodRef("java/lang/String", "valueOf",
                        "(" + p.descriptor() + ")" + STRING, false), p.value()), STRING);
    }

    private Value runtime(String method, String descriptor, Value... arguments) {
        return calls.callStatic(new Constant.MethodRef(RUNTIME, method, descriptor, false), arguments);
    }

    private void assemble(List<Part> parts) {
        Value measure = emitter.constant(measure(parts));
        for (Part p : parts) {
            if (p.literal() == null && emitter.isOpen()) {
                measure = runtime("measure", "(J" + p.descriptor() + ")J", measure, p.value());
            }
        }
        Value coder = emitter.isOpen() ? runtime("coder", "(J)I", measure) : null;
        Value buffer = emitter.isOpen() ? runtime("buffer", "(J)[B", measure) : null;
        if (buffer == null) {
            return;
        }
        Value at = emitter.emit(Opcode.L2I, IrType.I32, null, measure);
        for (int i = parts.size() - 1; i >= 0 && emitter.isOpen(); i--) {
            Part p = parts.get(i);
            boolean single = p.literal() != null && p.literal().length() == 1;
            at = runtime("put", "([BII" + (single ? "C" : p.descriptor()) + ")I", buffer, coder, at,
                    single ? emitter.constant((int) p.literal().charAt(0)) : p.value());
        }
        Value s = emitter.isOpen() ? runtime("string", "([BI)" + STRING, buffer, coder) : null;
        if (s != null) {
            emitter.state().push(emitter.asNonNull(s));
        }
    }

    /** As Concatenation has it. */
    private static long measure(List<Part> parts) {
        long sum = 0;
        for (Part p : parts) {
            if (p.literal() != null) {
                boolean wide = p.literal().chars().anyMatch(c -> c > 0xFF);
                sum = sum + p.literal().length() | (wide ? 1L << 62 : 0);
            }
        }
        return sum;
    }

    private void append(List<Part> parts) {
        Value builder = calls.create(new Constant.MethodRef(BUILDER, "<init>", "()V", false));
        for (Part p : parts) {
            if (!emitter.isOpen()) {
                return;
            }
            calls.callVirtual(new Constant.MethodRef(BUILDER, "append",
                    "(" + p.descriptor() + ")Ljava/lang/StringBuilder;", false), builder, p.value());
        }
        if (emitter.isOpen()) {
            Value s = calls.callVirtual(new Constant.MethodRef(BUILDER, "toString", "()Ljava/lang/String;", false),
                    builder);
            if (s != null) {
                emitter.state().push(emitter.asNonNull(s));
            }
        }
    }
}
