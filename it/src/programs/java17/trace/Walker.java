// StackWalker: frames with methods and lines, options, limits, the caller's class, frames of lambdas.
// level: 3
package trace;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public class Walker {
    static String frame(StackWalker.StackFrame f) {
        return f.getMethodName() + ":" + f.getLineNumber();
    }

    static List<String> walk() {
        return StackWalker.getInstance().walk(s -> s.filter(f -> f.getClassName().startsWith("trace."))
                .map(Walker::frame).collect(Collectors.toList()));
    }

    static List<String> one() {
        return two(3);
    }

    static List<String> two(int n) {
        return n == 0 ? walk() : two(n - 1);
    }

    static class Inner {
        final List<String> seen;

        Inner() {
            seen = walk();
        }

        List<String> method() {
            Supplier<List<String>> s = () -> walk();
            return s.get();
        }

        static Class<?> caller() {
            return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
        }
    }

    interface Defaults {
        default List<String> here() {
            return walk();
        }
    }

    public static void main(String[] args) {
        System.out.println(walk());
        System.out.println(one());
        System.out.println(new Inner().seen);
        System.out.println(new Inner().method().get(1).startsWith("lambda$method$0:"));
        System.out.println(new Defaults() { }.here());
        System.out.println(Inner.caller().getName());
        StackWalker w = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        String first = w.walk(s -> s.limit(1).map(f -> f.getDeclaringClass().getSimpleName() + " "
                + f.getMethodType() + " " + f.getDescriptor() + " " + f.isNativeMethod()).findFirst().get());
        System.out.println(first);
        StackTraceElement e = w.walk(s -> s.findFirst().get().toStackTraceElement());
        System.out.println(e.getClassName() + " " + e.getMethodName() + " " + e.getFileName() + " " + e.getLineNumber());
        int[] count = new int[1];
        StackWalker.getInstance().forEach(f -> count[0] += f.getClassName().equals("trace.Walker") ? 1 : 0);
        System.out.println(count[0]);
        long left = w.walk(s -> s.skip(100).count());
        System.out.println(left);
        try {
            StackWalker.getInstance().walk(s -> s.findFirst().get().getDeclaringClass());
        } catch (UnsupportedOperationException x) {
            System.out.println(x.getMessage());
        }
        try {
            StackWalker.getInstance().getCallerClass();
        } catch (UnsupportedOperationException x) {
            System.out.println(x.getMessage());
        }
        try {
            w.walk(null);
        } catch (NullPointerException x) {
            System.out.println("no function");
        }
        java.util.stream.Stream<StackWalker.StackFrame> escaped = w.walk(s -> s);
        try {
            escaped.count();
        } catch (IllegalStateException x) {
            System.out.println("only inside");
        }
    }
}
