// Qualified enum constants as labels initialise their enum only for targets of it.
// level: 2
package lang;

public class EnumLabels {
    sealed interface Token permits Word, Sign, Mark {
    }

    record Word(String text) implements Token {
    }

    enum Sign implements Token {
        PLUS, MINUS;

        static {
            System.out.println("Sign initialised");
        }
    }

    enum Mark implements Token {
        DOT, COMMA;

        static {
            System.out.println("Mark initialised");
        }
    }

    static String describe(Token t) {
        return switch (t) {
            case Sign.PLUS -> "plus";
            case Word(String s) when s.isEmpty() -> "nothing";
            case Mark.DOT -> "dot";
            case Sign.MINUS -> "minus";
            case Word w -> "word " + w.text();
            case Mark m -> "mark " + m;
        };
    }

    public static void main(String[] args) {
        System.out.println(describe(new Word("")));
        System.out.println(describe(new Word("a")));
        System.out.println("now a mark");
        System.out.println(describe(Mark.COMMA));
        System.out.println(describe(Mark.DOT));
        System.out.println("now signs");
        for (Sign s : Sign.values()) {
            System.out.println(describe(s));
        }
    }
}
