// Uncaught MatchException and NullPointerException out of pattern switches.
// level: 2
// expect-exit: 1
package lang;

public class SwitchTraces {
    record Holder(Object o) {
        public Object o() {
            if (o == null) throw new IllegalStateException("empty holder");
            return o;
        }
    }

    static String f(Object x) {
        return switch (x) {
            case Holder(String s) -> s;
            case Holder(Integer i) when i > 0 -> "positive";
            default -> "other";
        };
    }

    public static void main(String[] args) {
        System.out.println(f(new Holder("s")) + f(new Holder(3)) + f(new Holder(-3)) + f(1));
        try {
            f(null);
        } catch (NullPointerException e) {
            e.printStackTrace();
        }
        f(new Holder(null));
    }
}
