// Sealed hierarchies with instanceof patterns: an expression evaluator and a visitor.
// level: 2
package lang;

public class SealedTypes {
    sealed interface Expr permits Num, Add, Mul, Neg, Var { }

    record Num(double v) implements Expr { }

    record Add(Expr l, Expr r) implements Expr { }

    record Mul(Expr l, Expr r) implements Expr { }

    record Neg(Expr e) implements Expr { }

    record Var(String name) implements Expr { }

    static double eval(Expr e, double x) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Add a) return eval(a.l(), x) + eval(a.r(), x);
        if (e instanceof Mul m) return eval(m.l(), x) * eval(m.r(), x);
        if (e instanceof Neg n) return -eval(n.e(), x);
        if (e instanceof Var) return x;
        throw new AssertionError();
    }

    static Expr derive(Expr e) {
        if (e instanceof Num) return new Num(0);
        if (e instanceof Add a) return new Add(derive(a.l()), derive(a.r()));
        if (e instanceof Mul m) return new Add(new Mul(derive(m.l()), m.r()), new Mul(m.l(), derive(m.r())));
        if (e instanceof Neg n) return new Neg(derive(n.e()));
        return new Num(1);
    }

    static String show(Expr e) {
        if (!(e instanceof Num n)) {
            if (e instanceof Add a) return "(" + show(a.l()) + " + " + show(a.r()) + ")";
            if (e instanceof Mul m) return show(m.l()) + "*" + show(m.r());
            if (e instanceof Neg g && g.e() instanceof Num k && k.v() > 0) return "-" + k.v();
            if (e instanceof Neg g) return "-(" + show(g.e()) + ")";
            return ((Var) e).name();
        }
        return "" + n.v();
    }

    abstract static sealed class Vehicle permits Car, Truck { abstract int wheels(); }

    static final class Car extends Vehicle { int wheels() { return 4; } }

    static non-sealed class Truck extends Vehicle { int wheels() { return 6; } }

    static class BigTruck extends Truck { int wheels() { return super.wheels() * 3; } }

    public static void main(String[] args) {
        Expr e = new Add(new Mul(new Num(3), new Mul(new Var("x"), new Var("x"))), new Neg(new Num(5)));
        System.out.println(show(e));
        System.out.println(eval(e, 2));
        Expr d = derive(e);
        System.out.println(show(d));
        System.out.println(eval(d, 2));
        System.out.println(e.equals(new Add(new Mul(new Num(3), new Mul(new Var("x"), new Var("x"))), new Neg(new Num(5)))));
        System.out.println(d);
        for (Vehicle v : new Vehicle[] {new Car(), new Truck(), new BigTruck()}) System.out.println(v.wheels());
    }
}
