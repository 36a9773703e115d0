// Resolution of default methods: diamonds, re-abstraction, super calls, generic defaults, class wins.
// level: 2
package lang;

public class DefaultMethods {
    interface A { default String who() { return "A"; } }

    interface B extends A { default String who() { return "B" + A.super.who(); } }

    interface C extends A { }

    interface D extends A { String who(); }

    static class BC implements B, C { }

    static class CB implements C, B { }

    static class Base { public String who() { return "Base"; } }

    static class Wins extends Base implements B { }

    static abstract class Abs implements D { String call() { return who(); } }

    static class Conc extends Abs { public String who() { return "Conc"; } }

    interface Gen<T> { default T id(T t) { return t; } T make(); }

    interface StrGen extends Gen<String> { default String id(String s) { return "str" + s; } }

    interface X { default int v() { return 1; } static int s() { return 100; } }

    interface Y { default int v() { return 2; } }

    static class XY implements X, Y { public int v() { return X.super.v() * 10 + Y.super.v(); } }

    interface ToStr { String toString(); default String twice() { return toString() + toString(); } }

    enum E implements A, ToStr { ONE { public String who() { return "one"; } }, TWO }

    record R(int k) implements B { }

    public static void main(String[] args) {
        System.out.println(new BC().who() + " " + new CB().who() + " " + new Wins().who() + " " + new Conc().call());
        StrGen g = () -> "made";
        Gen<String> gg = g;
        System.out.println(gg.id("x") + gg.make());
        System.out.println(new XY().v() + X.s());
        System.out.println(E.ONE.who() + E.TWO.who() + E.TWO.twice());
        System.out.println(new R(3).who());
        A lambdaLike = new A() { };
        System.out.println(lambdaLike.who());
        A[] as = {new BC(), new CB(), new Wins(), new R(1), E.ONE, E.TWO, lambdaLike};
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 3; i++) for (A a : as) sb.append(a.who());
        System.out.println(sb);
    }
}
