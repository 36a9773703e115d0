// SIGTERM without hooks.
// level: 5
// expect-exit: 143
package signal;

import sun.misc.Signal;

public class NoHooks {
    public static void main(String[] args) throws InterruptedException {
        System.out.println("before");
        Signal.raise(new Signal("TERM"));
        Thread.sleep(100_000);
        System.out.println("after");
    }
}
