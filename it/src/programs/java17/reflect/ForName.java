// Classes found by constant names: initialised once, arrays, failing initialisers, names of nothing.
// level: 2
package reflect;

public class ForName {
    static class Loud {
        static int made = say("Loud is initialised");
    }

    static class Quiet {
        static int made = say("Quiet is initialised");
    }

    static class Bad {
        static int made = Integer.parseInt("bad");
    }

    static int say(String s) {
        System.out.println(s);
        return 1;
    }

    public static void main(String[] args) throws Exception {
        Class<?> c = Class.forName("reflect.ForName$Loud");
        System.out.println(c.getName() + " " + (c == Loud.class) + " " + (Class.forName("reflect.ForName$Loud") == c));
        System.out.println(Quiet.class.getSimpleName());
        System.out.println(Class.forName("reflect.ForName$Quiet").getSimpleName() + " " + Class.forName("[I") + " "
                + Class.forName("[[Ljava.lang.String;").getSimpleName() + " " + Class.forName("java.util.Map$Entry").isInterface());
        for (int i = 0; i < 2; i++) {
            try {
                Class.forName("reflect.ForName$Bad");
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                System.out.println(e.getClass().getName() + " " + e.getMessage() + " " + (e.getCause() != null));
            }
        }
        try {
            Class.forName("no.such.Thing");
        } catch (ClassNotFoundException e) {
            System.out.println(e.getMessage() + " " + e.getCause());
        }
        try {
            Class.forName("int");
        } catch (ClassNotFoundException e) {
            System.out.println(e.getMessage());
        }
        try {
            Class.forName("java/lang/String");
        } catch (ClassNotFoundException e) {
            System.out.println(e.getMessage());
        }
    }
}
