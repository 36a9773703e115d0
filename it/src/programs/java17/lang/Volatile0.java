// volatile, final and transient fields; compound assignment on them.
// level: 0
package lang;

public class Volatile0 {
    volatile int vi;
    volatile long vl = -1;
    static volatile boolean flag;
    static volatile double vd = 1.5;
    final int f;
    transient short t = 12;
    volatile Object ref;

    Volatile0(int f) { this.f = f; }

    public static void main(String[] args) {
        Volatile0 v = new Volatile0(9);
        v.vi += 5;
        v.vi++;
        v.vl <<= 33;
        flag = !flag;
        vd *= 3;
        v.ref = v;
        System.out.println(v.vi);
        System.out.println(v.vl);
        System.out.println(flag);
        System.out.println((int) (vd * 10));
        System.out.println(v.f);
        System.out.println(v.t);
        System.out.println(((Volatile0) v.ref).f);
    }
}
