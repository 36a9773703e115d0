// Many scopes and tasks one after another, with garbage in between: what joined scopes leave is collected.
// level: 5
// preview
// heap: 48m
package structured;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

public class Churn {
    static final ScopedValue<int[]> BOUND = ScopedValue.newInstance();

    static int work(int seed) {
        List<int[]> kept = new ArrayList<>();
        int h = seed;
        for (int i = 0; i < 40; i++) {
            int[] a = new int[64];
            a[i] = h;
            kept.add(a);
            h = h * 31 + a[i] + BOUND.get()[i & 15];
            if ((i & 15) == 0) {
                Thread.yield();
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            h ^= kept.get(i)[i];
        }
        return h;
    }

    public static void main(String[] args) throws Exception {
        long total = 0;
        int failed = 0;
        for (int round = 0; round < 300; round++) {
            int[] bound = new int[16];
            for (int i = 0; i < bound.length; i++) {
                bound[i] = round * i;
            }
            int r = round;
            total += ScopedValue.where(BOUND, bound).call(() -> {
                long sum = 0;
                try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
                    for (int i = 0; i < 8; i++) {
                        int seed = r * 8 + i;
                        scope.fork(() -> work(seed));
                    }
                    for (Subtask<Integer> s : scope.join().toList()) {
                        sum = sum * 17 + s.get();
                    }
                }
                return sum;
            });
            try (var scope = StructuredTaskScope.open(Joiner.<byte[]>awaitAll())) {
                Subtask<byte[]> big = scope.fork(() -> new byte[1 << 18]);
                Subtask<byte[]> bad = scope.fork(() -> {
                    throw new IllegalStateException("round");
                });
                scope.join();
                failed += big.get().length >> 18;
                failed += bad.exception().getMessage().length();
            }
        }
        System.out.println(total + " " + failed);
    }
}
