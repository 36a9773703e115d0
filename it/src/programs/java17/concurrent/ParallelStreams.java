// Parallel streams give the results of sequential ones: reductions, collectors, ordered operations.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

public class ParallelStreams {
    public static void main(String[] args) {
        System.out.println(LongStream.rangeClosed(1, 200_000).parallel().sum());
        System.out.println(IntStream.range(0, 100_000).parallel().filter(i -> i % 7 == 3).mapToLong(i -> (long) i * i).sum());
        List<Integer> list = IntStream.range(0, 10_000).boxed().collect(Collectors.toList());
        System.out.println(list.parallelStream().map(i -> i * 3).collect(Collectors.toList()).equals(
                list.stream().map(i -> i * 3).collect(Collectors.toList())));
        System.out.println(list.parallelStream().reduce(0, Integer::sum) + " " + list.parallelStream().max(Comparator.naturalOrder()).get());
        Map<Integer, Long> groups = new TreeMap<>(list.parallelStream().collect(Collectors.groupingBy(i -> i % 5, Collectors.counting())));
        System.out.println(groups);
        ConcurrentMap<Integer, Integer> concurrent = list.parallelStream().collect(
                Collectors.toConcurrentMap(i -> i % 4, i -> i, Integer::sum));
        System.out.println(new TreeMap<>(concurrent));
        System.out.println(list.parallelStream().filter(i -> i > 4711).findFirst().get() + " "
                + list.parallelStream().anyMatch(i -> i == 9999) + " " + list.parallelStream().noneMatch(i -> i < 0));
        List<Integer> ordered = new ArrayList<>();
        list.parallelStream().skip(100).limit(20).forEachOrdered(ordered::add);
        System.out.println(ordered);
        String[] words = "the quick brown fox jumps over the lazy dog".split(" ");
        System.out.println(Arrays.stream(words).parallel().map(String::toUpperCase).distinct().sorted().collect(Collectors.joining(" ")));
        int[] a = IntStream.range(0, 50_000).map(i -> (i * 7919) % 50_021).toArray();
        int[] b = a.clone();
        Arrays.parallelSort(a);
        Arrays.sort(b);
        System.out.println(Arrays.equals(a, b));
        long[] prefix = LongStream.rangeClosed(1, 20_000).toArray();
        Arrays.parallelPrefix(prefix, Long::sum);
        System.out.println(prefix[19_999] + " " + prefix[777]);
        double[] squares = new double[30_000];
        Arrays.parallelSetAll(squares, i -> i * 0.5);
        System.out.println(squares[29_999]);
        String[] s = list.stream().map(i -> "k" + (i * 31 % 10_007)).toArray(String[]::new);
        Arrays.parallelSort(s, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(s[0] + " " + s[5000] + " " + s[9999]);
        try {
            list.parallelStream().forEach(i -> {
                if (i == 5000) {
                    throw new IllegalStateException("in a worker");
                }
            });
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Stream.iterate(1, i -> i + 1).parallel().limit(500).mapToInt(i -> i).sum());
    }
}
