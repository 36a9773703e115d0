// Stack overflow in code that the class library calls: comparators, regular expressions, formatting, computing
// maps, streams, thread locals, iterators.
// level: 5
// skip-gc-stress
package fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class OverflowCallbacks {
    static int down(int n) {
        return n == -1 ? 0 : down(n + 1) + 1;
    }

    static void show(String what, Callable<?> c) {
        try {
            System.out.println(what + ": returned " + c.call());
        } catch (StackOverflowError e) {
            System.out.println(what + ": overflow, " + e.getMessage() + ", " + e.getCause());
        } catch (Throwable t) {
            System.out.println(what + ": other " + t);
        }
    }

    static int depth(int n, Comparator<Integer> c) {
        Integer[] a = {3, 1, 2, n};
        Arrays.sort(a, (x, y) -> depth(n + 1, c) + c.compare(x, y));
        return a[0];
    }

    static final ThreadLocal<Integer> ENDLESS = ThreadLocal.withInitial(() -> OverflowCallbacks.ENDLESS_GET.get());
    static final java.util.function.Supplier<Integer> ENDLESS_GET = () -> down(0);

    static Stream<Integer> flat(int n) {
        return Stream.of(n).flatMap(i -> flat(i + 1));
    }

    static class Walker extends AbstractWalker {
        @Override
        public String toString() {
            return String.format("%s", this);
        }
    }

    abstract static class AbstractWalker {
    }

    public static void main(String[] args) throws Exception {
        Comparator<Integer> c = (a, b) -> down(0);
        show("sort", () -> {
            new ArrayList<>(List.of(1, 2, 3)).sort(c);
            return null;
        });
        show("sort in sort", () -> depth(0, Comparator.naturalOrder()));
        show("tree map", () -> new TreeMap<Integer, Integer>(c).put(1, 1));
        show("queue", () -> new PriorityQueue<>(c).addAll(List.of(1, 2)));
        show("regex", () -> Pattern.compile("(a|b|ab)*c").matcher("ab".repeat(100_000)).matches());
        show("format", () -> new Walker().toString());
        show("compute", () -> new HashMap<String, Integer>().computeIfAbsent("x", k -> down(0)));
        Map<String, Integer> concurrent = new ConcurrentHashMap<>();
        show("concurrent", () -> concurrent.computeIfAbsent("x", k -> down(0)));
        show("concurrent afterwards", () -> concurrent.computeIfAbsent("x", k -> 5));
        show("thread local", ENDLESS::get);
        show("stream", () -> flat(0).count());
        show("parallel", () -> {
            try {
                return IntStream.range(0, 100).parallel().map(OverflowCallbacks::down).sum();
            } catch (StackOverflowError e) {
                return "by some thread"; // with a cause if it was another one
            }
        });
        show("optional", () -> Optional.of(1).map(OverflowCallbacks::down));
        List<Object> self = new ArrayList<>();
        self.add(List.of(self));
        show("hash", self::hashCode);
        show("text", self::toString);
        Map<Object, Object> identity = new IdentityHashMap<>();
        identity.put(List.of(identity), 1);
        show("map", identity::toString);
        Runnable[] chain = {() -> { }};
        for (int i = 0; i < 2_000_000; i++) {
            Runnable inner = chain[0];
            chain[0] = inner::run;
        }
        show("long chain", () -> {
            chain[0].run();
            return "all";
        });
    }
}
