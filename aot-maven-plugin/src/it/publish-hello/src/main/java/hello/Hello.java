package hello;

/** Says hello to its first argument. */
public class Hello {
    private Hello() {
    }

    public static void main(String[] args) {
        System.out.println("Hello, " + args[0] + "!");
    }
}
