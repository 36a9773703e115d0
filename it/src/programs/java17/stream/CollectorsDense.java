// Collectors composed deeply, spliterators of one's own, stream state errors, parallel prefix.
// level: 3
package stream;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectorsDense {
    record Sale(String region, String item, int qty, double price, List<String> tags) { double total() { return qty * price; } }

    static void attempt(String what, Supplier<?> c) {
        try {
            System.out.println(what + ": " + c.get());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class Fib implements Spliterator<Long> {
        long a = 0, b = 1;
        int left;
        Fib(int n) { left = n; }
        public boolean tryAdvance(Consumer<? super Long> c) { if (left-- <= 0) return false; c.accept(a); long t = a + b; a = b; b = t; return true; }
        public Spliterator<Long> trySplit() { return null; }
        public long estimateSize() { return left; }
        public int characteristics() { return ORDERED | NONNULL | IMMUTABLE; }
    }

    public static void main(String[] args) {
        List<Sale> s = List.of(new Sale("north", "pen", 10, 1.5, List.of("a", "b")), new Sale("south", "pen", 3, 1.25, List.of("b")), new Sale("north", "ink", 2, 7.75, List.of()), new Sale("east", "pad", 1, 3, List.of("c", "a")), new Sale("south", "ink", 5, 8, List.of("c")));
        System.out.println("" + s.stream().collect(Collectors.groupingBy(Sale::region, TreeMap::new, Collectors.mapping(Sale::item, Collectors.joining("+", "<", ">")))));
        System.out.println("" + s.stream().collect(Collectors.groupingBy(Sale::item, TreeMap::new, Collectors.teeing(Collectors.summingInt(Sale::qty), Collectors.averagingDouble(Sale::total), (q, a) -> q + "/" + a))));
        System.out.println("" + s.stream().collect(Collectors.groupingBy(Sale::region, TreeMap::new, Collectors.flatMapping(x -> x.tags().stream(), Collectors.toCollection(TreeSet::new)))));
        System.out.println("" + s.stream().collect(Collectors.partitioningBy(x -> x.qty() > 3, Collectors.filtering(x -> x.price() > 2, Collectors.counting()))));
        System.out.println(s.stream().collect(Collectors.toMap(Sale::region, Sale::total, Double::sum, TreeMap::new)) + " " + s.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        attempt("dup", () -> s.stream().collect(Collectors.toMap(Sale::item, Sale::qty)));
        attempt("null value", () -> Stream.of(1).collect(Collectors.toMap(x -> x, x -> null)));
        attempt("null key", () -> Stream.of(1).collect(Collectors.groupingBy(x -> null)));
        attempt("unmodifiable", () -> { Stream.of(1).collect(Collectors.toUnmodifiableList()).add(2); return 0; });
        attempt("toList", () -> { Stream.of(1).toList().add(2); return 0; });
        attempt("nulls", () -> Stream.of(1, null).toList() + "" + Stream.of(1, null).collect(Collectors.toUnmodifiableList()));
        System.out.println(s.stream().collect(Collectors.summarizingDouble(Sale::total)) + " " + s.stream().map(Sale::qty).collect(Collectors.reducing(1, (a, b) -> a * b)) + " " + s.stream().collect(Collectors.minBy(Comparator.comparing(Sale::price).thenComparing(Sale::item, Comparator.reverseOrder()))).get().item());
        System.out.println("" + s.parallelStream().collect(Collectors.groupingByConcurrent(Sale::item, java.util.concurrent.ConcurrentSkipListMap::new, Collectors.summingInt(Sale::qty))));
        System.out.println(StreamSupport.stream(new Fib(15), false).map(String::valueOf).collect(Collectors.joining(",")) + " " + StreamSupport.stream(new Fib(40), true).filter(x -> x % 2 == 0).mapToLong(x -> x).sum());
        System.out.println(Stream.iterate(1, x -> x < 500, x -> x * 3).toList() + "" + Stream.iterate(new int[] {0, 1}, p -> new int[] {p[1], p[0] + p[1]}).limit(8).map(p -> p[0]).toList() + IntStream.rangeClosed(1, 5).boxed().sorted(Collections.reverseOrder()).toList() + Stream.concat(Stream.of(1), Stream.of(2)).dropWhile(x -> x < 2).toList() + Stream.of(5, 3, 8, 1).takeWhile(x -> x != 8).toList());
        System.out.println(Stream.of("x", "yy", "z").<String>mapMulti((w, c) -> { c.accept(w); if (w.length() > 1) c.accept(w.toUpperCase()); }).toList() + " " + IntStream.range(0, 20).mapToObj(i -> i % 4).distinct().skip(1).peek(x -> { }).count() + " " + DoubleStream.of(1.5, 2.5).mapToObj(Double::toString).collect(Collectors.joining("|")) + " " + "hello".chars().mapToObj(c -> (char) c).collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting())));
        Stream<Integer> used = Stream.of(1);
        used.count();
        attempt("used", used::count);
        attempt("closed", () -> { StringBuilder b = new StringBuilder(); try (Stream<Integer> q = Stream.of(1).onClose(() -> b.append("c1")).onClose(() -> { throw new IllegalStateException("c2"); })) { q.count(); } catch (IllegalStateException e) { b.append(e.getMessage()); } return b; });
        attempt("infinite limit", () -> Stream.generate(() -> "g").limit(-1));
        attempt("reduce", () -> Stream.of(1, 2, 3).reduce(0, (a, b) -> a - b, Integer::sum) + " " + Stream.<Integer>empty().reduce(Integer::sum));
        attempt("sorted bad", () -> Stream.of(new Object(), new Object()).sorted().toList());
        attempt("cme", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); l.stream().forEach(x -> l.add(x)); return l; });
        attempt("flatMap null", () -> Stream.of(1, 2).flatMap(x -> x == 1 ? null : Stream.of(x)).toList());
        attempt("orElseThrow", () -> Stream.empty().findFirst().orElseThrow());
        attempt("average", () -> IntStream.empty().average().getAsDouble());
        attempt("builder", () -> { Stream.Builder<Integer> b = Stream.builder(); b.add(1).add(2); b.build(); b.add(3); return 0; });
        attempt("iterator", () -> { Iterator<Integer> it = Stream.of(1, 2).iterator(); it.next(); it.next(); return it.next(); });
        attempt("toArray", () -> Stream.of(1, 2).toArray(String[]::new));
        Spliterator<Integer> sp = List.of(1, 2, 3, 4, 5, 6, 7).spliterator(), half = sp.trySplit();
        StringBuilder sb = new StringBuilder();
        half.forEachRemaining(sb::append);
        sb.append('|');
        sp.forEachRemaining(sb::append);
        System.out.println(sb + " " + sp.hasCharacteristics(Spliterator.SIZED) + " " + new TreeSet<>(Set.of(2, 1)).spliterator().getComparator() + " " + Spliterators.spliteratorUnknownSize(List.of(1).iterator(), 0).getExactSizeIfKnown());
        int[] pre = IntStream.rangeClosed(1, 10).toArray();
        Arrays.parallelPrefix(pre, Integer::sum);
        long[] lp = new long[3000];
        Arrays.parallelSetAll(lp, i -> i * 31L % 1009);
        Arrays.parallelPrefix(lp, 100, 2900, Long::max);
        Arrays.parallelSort(lp);
        System.out.println(Arrays.toString(pre) + " " + lp[0] + " " + lp[1500] + " " + Arrays.hashCode(lp) + " " + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + Arrays.mismatch("ab".toCharArray(), "ac".toCharArray()) + Arrays.equals(new int[] {1, 2, 3}, 1, 3, new int[] {2, 3}, 0, 2) + Arrays.asList(3, 1, 2).indexOf(1) + Arrays.binarySearch(new String[] {"a", "c"}, "b"));
        System.out.println(IntStream.range(0, 10000).parallel().filter(i -> i % 7 == 0).mapToObj(Integer::toString).collect(Collectors.joining()).hashCode() + " " + IntStream.range(0, 1000).parallel().boxed().sorted(Comparator.comparing(i -> -i)).limit(5).toList() + " " + Stream.of("b", "a", "c").parallel().sorted().findFirst().get() + new Random(3).doubles(1000).map(Math::abs).filter(d -> d < 0.5).count() + " " + LongStream.rangeClosed(1, 20).parallel().reduce(1, (a, b) -> a * b));
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, 100).parallel().boxed().forEachOrdered(order::add);
        System.out.println(order.equals(IntStream.range(0, 100).boxed().toList()) + " " + new Random(9).ints(5, 0, 100).boxed().toList() + new SplittableRandom(4).longs(2, 0, 50).boxed().toList());
        System.out.println(Collectors.toList().characteristics() + " " + Collector.<Integer, ArrayList<Integer>, Integer>of(ArrayList::new, ArrayList::add, (a, b) -> { a.addAll(b); return a; }, l -> l.size() * 10).finisher().apply(new ArrayList<>(List.of(1))) + " " + Optional.of(5).flatMap(x -> Optional.<String>empty()).or(() -> Optional.of("or")).stream().toList() + OptionalInt.of(3) + Optional.ofNullable(null) + Optional.of("x").filter(String::isEmpty).isPresent() + OptionalDouble.empty());
    }
}
