// Allocation churn of many sizes and shapes under a small heap, checked by content.
// level: 2
// heap: 32m
// time-out: 120
package gc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Churn {
    public static void main(String[] args) {
        List<Object[]> ring = new ArrayList<>();
        for (int i = 0; i < 500; i++) ring.add(null);
        int seed = 5, bad = 0;
        long total = 0;
        for (int i = 0; i < 60000; i++) {
            seed = seed * 1103515245 + 12345;
            int slot = (seed >>> 16) % 500, size = (seed >>> 8) & 255;
            Object[] old = ring.get(slot);
            if (old != null) {
                int[] data = (int[]) old[0];
                for (int k = 0; k < data.length; k += 7) if (data[k] != data.length + k) bad++;
                if (!old[1].equals("s" + data.length)) bad++;
                total += data.length;
            }
            int[] data = new int[size];
            for (int k = 0; k < size; k++) data[k] = size + k;
            ring.set(slot, new Object[] {data, "s" + size, old == null || i % 100 == 0 ? null : old[1]});
        }
        System.out.println(bad + " " + total);
        Map<Integer, String> m = new HashMap<>();
        for (int i = 0; i < 60000; i++) {
            m.put(i % 3000, "value " + i);
            if (i % 7 == 0) m.remove((i * 31) % 3000);
        }
        int h = 0;
        for (int i = 0; i < 3000; i++) h = h * 31 + String.valueOf(m.get(i)).hashCode();
        System.out.println(m.size() + " " + h);
    }
}
