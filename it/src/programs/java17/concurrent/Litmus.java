// Outcomes that the memory model forbids do not occur: message passing, store buffering with volatiles, coherence.
// level: 5
// time-out: 120
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CyclicBarrier;

public class Litmus {
    static int data;
    static int ready;
    static volatile int x;
    static volatile int y;
    static int c;
    static final VarHandle READY;
    static final VarHandle DATA;
    static final VarHandle C;

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            READY = l.findStaticVarHandle(Litmus.class, "ready", int.class);
            DATA = l.findStaticVarHandle(Litmus.class, "data", int.class);
            C = l.findStaticVarHandle(Litmus.class, "c", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    interface Step {
        int run(int round);
    }

    static int[][] together(int rounds, Step first, Step second) throws Exception {
        int[][] results = new int[2][rounds];
        CyclicBarrier start = new CyclicBarrier(2);
        CyclicBarrier end = new CyclicBarrier(2, () -> {
            data = 0;
            ready = 0;
            x = 0;
            y = 0;
            c = 0;
        });
        Thread t = new Thread(() -> {
            try {
                for (int i = 0; i < rounds; i++) {
                    start.await();
                    results[1][i] = second.run(i);
                    end.await();
                }
            } catch (Exception e) {
                System.out.println("unexpected");
            }
        });
        t.start();
        for (int i = 0; i < rounds; i++) {
            start.await();
            results[0][i] = first.run(i);
            end.await();
        }
        t.join();
        return results;
    }

    public static void main(String[] args) throws Exception {
        int rounds = 300;
        int[][] passing = together(rounds, r -> {
            DATA.setOpaque(7);
            READY.setRelease(1);
            return 0;
        }, r -> {
            int seen = (int) READY.getAcquire();
            return seen == 1 ? (int) DATA.getOpaque() : -1;
        });
        int bad = 0;
        for (int v : passing[1]) {
            bad += v == 7 || v == -1 ? 0 : 1;
        }
        System.out.println("message passing: " + bad);
        int[][] buffering = together(rounds, r -> {
            x = 1;
            return y;
        }, r -> {
            y = 1;
            return x;
        });
        bad = 0;
        for (int i = 0; i < rounds; i++) {
            bad += buffering[0][i] == 0 && buffering[1][i] == 0 ? 1 : 0;
        }
        System.out.println("store buffering: " + bad);
        int[][] coherence = together(rounds, r -> {
            C.setOpaque(1);
            C.setOpaque(2);
            return 0;
        }, r -> {
            int a = (int) C.getOpaque();
            int b = (int) C.getOpaque();
            return a > b ? 1 : 0;
        });
        bad = 0;
        for (int v : coherence[1]) {
            bad += v;
        }
        System.out.println("coherence: " + bad);
        int[][] exchange = together(rounds, r -> C.compareAndSet(0, 1) ? 1 : 0, r -> C.compareAndSet(0, 2) ? 1 : 0);
        bad = 0;
        for (int i = 0; i < rounds; i++) {
            bad += exchange[0][i] + exchange[1][i] == 1 ? 0 : 1;
        }
        System.out.println("one winner: " + bad);
    }
}
