// Assertions are off unless asked for; the condition is not evaluated.
// level: 1
package lang;

public class AssertOff {
    static int evaluated;

    static boolean check() {
        evaluated++;
        return false;
    }

    public static void main(String[] args) {
        assert check() : "never";
        assert args.length > 1000;
        System.out.println("evaluated " + evaluated);
    }
}
