package modules;

/** A program of its own. */
public class First {
    private First() {
    }

    public static void main(String[] args) {
        System.out.println(Greeting.of("first"));
    }
}
