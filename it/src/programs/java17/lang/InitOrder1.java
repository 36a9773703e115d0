// Initialisation triggered by each kind of active use, with the order printed.
// level: 1
package lang;

public class InitOrder1 {
    static String say(String s) {
        System.out.println("init " + s);
        return s;
    }

    static class ByNew { static { say("ByNew"); } }

    static class ByCall { static { say("ByCall"); } static void m() { } }

    static class ByGet { static { say("ByGet"); } static int f = 1; }

    static class ByPut { static { say("ByPut"); } static int f; }

    static class ByArray { static { say("ByArray"); } }

    static class ByCast { static { say("ByCast"); } }

    static class ByLiteral { static { say("ByLiteral"); } }

    static class ByArgs { static { say("ByArgs"); } static int m(int x) { return x; } }

    interface Konst {
        String K = say("Konst");
        int PLAIN = 3;
    }

    static class Parent implements Konst {
        static final String P = say("Parent");
        final String inst = say("parent instance");

        Parent() { hook(); }

        void hook() { }
    }

    static class Child extends Parent {
        static final String C = say("Child");
        String inst2 = say("child instance");
        String set = "initial";

        void hook() { System.out.println("hook sees " + inst + " " + inst2 + " " + set); set = "hooked"; }
    }

    static int arg(int x) {
        System.out.println("argument " + x);
        return x;
    }

    enum Planet {
        EARTH, MARS;

        static { say("Planet static"); }

        Planet() { System.out.println("constructing " + name()); }
    }

    public static void main(String[] args) {
        new ByNew();
        ByCall.m();
        System.out.println(ByGet.f);
        ByPut.f = arg(2);
        System.out.println(new ByArray[2].length);
        Object o = null;
        System.out.println((ByCast) o);
        System.out.println(ByLiteral.class.getSimpleName());
        System.out.println(ByArgs.m(arg(5)));
        System.out.println(Konst.PLAIN);
        System.out.println(new Child().set);
        System.out.println(Child.K);
        System.out.println(Planet.MARS);
    }
}
