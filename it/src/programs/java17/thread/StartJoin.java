// level: 5
package thread;

public class StartJoin {
    static int shared;

    static class Worker extends Thread {
        final int n;
        long result;

        Worker(int n) { super("worker-" + n); this.n = n; }

        @Override public void run() {
            for (int i = 0; i <= n * 1000; i++) result += i;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Worker[] ws = new Worker[8];
        for (int i = 0; i < ws.length; i++) {
            ws[i] = new Worker(i);
            System.out.print(ws[i].getState() + " ");
            ws[i].start();
        }
        System.out.println();
        for (Worker w : ws) {
            w.join();
            System.out.println(w.getName() + " " + w.result + " " + w.isAlive() + " " + w.getState());
        }
        Thread t = new Thread(() -> shared = 42);
        t.start();
        t.join();
        System.out.println(shared);
        try {
            t.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("already started");
        }
        Thread m = Thread.currentThread();
        System.out.println(m.getName() + " " + m.getPriority() + " " + m.isDaemon() + " " + m.getState() + " " + m.isInterrupted() + " " + m.getThreadGroup().getName());
        Thread named = new Thread(null, () -> System.out.println("in " + Thread.currentThread().getName()), "given");
        named.setPriority(Thread.MAX_PRIORITY);
        named.start();
        named.join(10_000);
        System.out.println(named.toString().replaceAll("#\\d+", "#") + " " + (named.getId() > 0));
        Thread u = new Thread();
        u.run();
        System.out.println(u.getName().startsWith("Thread-"));
    }
}
