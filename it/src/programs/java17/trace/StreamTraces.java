// Exceptions thrown inside library calls: comparators, streams, maps, iterators; frames of the library included.
// level: 3
package trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

public class StreamTraces {
    static void attempt(String what, Runnable r) {
        System.out.println(what);
        try {
            r.run();
            System.out.println("  nothing");
        } catch (RuntimeException e) {
            System.out.println("  " + e.getClass().getName());
            boolean mine = false;
            for (StackTraceElement x : e.getStackTrace()) {
                System.out.println("  " + x.getClassName() + "." + x.getMethodName());
                if (x.getMethodName().startsWith("lambda$main")) {
                    break;
                }
            }
        }
    }

    static int fail(Object a, Object b) {
        throw new IllegalStateException(a + " " + b);
    }

    public static void main(String[] args) {
        Comparator<Object> bad = StreamTraces::fail;
        attempt("sort", () -> Arrays.sort(new Object[] {1, 2}, bad));
        attempt("list sort", () -> new ArrayList<Object>(List.of(3, 4)).sort(bad));
        attempt("tree map", () -> new TreeMap<Object, Object>(bad).put(1, 2));
        attempt("get", () -> new ArrayList<>().get(0));
        attempt("array copy", () -> System.arraycopy(new int[1], 0, new int[1], 0, 2));
        attempt("remove", () -> List.of(1).remove(0));
        attempt("next", () -> new HashMap<>().keySet().iterator().next());
        attempt("modified", () -> {
            List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
            for (Integer i : l) {
                l.remove(i);
            }
        });
        attempt("optional", () -> Optional.empty().get());
        attempt("required", () -> Objects.requireNonNull(null, "nothing"));
        attempt("parse", () -> Integer.parseInt("12x"));
        attempt("substring", () -> "abc".substring(4));
        attempt("charAt", () -> "abc".charAt(-1));
        attempt("valueOf", () -> Thread.State.valueOf("NONE"));
        attempt("compute", () -> {
            Map<Integer, Integer> m = new HashMap<>();
            m.computeIfAbsent(1, k -> {
                m.put(2, 2);
                return 1;
            });
        });
        attempt("iterator", () -> {
            Iterator<Integer> i = List.of(1).iterator();
            i.next();
            i.next();
        });
        attempt("stream", () -> List.of(1, 2, 3).stream().map(i -> 10 / (i - 2)).forEach(i -> { }));
        attempt("string format", () -> String.valueOf((char[]) null));
        attempt("unsupported", () -> Arrays.asList(1, 2).add(3));
        try {
            throw new NoSuchElementException("at the end");
        } catch (NoSuchElementException e) {
            System.out.println(e.getStackTrace().length);
        }
    }
}
