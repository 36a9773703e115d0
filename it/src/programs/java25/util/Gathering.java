// Stream gatherers.
// level: 3
package util;

import java.util.stream.Gatherer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class Gathering {
    public static void main(String[] args) {
        System.out.println(Stream.of(1, 2, 3, 4, 5).gather(Gatherers.windowFixed(2)).toList());
        System.out.println(Stream.of(1, 2, 3, 4).gather(Gatherers.windowSliding(3)).toList());
        System.out.println(Stream.of(1, 2, 3, 4).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        System.out.println(Stream.of("a", "b").gather(Gatherers.fold(() -> "", String::concat)).toList());
        Gatherer<Integer, ?, Integer> twice = Gatherer.of((_, x, down) -> down.push(x) && down.push(x));
        System.out.println(IntStream.range(0, 4).boxed().gather(twice).limit(5).toList());
    }
}
