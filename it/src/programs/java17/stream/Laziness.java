// Order of evaluation in pipelines, short-circuiting, stateful stages, flatMap, parallel reductions, spliterators.
// level: 3
package stream;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

public class Laziness {
    static <T> T log(String s, T t) {
        System.out.print(s + t + " ");
        return t;
    }

    public static void main(String[] args) {
        Stream<Integer> s = Stream.of(5, 3, 8, 1).map(x -> log("m", x)).filter(x -> log("f", x) > 2);
        System.out.println("built");
        System.out.println(s.findFirst());
        System.out.println(Stream.of(5, 3, 8, 1).peek(x -> log("p", x)).sorted().peek(x -> log("s", x)).limit(2).map(x -> log("m", x)).toList());
        System.out.println(Stream.of(1, 2, 3, 4, 5, 6).peek(x -> log("a", x)).skip(2).limit(2).anyMatch(x -> log("t", x) == 4));
        System.out.println(Stream.of(1, 2, 3).flatMap(x -> Stream.of(x, x * 10).peek(y -> log("i", y))).filter(y -> y > 5).findFirst().get());
        System.out.println(Stream.iterate(1, x -> log("g", x) + 1).takeWhile(x -> x < 5).mapToInt(x -> x).sum());
        Iterator<Integer> it = Stream.of(1, 2, 3).map(x -> log("it", x)).iterator();
        System.out.println(it.next() + it.next());
        System.out.println(Stream.of("b", "a", "b").distinct().peek(x -> log("d", x)).count() + " " + Stream.of(1, 2, 3).peek(x -> log("never", x)).count());
        AtomicInteger calls = new AtomicInteger();
        System.out.println(IntStream.range(0, 10_000).parallel().map(x -> { calls.incrementAndGet(); return x % 7; }).sum() + " " + calls);
        System.out.println(IntStream.range(0, 1000).parallel().boxed().collect(Collectors.toCollection(TreeSet::new)).size() + " " + Arrays.asList(3, 1, 2).parallelStream().sorted().map(String::valueOf).collect(Collectors.joining()));
        System.out.println(IntStream.range(0, 100).parallel().mapToObj(x -> "" + x).collect(Collectors.joining()).hashCode() + " " + IntStream.range(0, 50).parallel().filter(x -> x > 20).findFirst().getAsInt());
        System.out.println(StreamSupport.stream(Spliterators.spliteratorUnknownSize(List.of(1, 2, 3).iterator(), 0), false).map(x -> x + 1).toList());
        try {
            Stream.of(1, 0).map(x -> 1 / x).forEach(x -> log("v", x));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            Stream.of(1, null).sorted().toList();
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
    }
}
