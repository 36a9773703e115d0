// A thread that has been joined is in no list of live threads, and has no stack.
// level: 5
// skip-gc-stress
package thread;

public class EndedThreads {
    static volatile int done;

    public static void main(String[] args) throws InterruptedException {
        int listed = 0;
        int counted = 0;
        int traced = 0;
        int alive = 0;
        for (int i = 0; i < 2000; i++) {
            Thread t = new Thread(() -> done++);
            t.start();
            t.join();
            if (i % 2 == 0) {
                listed += Thread.getAllStackTraces().containsKey(t) ? 1 : 0;
            } else {
                Thread[] all = new Thread[50];
                int n = Thread.enumerate(all);
                for (int k = 0; k < n; k++) {
                    counted += all[k] == t ? 1 : 0;
                }
            }
            traced += t.getStackTrace().length;
            alive += t.isAlive() ? 1 : 0;
        }
        System.out.println(listed + " " + counted + " " + traced + " " + alive + " " + done);
    }
}
