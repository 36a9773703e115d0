// level: 3
package stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class CollectorsAll {
    record Person(String name, String city, int age) { }

    static void say(Object o) { System.out.println(o); }

    public static void main(String[] args) {
        List<Person> ps = List.of(new Person("Ann", "Rome", 30), new Person("Bob", "Oslo", 25), new Person("Cid", "Rome", 41),
                new Person("Dan", "Oslo", 25), new Person("Eve", "Bern", 37));
        say(ps.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList()))));
        say(ps.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.counting())));
        say(ps.stream().collect(Collectors.groupingBy(Person::age)).get(25).size());
        say(ps.stream().collect(Collectors.partitioningBy(p -> p.age() > 28, Collectors.averagingInt(Person::age))));
        say(ps.stream().collect(Collectors.toMap(Person::name, Person::age, Integer::sum, LinkedHashMap::new)));
        say(ps.stream().collect(Collectors.summingInt(Person::age)) + " " + ps.stream().collect(Collectors.averagingDouble(Person::age)));
        IntSummaryStatistics st = ps.stream().collect(Collectors.summarizingInt(Person::age));
        say(st);
        say(ps.stream().map(Person::name).collect(Collectors.joining("|")));
        say(ps.stream().collect(Collectors.minBy(Comparator.comparingInt(Person::age))).get());
        say(ps.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        say(ps.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(Person::age), (a, b) -> a + "/" + b)));
        say(ps.stream().collect(Collectors.reducing(0, Person::age, Integer::max)));
        say(ps.stream().map(Person::city).collect(Collectors.toCollection(LinkedHashSet::new)));
        say(ps.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.filtering(p -> p.age() < 30, Collectors.counting()))));
        say(ps.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.flatMapping(p -> p.name().chars().boxed(), Collectors.summingInt(x -> x)))));
        try {
            ps.stream().collect(Collectors.toMap(Person::city, Function.identity()));
        } catch (IllegalStateException e) {
            say(e.getMessage());
        }
        try {
            ps.stream().collect(Collectors.toUnmodifiableList()).add(null);
        } catch (UnsupportedOperationException e) {
            say("unmodifiable");
        }
        Collector<String, StringBuilder, String> own = Collector.of(StringBuilder::new, (sb, s) -> sb.append(s).append('.'), StringBuilder::append, StringBuilder::toString);
        say(Stream.of("x", "y").collect(own));
        say(Stream.of(1, 2, 3).collect(ArrayList<Integer>::new, (l, x) -> l.add(0, x), ArrayList::addAll));
        Map<Boolean, List<Integer>> parts = Stream.of(1, 2, 3, 4).collect(Collectors.partitioningBy(x -> x % 2 == 0));
        say(parts + " " + new TreeMap<>(Stream.of("a", "bb").collect(Collectors.toUnmodifiableMap(s -> s, String::length))));
    }
}
