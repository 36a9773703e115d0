// level: 2
package lang;

public class TextBlocks {
    public static void main(String[] args) {
        String a = """
                Hello
                  indented "quoted"
                trailing   \040
                no newline \
                here
                tab\tescaped \""" done
                """;
        System.out.print(a);
        System.out.println(a.length() + " " + a.hashCode());
        String b = """
            x
          y""";
        System.out.println(b.replace("\n", "|").replace(' ', '.'));
        System.out.println("""
            {"name": "%s", "n": %d}""".formatted("block", 5));
        System.out.println("  a\n    b\n".stripIndent().replace("\n", "|"));
        System.out.println("a\\tb\\n".translateEscapes().length());
        System.out.println("p\nq".indent(2).replace("\n", "|"));
        System.out.println("""
            """.isEmpty());
    }
}
