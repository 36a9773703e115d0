// level: 1
package lang;

public class Strings1 {
    public static void main(String[] args) {
        String s = "Hello, World";
        System.out.println(s.length());
        System.out.println(s.charAt(4));
        System.out.println(s.indexOf('o'));
        System.out.println(s.indexOf('o', 5));
        System.out.println(s.lastIndexOf("o"));
        System.out.println(s.indexOf("World"));
        System.out.println(s.indexOf("nope"));
        System.out.println(s.substring(7));
        System.out.println(s.substring(3, 8));
        System.out.println(s.toUpperCase());
        System.out.println(s.toLowerCase());
        System.out.println(s.replace('l', 'L'));
        System.out.println(s.replace("l", "[l]"));
        System.out.println(s.contains("lo, W"));
        System.out.println(s.startsWith("Hell"));
        System.out.println(s.startsWith("lo", 3));
        System.out.println(s.endsWith("ld"));
        System.out.println("  trim me\t\n".trim());
        System.out.println("[" + "\u2003strip\u2003".strip() + "]");
        System.out.println("".isEmpty());
        System.out.println(" \t".isBlank());
        System.out.println("ab".repeat(4));
        System.out.println("a".compareTo("b"));
        System.out.println("apple".compareTo("app"));
        System.out.println("ABC".compareToIgnoreCase("abd"));
        System.out.println("ABC".equalsIgnoreCase("abc"));
        System.out.println("abc".equals("abc"));
        System.out.println("abc".equals(null));
        System.out.println(s.hashCode());
        System.out.println("".hashCode());
        System.out.println("\u00e9\u20ac\ud83d\ude00".hashCode());
        System.out.println(String.valueOf(new char[] {'x', 'y'}));
        System.out.println(new String(new char[] {'a', 'b', 'c', 'd'}, 1, 2));
        System.out.println(String.valueOf((Object) null));
        System.out.println(String.join("-", "a", "b", "c"));
        char[] chars = "chars".toCharArray();
        java.util.Arrays.sort(chars);
        System.out.println(chars);
        System.out.println("a,b,,c,,".split(",").length);
        System.out.println("concat".concat("enated"));
        System.out.println("abcabc".lastIndexOf('c', 4));
        System.out.println("x".equals(new String("x")));
        System.out.println("regionMatches".regionMatches(true, 6, "MATCH", 0, 5));
        System.out.println("line1\nline2\r\nline3".lines().count());
        System.out.println("tEST".substring(0, 1).toUpperCase() + "tEST".substring(1).toLowerCase());
        System.out.println("abc".contentEquals(new StringBuilder("abc")));
        System.out.println("%".equals("%%".substring(1)));
    }
}
