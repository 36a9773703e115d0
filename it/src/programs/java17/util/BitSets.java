// level: 3
package util;

import java.util.Arrays;
import java.util.BitSet;

public class BitSets {
    public static void main(String[] args) {
        BitSet b = new BitSet();
        b.set(1);
        b.set(64, 70);
        b.set(200);
        b.flip(66);
        System.out.println(b + " " + b.cardinality() + " " + b.length() + " " + b.get(65) + b.get(66) + b.get(9999));
        System.out.println(b.nextSetBit(2) + " " + b.nextClearBit(64) + " " + b.previousSetBit(199) + " " + b.nextSetBit(201));
        BitSet c = new BitSet(10);
        c.set(0, 68);
        BitSet d = (BitSet) b.clone();
        d.and(c);
        System.out.println(d);
        d.or(b);
        d.xor(c);
        System.out.println(d.cardinality() + " " + d.intersects(b));
        d.andNot(b);
        System.out.println(d + " " + d.isEmpty() + " " + d.hashCode() + " " + b.equals(b.clone()));
        System.out.println(b.stream().sum() + " " + Arrays.toString(b.toLongArray()) + " " + BitSet.valueOf(new byte[] {5}));
        b.clear(60, 300);
        System.out.println(b + " " + b.size());
        BitSet sieve = new BitSet(1000);
        sieve.set(2, 1000);
        for (int i = 2; i * i < 1000; i++) if (sieve.get(i)) for (int j = i * i; j < 1000; j += i) sieve.clear(j);
        System.out.println(sieve.cardinality());
        try {
            b.set(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
