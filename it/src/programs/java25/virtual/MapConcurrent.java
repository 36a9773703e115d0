// Gatherers.mapConcurrent runs its function in virtual threads and keeps the order.
// level: 5
package virtual;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

public class MapConcurrent {
    public static void main(String[] args) {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> squares = IntStream.range(0, 200).boxed().gather(Gatherers.mapConcurrent(8, i -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                Thread.sleep(i % 4);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            inside.decrementAndGet();
            return Thread.currentThread().isVirtual() ? i * i : -1;
        })).toList();
        System.out.println(squares.equals(IntStream.range(0, 200).mapToObj(i -> i * i).toList()) + " " + (most.get() <= 8));
        try {
            IntStream.range(0, 20).boxed().gather(Gatherers.mapConcurrent(3, i -> {
                if (i == 7) {
                    throw new IllegalStateException("number seven");
                }
                return i;
            })).forEach(i -> { });
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(IntStream.iterate(0, i -> i + 1).boxed().gather(Gatherers.mapConcurrent(4, i -> i + 100)).limit(5).toList());
    }
}
