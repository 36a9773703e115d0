// level: 3
package stream;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class StreamsBasic {
    public static void main(String[] args) {
        List<String> words = List.of("delta", "alpha", "charlie", "bravo", "echo", "alpha");
        System.out.println(words.stream().filter(w -> w.length() == 5).map(String::toUpperCase).sorted().distinct().collect(Collectors.toList()));
        System.out.println(words.stream().mapToInt(String::length).sum() + " " + words.stream().count());
        System.out.println(words.stream().skip(1).limit(3).toList());
        System.out.println(words.stream().reduce("", (a, b) -> a + b.charAt(0)));
        System.out.println(words.stream().map(String::length).reduce(Integer::max).get());
        System.out.println(words.stream().anyMatch("echo"::equals) + " " + words.stream().allMatch(w -> w.length() > 3) + " " + words.stream().noneMatch(String::isEmpty));
        System.out.println(words.stream().findFirst().get() + words.stream().min(String::compareTo).get() + words.stream().max(String::compareTo).get());
        words.stream().peek(w -> System.out.print("<" + w + ">")).takeWhile(w -> !w.startsWith("c")).forEach(System.out::print);
        System.out.println();
        System.out.println(words.stream().dropWhile(w -> !w.startsWith("c")).toList());
        System.out.println(Stream.iterate(1, x -> x * 3).limit(8).toList() + " " + Stream.iterate(1, x -> x < 50, x -> x * 2).toList());
        System.out.println(Stream.of("a,b", "c").flatMap(s -> Arrays.stream(s.split(","))).toList() + " " + Stream.concat(Stream.of(1), Stream.of(2)).toList());
        int[] n = {0};
        System.out.println(Stream.generate(() -> n[0]++).limit(5).map(x -> x * x).toList());
        System.out.println(Arrays.toString(words.stream().sorted(java.util.Comparator.comparing(String::length).thenComparing(w -> w)).toArray(String[]::new)));
        System.out.println(Stream.<Integer>empty().reduce(Integer::sum) + " " + Optional.of(5).map(x -> x + 1));
        System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> "n" + i).collect(Collectors.joining(",", "[", "]")));
        System.out.println(Stream.of(5, 3, 1).mapMulti((Integer x, java.util.function.Consumer<Object> c) -> { c.accept(x); c.accept(-x); }).toList());
        Stream<String> used = words.stream();
        used.count();
        try {
            used.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try (Stream<String> s = words.stream().onClose(() -> System.out.println("closed"))) {
            s.forEachOrdered(w -> { });
        }
        System.out.println("hello".chars().mapToObj(c -> (char) c).map(String::valueOf).collect(Collectors.joining("-")));
        System.out.println(words.stream().unordered().sequential().isParallel());
        System.out.println(Stream.ofNullable(null).count() + " " + Stream.of((Object) null).map(x -> "nul").toList());
    }
}
