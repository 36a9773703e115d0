// HashMap, TreeMap, ArrayDeque and StringBuilder under churn.
// level: 3
// heap: 48m
// time-out: 120
package gc;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

public class MapChurn {
    public static void main(String[] args) {
        Map<String, StringBuilder> h = new HashMap<>();
        TreeMap<Long, String> t = new TreeMap<>();
        ArrayDeque<byte[]> q = new ArrayDeque<>();
        Map<Integer, int[]> lru = new LinkedHashMap<>(16, 0.75f, true) {
            @Override protected boolean removeEldestEntry(Map.Entry<Integer, int[]> e) { return size() > 200; }
        };
        long x = 1;
        for (int i = 0; i < 100_000; i++) {
            x = x * 6364136223846793005L + 1;
            int r = (int) (x >>> 40);
            h.computeIfAbsent("k" + r % 1000, k -> new StringBuilder()).append((char) ('a' + r % 26));
            if (r % 50 == 0) h.remove("k" + (r >> 3) % 1000);
            t.put(x >>> 20, "v" + i);
            if (t.size() > 2000) t.pollFirstEntry();
            q.add(new byte[r % 300]);
            if (q.size() > 1000) q.poll();
            lru.computeIfAbsent(r % 400, k -> new int[] {k})[0]++;
        }
        int hash = 0;
        for (String k : new TreeMap<>(h).keySet()) hash = hash * 31 + h.get(k).toString().hashCode();
        int th = 0;
        for (Map.Entry<Long, String> e : t.entrySet()) th = th * 31 + e.getKey().hashCode() + e.getValue().hashCode();
        int qs = 0;
        for (byte[] b : q) qs += b.length;
        long ls = 0;
        for (Map.Entry<Integer, int[]> e : lru.entrySet()) ls = ls * 7 + e.getKey() + e.getValue()[0];
        System.out.println(h.size() + " " + hash + " " + th + " " + qs + " " + ls);
    }
}
