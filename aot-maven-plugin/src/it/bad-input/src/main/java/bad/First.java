package bad;

/** One of two classes that could be started. */
public class First {
    private First() {
    }

    public static void main(String[] args) {
        System.out.println("First");
    }
}
