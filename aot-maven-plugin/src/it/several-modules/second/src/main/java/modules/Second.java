package modules;

/** A program of its own. */
public class Second {
    private Second() {
    }

    public static void main(String[] args) {
        System.out.println(Greeting.of("second") + " within " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }
}
