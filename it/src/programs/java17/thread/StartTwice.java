// A thread starts once; run() called directly runs in the caller; subclasses and targets.
// level: 5
package thread;

public class StartTwice {
    static class Both extends Thread {
        Both(Runnable target) {
            super(target, "both");
        }

        @Override
        public void run() {
            System.out.println("run of the subclass in " + Thread.currentThread().getName());
            super.run();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> System.out.println("ran in " + Thread.currentThread().getName()), "worker");
        t.run();
        t.start();
        t.join();
        t.run();
        for (int i = 0; i < 2; i++) {
            try {
                t.start();
                System.out.println("started again");
            } catch (IllegalThreadStateException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
        Object gate = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (gate) {
                System.out.println("through the gate");
            }
        });
        synchronized (gate) {
            waiting.start();
            try {
                waiting.start();
            } catch (IllegalThreadStateException e) {
                System.out.println("while it runs: " + e);
            }
        }
        waiting.join();
        Both both = new Both(() -> System.out.println("and the target"));
        both.start();
        both.join();
        Thread none = new Thread();
        none.start();
        none.join();
        new Thread((Runnable) null).run();
        System.out.println(none.getState());
        Thread self = new Thread() {
            @Override
            public void run() {
                try {
                    start();
                } catch (IllegalThreadStateException e) {
                    System.out.println("itself: " + e.getMessage());
                }
            }
        };
        self.start();
        self.join();
    }
}
