// Hooks run after main when all other threads have ended, see a running VM, and cannot be added then.
// level: 5
// expect-exit: 9
package thread;

public class ShutdownHooks {
    public static void main(String[] args) throws InterruptedException {
        Runtime rt = Runtime.getRuntime();
        Thread removed = new Thread(() -> System.out.println("never"));
        rt.addShutdownHook(removed);
        System.out.println(rt.removeShutdownHook(removed) + " " + rt.removeShutdownHook(removed));
        Thread helper = new Thread(() -> System.out.println("a thread started by the hook"));
        Thread hook = new Thread(() -> {
            System.out.println("hook");
            try {
                rt.addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                rt.removeShutdownHook(helper);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            helper.start();
            try {
                helper.join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            System.out.println("hook ends");
        });
        rt.addShutdownHook(hook);
        try {
            rt.addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread running = new Thread(() -> { });
        running.start();
        try {
            rt.addShutdownHook(Thread.currentThread());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        running.join();
        new Thread(() -> {
            System.out.println("exits");
            System.exit(9);
        }).start();
        Thread.sleep(60_000);
        System.out.println("never");
    }
}
