package bad;

/** One of two classes that could be started. */
public class Second {
    private Second() {
    }

    public static void main(String[] args) {
        System.out.println("Second");
    }
}
