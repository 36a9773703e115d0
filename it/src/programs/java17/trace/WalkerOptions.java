// StackWalker: options, classes of frames, limits of streams, walks in walks, deep stacks, other threads' streams.
// level: 3
package trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class WalkerOptions {
    static final StackWalker PLAIN = StackWalker.getInstance();
    static final StackWalker CLASSES = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    static int depth(int n, StackWalker w) {
        return n == 0 ? (int) w.<Long>walk(Stream::count).longValue() : depth(n - 1, w);
    }

    static class Base {
        Class<?> caller() {
            return CLASSES.getCallerClass();
        }

        static Class<?> caller(int n) {
            return n == 0 ? CLASSES.getCallerClass() : caller(n - 1);
        }
    }

    static class Derived extends Base {
        Class<?> asks() {
            return caller();
        }

        final Class<?> constructed;

        Derived() {
            constructed = new Object() {
                Class<?> inner() {
                    return caller();
                }
            }.inner();
        }
    }

    private static String described(StackWalker.StackFrame f) {
        return f.getDeclaringClass().getName() + "." + f.getMethodName() + f.getDescriptor() + f.getMethodType().parameterCount()
                + f.getMethodType().returnType().getSimpleName();
    }

    static <T extends Comparable<T>> String generic(T[] array, long l, int[][] more) {
        return CLASSES.walk(s -> s.limit(1).map(WalkerOptions::described).findFirst().orElse("none"));
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(depth(10, PLAIN) + " " + depth(500, CLASSES) + " " + (depth(3000, PLAIN) - depth(0, PLAIN)));
        System.out.println(new Derived().asks().getName() + " " + new Derived().constructed.getName() + " " + Base.caller(0).getName()
                + " " + Base.caller(3).getName());
        System.out.println(generic(new String[0], 1, null));
        List<String> seen = new ArrayList<>();
        Runnable r = () -> StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES).forEach(f -> {
            if (f.getClassName().startsWith("trace.")) {
                seen.add(f.getMethodName().startsWith("lambda") ? "lambda" : f.getMethodName());
            }
        });
        r.run();
        System.out.println(seen);
        Set<StackWalker.Option> both = EnumSet.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES);
        System.out.println(StackWalker.getInstance(both, 5).<String>walk(s -> s.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(c -> c.getName().startsWith("trace.")).map(Class::getSimpleName).collect(Collectors.joining(","))));
        System.out.println(PLAIN.<List<String>>walk(outer -> outer.limit(2).map(f -> f.getMethodName() + PLAIN.<Boolean>walk(inner ->
                inner.anyMatch(g -> g.getMethodName().equals("main")))).filter(s -> s.startsWith("main")).collect(Collectors.toList())));
        StackWalker.StackFrame[] kept = PLAIN.walk(s -> s.toArray(StackWalker.StackFrame[]::new));
        StackWalker.StackFrame top = kept[0];
        System.out.println(top + " " + top.getFileName() + " " + top.getLineNumber() + " " + top.isNativeMethod() + " "
                + top.toStackTraceElement().equals(new StackTraceElement("app", null, null, "trace.WalkerOptions", "main",
                        "WalkerOptions.java", top.getLineNumber())));
        for (Runnable refused : new Runnable[] {top::getDeclaringClass, top::getMethodType, top::getDescriptor,
                PLAIN::getCallerClass, () -> StackWalker.getInstance(both, 0), () -> PLAIN.forEach(null)}) {
            try {
                refused.run();
                System.out.println("fine");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        Thread t = new Thread(() -> {
            List<String> names = PLAIN.walk(s -> s.map(f -> f.getClassName() + "." + f.getMethodName())
                    .map(n -> n.contains("lambda") ? "lambda" : n).collect(Collectors.toList()));
            System.out.println(names.get(0) + " " + names.get(names.size() - 1));
        });
        t.start();
        t.join();
    }
}
