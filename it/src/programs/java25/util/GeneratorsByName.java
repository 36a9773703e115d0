// Random generators by the names of their algorithms, with the same seeds.
// level: 3
// min-jdk: 25
package util;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

public class GeneratorsByName {
    public static void main(String[] args) {
        RandomGeneratorFactory.all().sorted((a, b) -> a.name().compareTo(b.name())).forEach(f -> {
            System.out.print(f.name() + " " + f.group() + " " + f.stateBits() + " " + f.equidistribution() + " "
                    + f.isStatistical() + f.isStochastic() + f.isJumpable() + f.isSplittable() + f.isDeprecated());
            try {
                RandomGenerator g = f.create(42);
                System.out.println(" " + g.nextInt() + " " + g.nextLong() + " " + g.nextDouble() + " " + g.nextInt(5, 50));
            } catch (UnsupportedOperationException e) {
                System.out.println(" " + e.getMessage());
            }
        });
        System.out.println(RandomGenerator.getDefault().getClass().getSimpleName());
        System.out.println(RandomGenerator.of("Xoshiro256PlusPlus").getClass().getSimpleName());
        RandomGenerator.SplittableGenerator s = RandomGenerator.SplittableGenerator.of("L128X256MixRandom");
        System.out.println(s.split() != s);
        System.out.println(RandomGeneratorFactory.of("L64X128MixRandom").create(new byte[] {1, 2, 3}).nextLong());
        try {
            RandomGenerator.of("None");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            RandomGenerator.JumpableGenerator.of("Random");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
