// level: 3
package math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

public class BigDecimals {
    static BigDecimal d(String s) { return new BigDecimal(s); }

    public static void main(String[] args) {
        BigDecimal a = d("123.456"), b = d("-0.0789");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 10, RoundingMode.HALF_UP) + " " + a.divide(b, MathContext.DECIMAL32));
        System.out.println(a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.negate() + " " + b.abs() + " " + a.signum() + " " + a.ulp());
        for (RoundingMode m : RoundingMode.values()) {
            StringBuilder sb = new StringBuilder(m.name());
            for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5"}) {
                try {
                    sb.append(' ').append(d(s).setScale(0, m));
                } catch (ArithmeticException e) {
                    sb.append(" !");
                }
            }
            System.out.println(sb);
        }
        System.out.println(d("1E+5") + " " + d("1E+5").toPlainString() + " " + d("0.0000001") + " " + d("12345E-10").toEngineeringString() + " " + d("100").stripTrailingZeros() + " " + d("0.000").stripTrailingZeros());
        System.out.println(d("2.0").equals(d("2.00")) + " " + d("2.0").compareTo(d("2.00")) + " " + d("2.0").hashCode() + " " + d("2.00").hashCode());
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(1234, 2) + " " + new BigDecimal("3.14159", new MathContext(3)));
        System.out.println(a.remainder(d("7.1")) + " " + java.util.Arrays.toString(a.divideAndRemainder(d("10"))) + " " + a.divideToIntegralValue(d("5")) + " " + a.pow(3) + " " + a.max(b));
        System.out.println(a.movePointLeft(5) + " " + a.movePointRight(2) + " " + a.scaleByPowerOfTen(3) + " " + a.toBigInteger() + " " + a.intValue() + " " + a.doubleValue() + " " + a.round(new MathContext(2)));
        System.out.println(d("2").sqrt(new MathContext(30)) + " " + d("1").divide(d("8")) + " " + MathContext.DECIMAL64 + " " + new BigDecimal(BigInteger.TEN, -3));
        System.out.println(d("99999999999999999999.99").add(d("0.01")) + " " + d("1e400").multiply(d("1e-399")) + " " + d("1e400").doubleValue());
        for (Runnable r : new Runnable[] {() -> d("1").divide(d("3")), () -> a.divide(BigDecimal.ZERO), () -> a.intValueExact(), () -> a.setScale(1), () -> d("1.2.3"), () -> d("x"), () -> a.setScale(1, RoundingMode.UNNECESSARY)}) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        BigDecimal pi = BigDecimal.ZERO;
        MathContext mc = new MathContext(50);
        for (int k = 0; k < 40; k++) {
            BigDecimal k8 = BigDecimal.valueOf(8L * k);
            pi = pi.add(BigDecimal.ONE.divide(BigDecimal.valueOf(16).pow(k), mc).multiply(
                    d("4").divide(k8.add(d("1")), mc).subtract(d("2").divide(k8.add(d("4")), mc))
                            .subtract(d("1").divide(k8.add(d("5")), mc)).subtract(d("1").divide(k8.add(d("6")), mc)), mc), mc);
        }
        System.out.println(pi.round(new MathContext(45)));
    }
}
