// Class literals: names of every kind of class, superclasses, array classes, simple queries.
// level: 1
package lang;

public class ClassNames {
    class Inner { }

    interface Face { }

    enum Color { RED, GREEN { } }

    record Rec(int a) { }

    @interface Anno { }

    static void show(Class<?> c) {
        System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getTypeName() + " | " + c + " | " + c.isInterface()
                + c.isArray() + c.isPrimitive() + c.isEnum() + c.isRecord());
        System.out.println("  " + c.getSuperclass() + " " + c.getComponentType() + " " + c.getPackageName());
    }

    public static void main(String[] args) {
        class Local { }
        Object anon = new Object() { };
        show(ClassNames.class);
        show(Inner.class);
        show(Face.class);
        show(Color.class);
        show(Color.GREEN.getClass());
        show(Rec.class);
        show(Local.class);
        show(anon.getClass());
        show(int.class);
        show(void.class);
        show(int[].class);
        show(String[][].class);
        show(Inner[].class);
        show(Object.class);
        show(Runnable.class);
        System.out.println("x".getClass() == String.class);
        System.out.println(new int[0].getClass() == int[].class);
        System.out.println(Color.GREEN.getDeclaringClass());
        System.out.println(Number.class.isInstance(5) + " " + Number.class.isAssignableFrom(Integer.class)
                + " " + Integer.class.isAssignableFrom(Number.class) + " " + int[].class.isInstance(new int[0]));
        System.out.println(String.class.cast("cast"));
        try {
            Integer.class.cast("cast");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(int.class == Integer.TYPE);
        System.out.println(Integer.class.hashCode() == Integer.class.hashCode());
        System.out.println(Object[].class.getSuperclass() + " " + Object[].class.getInterfaces().length);
        System.out.println(ClassNames.class.desiredAssertionStatus());
    }
}
