// level: 1
package lang;

public class Intern1 {
    static final String A = "shared";

    public static void main(String[] args) {
        String b = new String("shared");
        System.out.println(A == "shared");
        System.out.println(A == b);
        System.out.println(A == b.intern());
        System.out.println(("sha" + "red") == A);
        String part = "sha";
        System.out.println((part + "red") == A);
        System.out.println((part + "red").intern() == A);
        String fresh = "fresh-" + args.length;
        System.out.println(fresh.intern() == ("fresh-" + args.length).intern());
        System.out.println(fresh.intern().equals(fresh));
        System.out.println("".intern() == "");
        System.out.println(String.valueOf(new char[] {'s', 'h', 'a', 'r', 'e', 'd'}).intern() == "shared");
        System.out.println("\u20ac\u00e9".intern() == new String("\u20ac\u00e9").intern());
        System.out.println(Intern1.class.getName());
    }
}
