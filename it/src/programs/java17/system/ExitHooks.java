// Shutdown hooks run at exit; finally blocks do not.
// level: 4
// expect-exit: 7
package system;

public class ExitHooks {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> { }) { });
            deep(5);
        } finally {
            System.out.println("never printed");
        }
    }

    static void deep(int n) {
        if (n == 0) System.exit(7);
        deep(n - 1);
    }
}
