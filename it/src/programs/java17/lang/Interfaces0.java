// Interface dispatch with several implementors, diamonds, defaults, static and private interface methods.
// level: 0
package lang;

public class Interfaces0 {
    interface Shape {
        int area();

        default int twice() { return helper() * 2; }

        private int helper() { return area(); }

        static Shape unit() { return new Square(1); }

        int SIDES = 4;
    }

    interface Named {
        default int twice() { return -1; }

        int name();
    }

    static class Square implements Shape {
        final int side;

        Square(int side) { this.side = side; }

        public int area() { return side * side; }
    }

    static class Rect implements Shape, Named {
        public int area() { return 6; }

        public int name() { return 'R'; }

        public int twice() { return Shape.super.twice() + Named.super.twice(); }
    }

    static class Sub extends Square implements Named {
        Sub() { super(9); }

        public int twice() { return super.twice() + 1; }

        public int name() { return 'S'; }
    }

    interface Left extends Shape { default int area() { return 70; } }

    interface Right extends Shape { }

    static class Diamond implements Left, Right { }

    static int total(Shape[] shapes) {
        int t = 0;
        for (Shape s : shapes) t = t * 3 + s.area() + s.twice();
        return t;
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Square(3), new Rect(), new Sub(), new Diamond(), Shape.unit()};
        for (Shape s : shapes) {
            System.out.println(s.area());
            System.out.println(s.twice());
            if (s instanceof Named) System.out.println(((Named) s).name());
        }
        System.out.println(total(shapes));
        System.out.println(Shape.SIDES);
    }
}
