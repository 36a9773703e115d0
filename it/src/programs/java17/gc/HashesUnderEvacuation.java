// Identity hash codes and maps by identity while full collections move objects about.
// level: 5
// heap: 64m
package gc;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;

public class HashesUnderEvacuation {
    static final class Node {
        final int id;
        final Object weight;

        Node(int id, Random random) {
            this.id = id;
            weight = random.nextInt(8) == 0 ? new byte[random.nextInt(3000)] : new int[random.nextInt(40)];
        }
    }

    public static void main(String[] args) {
        Random random = new Random(5);
        List<Node> all = new ArrayList<>();
        List<Integer> hashes = new ArrayList<>();
        Map<Object, Integer> byIdentity = new IdentityHashMap<>();
        Map<Node, int[]> weak = new WeakHashMap<>();
        long wrong = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 4000; i++) {
                Node n = new Node(i, random);
                if (i % 3 == 0) {
                    hashes.add(n.hashCode());
                    all.add(n);
                    byIdentity.put(n, n.id);
                    weak.put(n, new int[] {n.id});
                    if (i % 2 == 0) {
                        byIdentity.put(n.weight, -n.id);
                    }
                }
            }
            // holes of all sizes: every second one goes
            for (int i = all.size() - 1; i >= 0; i--) {
                if (random.nextInt(100) < 45) {
                    Node n = all.remove(i);
                    hashes.remove(i);
                    wrong += byIdentity.remove(n) == n.id ? 0 : 1;
                    byIdentity.remove(n.weight);
                }
            }
            System.gc();
            for (int i = 0; i < all.size(); i++) {
                Node n = all.get(i);
                wrong += n.hashCode() == hashes.get(i) && System.identityHashCode(n) == hashes.get(i) ? 0 : 1;
                wrong += byIdentity.get(n) == n.id ? 0 : 1;
                wrong += weak.get(n)[0] == n.id ? 0 : 1;
                Integer w = byIdentity.get(n.weight);
                wrong += w == null || w == -n.id ? 0 : 1;
            }
        }
        System.out.println(all.size() + " objects, wrong " + wrong);
        Object[] copies = new Object[1000];
        int[] before = new int[copies.length];
        for (int i = 0; i < copies.length; i++) {
            int[] original = {i, i + 1};
            original.hashCode();
            copies[i] = original.clone();
            if (i % 2 == 0) {
                before[i] = copies[i].hashCode();
            }
        }
        System.gc();
        int right = 0;
        for (int i = 0; i < copies.length; i++) {
            right += ((int[]) copies[i])[1] == i + 1 && (i % 2 == 1 || copies[i].hashCode() == before[i]) ? 1 : 0;
        }
        System.out.println(right);
    }
}
