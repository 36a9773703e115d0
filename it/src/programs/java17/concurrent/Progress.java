// Who waits in a loop for what another thread does sees it in the end, if the access is opaque or stronger; collections
// and interrupts reach threads in such loops.
// level: 5
// time-out: 60
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

public class Progress {
    static boolean plain;
    static volatile boolean done;
    static Object reference;
    static final VarHandle PLAIN;
    static final VarHandle REFERENCE;
    static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            PLAIN = l.findStaticVarHandle(Progress.class, "plain", boolean.class);
            REFERENCE = l.findStaticVarHandle(Progress.class, "reference", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Starts the loop, collects while it runs, then does what ends it. */
    static void ends(String name, Runnable loop, Runnable end) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread t = new Thread(() -> {
            started.countDown();
            loop.run();
        });
        t.start();
        started.await();
        System.gc();
        Thread.sleep(5);
        end.run();
        t.join();
        System.out.println(name + " ends");
    }

    public static void main(String[] args) throws InterruptedException {
        ends("volatile field", () -> { while (!done) { } }, () -> done = true);
        ends("opaque field", () -> { while (!(boolean) PLAIN.getOpaque()) { } }, () -> PLAIN.setOpaque(true));
        ends("acquired reference", () -> { while (REFERENCE.getAcquire() == null) { Thread.onSpinWait(); } },
                () -> REFERENCE.setRelease("there"));
        int[] cells = new int[4];
        ends("opaque element", () -> { while ((int) ELEMENT.getOpaque(cells, 2) == 0) { } },
                () -> ELEMENT.setOpaque(cells, 2, 1));
        AtomicBoolean atomic = new AtomicBoolean();
        ends("atomic, with a counter", () -> {
            long n = 0;
            while (!atomic.getOpaque()) {
                n++;
            }
            done = n >= 0;
        }, () -> atomic.lazySet(true));
        AtomicLong turns = new AtomicLong();
        ends("compare and set", () -> { while (!turns.compareAndSet(1, 2)) { } }, () -> turns.set(1));
        ends("weak compare and set", () -> { while (!turns.weakCompareAndSetPlain(3, 4)) { } }, () -> turns.set(3));
        boolean[] guarded = new boolean[1];
        ends("monitor", () -> {
            for (boolean seen = false; !seen; Thread.yield()) {
                synchronized (guarded) {
                    seen = guarded[0];
                }
            }
        }, () -> {
            synchronized (guarded) {
                guarded[0] = true;
            }
        });
        Thread[] looping = new Thread[1];
        ends("interrupted", () -> {
            looping[0] = Thread.currentThread();
            done = false;
            while (!Thread.interrupted()) {
            }
        }, () -> {
            while (done) {
                Thread.onSpinWait();
            }
            looping[0].interrupt();
        });
        ends("parked", () -> {
            looping[0] = Thread.currentThread();
            done = true;
            while (done) {
                LockSupport.park();
            }
        }, () -> {
            while (!done) {
                Thread.onSpinWait();
            }
            done = false;
            LockSupport.unpark(looping[0]);
        });
        ends("a fence in the loop", () -> {
            Object seen;
            do {
                VarHandle.acquireFence();
                seen = REFERENCE.getOpaque();
            } while (!"other".equals(seen));
        }, () -> {
            REFERENCE.setOpaque("other");
            VarHandle.releaseFence();
        });
    }
}
