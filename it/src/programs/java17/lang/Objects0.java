// Instances, fields of every kind, constructors and initialisers, this-chains.
// level: 0
package lang;

public class Objects0 {
    byte b = 1;
    short s = 2;
    char c = '3';
    int i = 4;
    long l = 5;
    float f = 6.5f;
    double d = 7.5;
    boolean z = true;
    Objects0 next;
    int order;

    {
        order = order * 10 + 1;
    }

    Objects0() {
        this(40);
        order = order * 10 + 3;
    }

    Objects0(int i) {
        this.i = i;
        order = order * 10 + 2;
    }

    long sum() { return b + s + c + i + l + (long) f + (long) d + (z ? 1 : 0); }

    static class Point {
        int x, y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        Point plus(Point o) { return new Point(x + o.x, y + o.y); }
    }

    public static void main(String[] args) {
        Objects0 o = new Objects0();
        System.out.println(o.sum());
        System.out.println(o.order);
        System.out.println(new Objects0(9).order);
        System.out.println(o.next == null);
        o.next = new Objects0(5);
        o.next.next = o;
        o.next.next.l += 1000000000000L;
        System.out.println(o.l);
        o.b += 130;
        o.s--;
        o.c++;
        o.f *= 2;
        System.out.println(o.b);
        System.out.println(o.s);
        System.out.println(o.c);
        System.out.println((int) o.f);
        Point p = new Point(1, 2);
        for (int k = 0; k < 10; k++) p = p.plus(new Point(k, -k));
        System.out.println(p.x);
        System.out.println(p.y);
    }
}
