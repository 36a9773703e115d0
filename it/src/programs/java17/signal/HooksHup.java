// SIGHUP runs the shutdown hooks and gives the exit code.
// level: 5
// expect-exit: 129
package signal;

import sun.misc.Signal;

public class HooksHup {
    public static void main(String[] args) throws InterruptedException {
        Thread never = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.println("not reached");
        });
        never.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook of " + Thread.currentThread().getName() + " " + never.isAlive());
            try {
                Runtime.getRuntime().addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }, "the hook"));
        System.out.println("before");
        Signal.raise(new Signal("HUP"));
        never.join();
        System.out.println("after");
    }
}
