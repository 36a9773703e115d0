// level: 3
package math;

import java.math.BigInteger;
import java.util.Random;

public class BigIntegers {
    static BigInteger b(String s) { return new BigInteger(s); }

    public static void main(String[] args) {
        BigInteger x = b("123456789012345678901234567890"), y = b("-987654321098765432109876543210");
        System.out.println(x.add(y) + " " + x.subtract(y) + " " + x.multiply(y));
        System.out.println(y.divide(x) + " " + y.remainder(x) + " " + y.mod(x) + " " + x.pow(5) + " " + x.negate() + " " + y.abs() + " " + y.signum());
        System.out.println(x.gcd(b("9876543210")) + " " + b("3").modPow(b("1000"), b("1000007")) + " " + b("3").modInverse(b("11")));
        System.out.println(x.shiftLeft(70) + " " + x.shiftRight(33) + " " + y.shiftRight(3) + " " + x.and(y) + " " + x.or(y) + " " + x.xor(y) + " " + x.not());
        System.out.println(x.bitLength() + " " + x.bitCount() + " " + x.testBit(5) + " " + x.getLowestSetBit() + " " + x.setBit(200).bitLength() + " " + x.flipBit(0));
        System.out.println(x.toString(16) + " " + y.toString(36) + " " + new BigInteger("ff", 16) + " " + new BigInteger("-zz", 36));
        System.out.println(x.compareTo(y) + " " + x.equals(b("123456789012345678901234567890")) + " " + x.hashCode() + " " + y.hashCode() + " " + x.max(y));
        System.out.println(x.intValue() + " " + x.longValue() + " " + x.doubleValue() + " " + x.floatValue() + " " + b("1" + "0".repeat(400)).doubleValue());
        System.out.println(BigInteger.TWO.pow(127).subtract(BigInteger.ONE).isProbablePrime(20) + " " + b("97").nextProbablePrime() + " " + b("1000000").sqrt());
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 200; i++) f = f.multiply(BigInteger.valueOf(i));
        System.out.println(f);
        System.out.println(f.toString().length() + " " + f.hashCode() + " " + f.divide(b("7").pow(30)).remainder(b("1000000007")));
        BigInteger big = new BigInteger(5000, new Random(1)), big2 = new BigInteger(3000, new Random(2));
        System.out.println(big.multiply(big2).mod(b("1000000007")) + " " + big.divide(big2).bitLength() + " " + big.multiply(big).sqrt().equals(big) + " " + new BigInteger(big.toString()).equals(big));
        System.out.println(java.util.Arrays.toString(b("-256").toByteArray()) + new BigInteger(new byte[] {0, -1}) + new BigInteger(-1, new byte[] {1, 0}));
        for (Runnable r : new Runnable[] {() -> x.divide(BigInteger.ZERO), () -> x.pow(-1), () -> b("12a"), () -> b(""), () -> x.longValueExact(), () -> x.modInverse(BigInteger.ZERO), () -> b("-4").sqrt()}) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        BigInteger a = BigInteger.ZERO, c = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger t = a.add(c);
            a = c;
            c = t;
        }
        System.out.println(a);
    }
}
