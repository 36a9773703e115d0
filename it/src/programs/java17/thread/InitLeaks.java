// Objects that get out of a class initialiser that still runs: their instance methods run in other threads, but wait
// where they use static members of the class or of its superclass.
// level: 5
package thread;

import java.util.concurrent.CountDownLatch;

public class InitLeaks {
    static volatile Leaky leaked;
    static volatile Base leakedSub;
    static volatile String seen = "nothing yet";
    static final CountDownLatch OUT = new CountDownLatch(1);
    static final CountDownLatch SUB_OUT = new CountDownLatch(1);
    static final CountDownLatch IN_METHOD = new CountDownLatch(2);

    static class Leaky {
        static int answer;
        static final long START;
        private final int own;

        static {
            leaked = new Leaky(5);
            OUT.countDown();
            START = System.nanoTime();
            await(IN_METHOD);
            pause();
            answer = 42;
        }

        Leaky(int own) {
            this.own = own;
        }

        /** Does not wait. */
        int own() {
            return own;
        }

        int first() {
            IN_METHOD.countDown();
            return answer;
        }

        String second() {
            IN_METHOD.countDown();
            return helper() + " " + (START != 0);
        }

        private static String helper() {
            return "answer " + answer;
        }
    }

    static class Base {
        static int known;

        static {
            leakedSub = new Sub();
            SUB_OUT.countDown();
            pause();
            known = 7 + (System.nanoTime() == 0 ? 1 : 0);
        }
    }

    static class Sub extends Base {
        int ask() {
            return known;
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        int[] answers = new int[3];
        String[] texts = new String[1];
        Thread[] users = {
            new Thread(() -> {
                await(OUT);
                answers[0] = leaked.own();
                answers[1] = leaked.first();
            }),
            new Thread(() -> {
                await(OUT);
                texts[0] = leaked.second();
            }),
            new Thread(() -> {
                await(SUB_OUT);
                answers[2] = ((Sub) leakedSub).ask();
            }),
            new Thread(() -> seen = "initialised " + Leaky.answer),
            new Thread(() -> seen += " " + Base.known)};
        for (int i : new int[] {0, 1, 3}) {
            users[i].start();
        }
        for (int i : new int[] {0, 1, 3}) {
            users[i].join();
        }
        for (int i : new int[] {2, 4}) {
            users[i].start();
        }
        for (int i : new int[] {2, 4}) {
            users[i].join();
        }
        System.out.println(answers[0] + " " + answers[1] + " " + texts[0] + " " + answers[2] + " " + seen);
    }
}
