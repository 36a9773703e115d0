// The default SecureRandom and what is made of it.
// level: 4
package security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

public class DefaultRandom {
    static class Own extends SecureRandom { }

    static String failure(Runnable r) {
        try {
            r.run();
            return "none";
        } catch (RuntimeException e) {
            return e.getClass().getName() + (e instanceof NullPointerException ? "" : ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        SecureRandom r = new SecureRandom();
        System.out.println(r.getAlgorithm() + " " + r + " " + r.getParameters() + " " + new Own().getAlgorithm());
        byte[] a = new byte[64], b = new byte[64], none = new byte[0];
        r.nextBytes(a);
        new SecureRandom(new byte[] {1, 2, 3}).nextBytes(b);
        r.nextBytes(none);
        System.out.println(Arrays.equals(a, b) + " " + Arrays.equals(a, new byte[64]) + " " + SecureRandom.getSeed(20).length + " " + r.generateSeed(7).length);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) seen.add(r.nextLong());
        System.out.println(seen.size() + " " + (r.nextInt(10) < 10) + " " + (r.nextDouble() < 1));
        r.setSeed(1);
        r.setSeed(new byte[] {9});
        long first = r.nextLong();
        r.setSeed(1);
        System.out.println((first == r.nextLong()) + " " + r.ints(100, 0, 6).allMatch(i -> i >= 0 && i < 6));
        System.out.println(failure(() -> SecureRandom.getSeed(-1)) + " | " + failure(() -> r.generateSeed(-1)) + " | " + failure(() -> r.nextBytes(null))
                + " | " + failure(() -> new SecureRandom(null)) + " | " + failure(() -> r.setSeed(null)));
        System.out.println(failure(r::reseed));
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            UUID u = UUID.randomUUID();
            if (u.version() != 4 || u.variant() != 2) System.out.println(u);
            ids.add(u);
        }
        System.out.println(ids.size());
        int ones = 0;
        byte[] large = new byte[100_000];
        r.nextBytes(large);
        for (byte x : large) ones += Integer.bitCount(x & 0xff);
        System.out.println(ones > 395_000 && ones < 405_000);
    }
}
