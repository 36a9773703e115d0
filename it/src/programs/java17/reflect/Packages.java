// Class.getPackage: names, identity, what is sealed, and what has none.
// level: 2
package reflect;

import java.util.List;
import java.util.Map;

public class Packages {
    interface Inner { }

    public static void main(String[] args) {
        Package own = Packages.class.getPackage();
        System.out.println(own.getName() + " | " + own + " | " + own.hashCode() + " " + own.isSealed());
        System.out.println(own == Inner.class.getPackage());
        System.out.println(own.equals(String.class.getPackage()));
        System.out.println(own.getImplementationVersion() + own.getSpecificationTitle() + own.getImplementationVendor());
        try {
            System.out.println(own.isCompatibleWith("1"));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(List.class.getPackage() + " " + List.class.getPackage().isSealed());
        System.out.println(List.class.getPackage() == Map.class.getPackage());
        System.out.println(List.class.getPackage() == String.class.getPackage());
        Runnable lambda = () -> { };
        System.out.println(lambda.getClass().getPackage().getName());
        System.out.println(new Object() { }.getClass().getPackage().getName());
        System.out.println(int.class.getPackage() + " " + Packages[].class.getPackage());
    }
}
