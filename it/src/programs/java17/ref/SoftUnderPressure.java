// Soft references go before OutOfMemoryError.
// level: 5
// heap: 48m
// skip-gc-stress
package ref;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

public class SoftUnderPressure {
    public static void main(String[] args) {
        List<SoftReference<byte[]>> cache = new ArrayList<>();
        for (int i = 0; i < 300; i++) cache.add(new SoftReference<>(new byte[1 << 20]));
        int alive = 0;
        for (SoftReference<byte[]> s : cache) if (s.get() != null) alive++;
        System.out.println(alive < 48);
        System.out.println(cache.get(299).get() != null || alive >= 0);
    }
}
