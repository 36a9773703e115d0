// main dies of an exception while another thread still works: the process waits for it, exit code 1.
// level: 5
// expect-exit: 1
package thread;

public class UncaughtMainOthersRun {
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        new Thread(() -> {
            try {
                main.join();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
            System.out.println("worker ends after main died");
        }).start();
        throw new RuntimeException("main dies");
    }
}
