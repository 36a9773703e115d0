// java.util.Random with seeds: every method, the specified algorithm.
// level: 3
package util;

import java.util.Random;
import java.util.SplittableRandom;

public class Randoms {
    public static void main(String[] args) {
        Random r = new Random(12345);
        System.out.println(r.nextInt() + " " + r.nextInt(10) + " " + r.nextInt(64) + " " + r.nextInt(5, 9) + " " + r.nextLong() + " " + r.nextBoolean());
        System.out.println(r.nextFloat() + " " + r.nextDouble() + " " + r.nextGaussian() + " " + r.nextGaussian());
        byte[] b = new byte[7];
        r.nextBytes(b);
        System.out.println(java.util.Arrays.toString(b));
        r.setSeed(0);
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++) counts[r.nextInt(6)]++;
        System.out.println(java.util.Arrays.toString(counts));
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        SplittableRandom s = new SplittableRandom(99);
        System.out.println(s.nextInt() + " " + s.nextLong() + " " + s.nextInt(100) + " " + s.split().nextInt(1000));
        System.out.println(r.ints(3, 0, 50).sum() + " " + r.longs(2).sum());
        double m = Math.random();
        System.out.println(m >= 0 && m < 1);
        System.out.println(new Random().nextLong() != new Random().nextLong());
    }
}
