// Runtime.halt in a hook ends the VM with its own code; an exception in another hook does not matter.
// level: 5
// expect-exit: 21
package thread;

public class HaltInHook {
    public static void main(String[] args) {
        Thread failing = new Thread(() -> {
            throw new IllegalStateException("in a hook");
        });
        failing.setUncaughtExceptionHandler((t, e) -> System.out.println("seen: " + e.getMessage()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                failing.join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            while (failing.getState() != Thread.State.TERMINATED) {
                Thread.yield();
            }
            System.out.println("halting");
            System.out.flush();
            Runtime.getRuntime().halt(21);
        }));
        Runtime.getRuntime().addShutdownHook(failing);
        try {
            System.exit(3);
        } finally {
            System.out.println("never");
        }
    }
}
