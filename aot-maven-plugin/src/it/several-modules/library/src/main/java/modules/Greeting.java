package modules;

/** What both programs use. */
public final class Greeting {
    private Greeting() {
    }

    public static String of(String name) {
        return "hello from " + name;
    }

    /** Makes this module one that could be published, were it asked for. */
    public static void main(String[] args) {
        System.out.println(of("library"));
    }
}
