// The identity hash of an object stays, whether it is free, locked, contended, waited on, or moved by the collector.
// level: 5
package monitor;

import java.util.IdentityHashMap;
import java.util.Map;

public class HashWhileLocked {
    static void same(String what, Object o, int hash) {
        System.out.println(what + " " + (System.identityHashCode(o) == hash));
    }

    public static void main(String[] args) throws InterruptedException {
        Object o = new Object();
        int h;
        synchronized (o) {
            h = System.identityHashCode(o);
            same("locked", o, h);
            synchronized (o) {
                same("twice", o, h);
            }
            int expected = h;
            Thread t = new Thread(() -> {
                same("seen by another", o, expected);
                synchronized (o) {
                    same("other locked", o, expected);
                    o.notify();
                }
            });
            t.start();
            o.wait();
            same("after wait", o, h);
            t.join();
        }
        same("free", o, h);
        System.gc();
        same("collected around", o, h);
        Object[] many = new Object[3000];
        int[] hashes = new int[many.length];
        Map<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 3 == 0 ? new int[i % 50] : i % 3 == 1 ? "s" + i : new Object();
            synchronized (many[i]) {
                hashes[i] = System.identityHashCode(many[i]);
            }
            map.put(many[i], i);
        }
        byte[][] churn = new byte[100][];
        for (int i = 0; i < 20_000; i++) {
            churn[i % 100] = new byte[i % 5000];
        }
        System.gc();
        int kept = 0;
        for (int i = 0; i < many.length; i++) {
            kept += hashes[i] == System.identityHashCode(many[i]) && map.get(many[i]) == i ? 1 : 0;
        }
        System.out.println(kept + " of " + many.length);
        System.out.println(System.identityHashCode(null) + " " + (o.hashCode() == h));
    }
}
