// Math methods with exactly specified results.
// level: 1
package lang;

public class MathExact {
    interface Job { Object run(); }

    static void show(Job j) {
        try {
            System.out.println(j.run());
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        System.out.println(Math.abs(-5) + " " + Math.abs(Integer.MIN_VALUE) + " " + Math.abs(-0.0) + " " + Math.abs(-2.5f));
        System.out.println(Math.max(3, 4) + " " + Math.min(-0.0, 0.0) + " " + Math.max(-0.0, 0.0) + " " + Math.max(Double.NaN, 1));
        System.out.println(Math.min(1f, Float.NaN) + " " + Math.max(1L << 40, 3));
        System.out.println(Math.floor(-1.5) + " " + Math.ceil(-1.5) + " " + Math.rint(2.5) + " " + Math.rint(3.5) + " " + Math.ceil(-0.5));
        System.out.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.round(0.49999999999999994) + " " + Math.round(1e18)
                + " " + Math.round(Double.NaN) + " " + Math.round(1e300) + " " + Math.round(-2.5f) + " " + Math.round(8388609.0f));
        System.out.println(Math.sqrt(2) + " " + Math.sqrt(-1) + " " + Math.sqrt(1e-320) + " " + Math.cbrt(27));
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(7, -3) + " "
                + Math.floorDiv(Integer.MIN_VALUE, -1) + " " + Math.floorMod(-7L, 3));
        System.out.println(Math.signum(-3.5) + " " + Math.copySign(3, -0.0) + " " + Math.ulp(1.0) + " " + Math.nextUp(1.0)
                + " " + Math.nextAfter(1f, 0) + " " + Math.getExponent(1024.5) + " " + Math.scalb(1.5, 4));
        System.out.println(Math.hypot(3, 4) + " " + Math.toRadians(180) + " " + Math.IEEEremainder(5, 3) + " " + Math.fma(2.0, 3.0, 4.0));
        System.out.println(Math.multiplyHigh(1L << 62, 12) + " " + Math.multiplyFull(1 << 30, 1 << 30));
        System.out.println(Math.pow(2, 10) + " " + Math.pow(0, 0) + " " + Math.pow(-2, 3) + " " + Math.pow(2, -1) + " " + Math.pow(-8, 1.0 / 3));
        System.out.println(Math.sin(0) + " " + Math.cos(0) + " " + Math.atan2(0, -0.0) + " " + Math.exp(0) + " " + Math.log(1) + " " + Math.log(0)
                + " " + Math.log10(1000) + " " + Math.tan(0) + " " + Math.asin(2));
        System.out.println(StrictMath.sqrt(3) + " " + StrictMath.sin(1) + " " + StrictMath.pow(1.1, 10) + " " + StrictMath.log(10));
        show(new Job() { public Object run() { return Math.addExact(Integer.MAX_VALUE, 1); } });
        show(new Job() { public Object run() { return Math.subtractExact(Integer.MIN_VALUE, 1); } });
        show(new Job() { public Object run() { return Math.multiplyExact(1 << 20, 1 << 20); } });
        show(new Job() { public Object run() { return Math.addExact(Long.MAX_VALUE, 1L); } });
        show(new Job() { public Object run() { return Math.multiplyExact(1L << 40, 1L << 40); } });
        show(new Job() { public Object run() { return Math.negateExact(Integer.MIN_VALUE); } });
        show(new Job() { public Object run() { return Math.toIntExact(1L << 33); } });
        show(new Job() { public Object run() { return Math.incrementExact(5) + Math.decrementExact(5L) + Math.multiplyExact(6, 7); } });
        show(new Job() { public Object run() { return Math.floorDiv(1, 0); } });
        show(new Job() { public Object run() { return Math.absExact(-3); } });
    }
}
