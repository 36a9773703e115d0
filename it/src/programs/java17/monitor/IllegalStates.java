// wait and notify by threads that do not own the monitor, and arguments out of range.
// level: 5
package monitor;

public class IllegalStates {
    interface Action {
        void run() throws InterruptedException;
    }

    static void expect(String what, Action a) {
        try {
            a.run();
            System.out.println(what + ": nothing thrown");
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object free = new Object();
        expect("notify", free::notify);
        expect("notifyAll", free::notifyAll);
        expect("wait", free::wait);
        expect("wait with limit", () -> free.wait(10));
        expect("wait, negative", () -> free.wait(-1));
        expect("wait, nanoseconds", () -> free.wait(1, 1_000_000));
        expect("array", () -> new int[3].notify());
        expect("string", () -> "constant".notifyAll());
        expect("class", () -> IllegalStates.class.wait(1));
        synchronized (free) {
            expect("owner notifies", free::notify);
            expect("owner, negative", () -> free.wait(-5));
            expect("owner, short wait", () -> free.wait(1));
            expect("owner, wait(0, 1)", () -> free.wait(0, 1));
        }
        expect("after release", free::notify);
        synchronized (free) {
            Thread other = new Thread(() -> expect("other thread", free::notify));
            other.start();
            other.join();
        }
        Object inflated = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (inflated) {
                expect("woken", inflated::wait);
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        expect("not owner, one waits", inflated::notify);
        synchronized (inflated) {
            inflated.notify();
        }
        waiting.join();
        expect("afterwards", inflated::notify);
        Thread.currentThread().interrupt();
        expect("interrupted, not owner", inflated::wait);
        synchronized (inflated) {
            expect("interrupted, owner", inflated::wait);
        }
    }
}
