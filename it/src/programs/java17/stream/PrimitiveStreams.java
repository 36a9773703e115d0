// level: 3
package stream;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

public class PrimitiveStreams {
    static void say(Object o) { System.out.println(o); }

    public static void main(String[] args) {
        say(IntStream.range(0, 100).filter(i -> i % 7 == 0).sum() + " " + IntStream.of(3, 1, 2).max().getAsInt());
        say(IntStream.rangeClosed(1, 5).average().getAsDouble() + " " + IntStream.empty().average() + " " + IntStream.of(4).min());
        say(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + LongStream.of(1, 2).mapToInt(l -> (int) l).sum());
        say(DoubleStream.of(0.1, 0.2, 0.3).sum() + " " + DoubleStream.iterate(1, d -> d / 2).limit(5).boxed().toList());
        say(Arrays.toString(IntStream.of(3, 1, 2).sorted().map(i -> i * i).toArray()) + Arrays.toString(IntStream.range(0, 4).asDoubleStream().toArray()));
        say(IntStream.range(0, 10).summaryStatistics() + " " + DoubleStream.of(1, 2).summaryStatistics());
        say(IntStream.range(0, 5).mapToObj(Integer::toString).toList() + " " + IntStream.range(0, 5).boxed().map(x -> x + 1).mapToInt(x -> x).sum());
        say(IntStream.range(0, 20).skip(5).limit(5).anyMatch(i -> i == 7) + " " + IntStream.of(1, 1, 2).distinct().count());
        say(new Random(1).ints(5, 0, 100).boxed().toList() + " " + new Random(2).doubles(2).boxed().toList());
        PrimitiveIterator.OfInt it = IntStream.iterate(1, i -> i < 100, i -> i * 3).iterator();
        int s = 0;
        while (it.hasNext()) s += it.nextInt();
        say(s);
        OptionalInt none = IntStream.range(0, 3).filter(i -> i > 5).findFirst();
        say(none + " " + none.orElse(-1) + " " + none.isPresent());
        say(IntStream.range(0, 3).flatMap(i -> IntStream.range(0, i)).boxed().toList() + " " + "abc".chars().map(c -> c - 'a').boxed().toList());
        say(IntStream.range(0, 1000).parallel().map(i -> i * 2).filter(i -> i % 3 == 0).sum());
        say(IntStream.range(0, 6).collect(StringBuilder::new, (sb, i) -> sb.append(i), StringBuilder::append));
        say(IntStream.concat(IntStream.of(1), IntStream.of(2)).peek(i -> System.out.print("p" + i + " ")).asLongStream().sum());
    }
}
