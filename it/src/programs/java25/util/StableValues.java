// Stable values: set once, lazily by suppliers, functions, lists and maps.
// level: 3
// preview
package util;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

public class StableValues {
    static final StableValue<String> NAME = StableValue.of();
    static int computed;
    static final Supplier<String> LAZY = StableValue.supplier(() -> "computed " + ++computed);

    public static void main(String[] args) throws Exception {
        System.out.println(NAME.isSet() + " " + NAME.orElse("nothing"));
        try {
            NAME.orElseThrow();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(NAME.orElseSet(() -> "first") + " " + NAME.orElseSet(() -> "second") + " " + NAME.trySet("third")
                + " " + NAME);
        try {
            NAME.setOrThrow("fourth");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(LAZY.get() + " " + LAZY.get() + " " + computed);
        IntFunction<Integer> squares = StableValue.intFunction(5, i -> {
            computed++;
            return i * i;
        });
        System.out.println(squares.apply(3) + squares.apply(3) + " " + computed);
        try {
            squares.apply(5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Function<String, Integer> lengths = StableValue.function(Set.of("a", "bb"), s -> {
            computed++;
            return s.length();
        });
        System.out.println(lengths.apply("bb") + lengths.apply("bb") + " " + computed);
        List<String> list = StableValue.list(3, i -> "item " + i);
        System.out.println(list.get(1) + " " + list.size() + " " + list + " " + list.equals(List.of("item 0", "item 1", "item 2")));
        Map<Integer, String> map = StableValue.map(Set.of(1, 2), k -> "value " + k);
        System.out.println(map.get(2) + " " + map.size() + " " + map.get(3) + " " + map.containsKey(1));
        StableValue<Thread> winner = StableValue.of();
        Thread[] all = new Thread[8];
        int[] ran = new int[1];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> winner.orElseSet(() -> {
                ran[0]++;
                return Thread.currentThread();
            }));
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(ran[0] + " " + winner.isSet());
        StableValue<Object> self = StableValue.of();
        try {
            self.orElseSet(() -> self.orElseSet(Object::new));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
