package org.nativeaot.core.interp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;

/** Runs static methods in the interpreter and by reflection in the JVM; reports what differs. */
final class JvmComparison {
    private static final int[] INTS = {0, 1, -1, 2, 7, 15, 1000, 65535, -12345, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final long[] LONGS = {0, 1, -1, 3, 33, 1L << 40, -987654321012L, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] DOUBLES = {0.0, -0.0, 1.0, -1.5, 2.5, 0.1, 1e10, -3e-310, 1e300, Double.MAX_VALUE,
            Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.PI};

    private final ClassInitInterpreter interpreter;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    JvmComparison(ClassInitInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    List<String> differences() {
        return differences;
    }

    int compared() {
        return compared;
    }

    /** All public static methods of a class with arguments from the corner cases. */
    void compare(Class<?> onJvm, JavaClass interpreted) throws IllegalAccessException {
        Method[] methods = onJvm.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method m : methods) {
            if (Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers())) {
                JavaMethod other = interpreted.methods().stream().filter(k -> k.name().equals(m.getName())).findFirst()
                        .orElseThrow();
                Class<?>[] types = m.getParameterTypes();
                for (Object first : values(types[0])) {
                    for (Object second : types.length == 1 ? new Object[] {null} : values(types[1])) {
                        compare(m, other, types.length == 1 ? new Object[] {first} : new Object[] {first, second});
                    }
                }
            }
        }
    }

    private static Object[] values(Class<?> type) {
        if (type == int.class) {
            return Arrays.stream(INTS).boxed().toArray();
        }
        if (type == long.class) {
            return Arrays.stream(LONGS).boxed().toArray();
        }
        if (type == float.class) {
            return Arrays.stream(DOUBLES).mapToObj(d -> (Object) (float) d).toArray();
        }
        return Arrays.stream(DOUBLES).boxed().toArray();
    }

    private void compare(Method m, JavaMethod interpreted, Object[] arguments) throws IllegalAccessException {
        String expected;
        try {
            expected = describe(m.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            expected = "throws " + e.getCause();
        }
        String actual = describe(interpreter.evaluate(interpreted, arguments));
        compared++;
        if (!expected.equals(actual)) {
            differences.add(m.getName() + Arrays.toString(arguments) + ": JVM " + expected + ", interpreter " + actual);
        }
    }

    private static String describe(Object o) {
        return o instanceof int[] a ? Arrays.toString(a) : o instanceof Double d
                ? "double " + Double.doubleToRawLongBits(d) : String.valueOf(o);
    }

    private String describe(Evaluation e) {
        if (e instanceof Evaluation.Returned r) {
            if (r.value() instanceof HeapArray a) {
                return Arrays.toString((int[]) a.elements());
            }
            return r.value() instanceof HeapInstance s ? interpreter.text(s) : describe(r.value());
        }
        if (e instanceof Evaluation.Threw t) {
            JavaClass throwable = t.exception().type();
            while (!throwable.internalName().equals("java/lang/Throwable")) {
                throwable = throwable.superclass();
            }
            JavaField message = throwable.fieldNamed("detailMessage");
            HeapInstance text = (HeapInstance) t.exception().reference(message);
            return "throws " + t.exception().type().binaryName() + (text == null ? "" : ": " + interpreter.text(text));
        }
        return e.toString();
    }
}
