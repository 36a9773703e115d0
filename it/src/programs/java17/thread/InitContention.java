// Class initialisation by several threads at once: exactly one runs it, the others wait.
// level: 5
package thread;

import java.util.concurrent.atomic.AtomicInteger;

public class InitContention {
    static final AtomicInteger RUNS = new AtomicInteger();

    static class Slow {
        static final int VALUE;

        static {
            RUNS.incrementAndGet();
            try { Thread.sleep(50); } catch (InterruptedException e) { }
            VALUE = 77;
        }
    }

    static class Failing {
        static { fail(); }

        static void fail() {
            try { Thread.sleep(30); } catch (InterruptedException e) { }
            throw new IllegalStateException("init");
        }

        static void use() { }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger sum = new AtomicInteger(), eiie = new AtomicInteger(), ncdfe = new AtomicInteger();
        Thread[] ts = new Thread[5];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                sum.addAndGet(Slow.VALUE);
                try {
                    Failing.use();
                } catch (ExceptionInInitializerError e) {
                    eiie.incrementAndGet();
                } catch (NoClassDefFoundError e) {
                    ncdfe.incrementAndGet();
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) t.join();
        System.out.println(RUNS + " " + sum + " " + eiie + " " + ncdfe);
    }
}
