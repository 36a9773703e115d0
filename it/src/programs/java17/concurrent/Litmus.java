// Litmus tests of the memory model (JLS 17.4, VarHandle's access modes): short races, run many times; outcomes that the
// model forbids must not be seen. Which of the allowed ones are is not printed.
// level: 5
// skip-gc-stress
// time-out: 180
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class Litmus {
    static final int ROUND = 500;
    static final long NANOS = 120_000_000;

    /** What one race works on and finds out. One object a race, many a round. */
    static class State {
        int plain;
        int other;
        volatile int x;
        volatile int y;
        volatile long wide;
        volatile double real;
        int opaque;
        int guard;
        Box box;
        final Object lock = new Object();
        final AtomicInteger atomic = new AtomicInteger();
        int r1;
        int r2;
        int r3;
        int r4;
        long l1;
        Object o1;
    }

    static class Box {
        final int a;
        final int[] b;
        int late;

        Box(int v) {
            a = v;
            b = new int[] {v, v + 1};
            late = v;
        }
    }

    interface Actor {
        void run(State s);
    }

    interface Check {
        boolean forbidden(State s);
    }

    static final VarHandle PLAIN = handle("plain");
    static final VarHandle GUARD = handle("guard");
    static final VarHandle OPAQUE = handle("opaque");

    static VarHandle handle(String field) {
        try {
            return switch (field) {
                case "plain" -> MethodHandles.lookup().findVarHandle(State.class, "plain", int.class);
                case "guard" -> MethodHandles.lookup().findVarHandle(State.class, "guard", int.class);
                default -> MethodHandles.lookup().findVarHandle(State.class, "opaque", int.class);
            };
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The threads of one test: they meet before and after each round. */
    static final class Race {
        final Actor[] actors;
        final AtomicInteger arrived = new AtomicInteger();
        volatile int round;
        volatile State[] states;
        volatile boolean over;

        Race(Actor... actors) {
            this.actors = actors;
        }

        void actor(int number) {
            Actor a = actors[number];
            for (int next = 1; ; next++) {
                for (int spins = 0; round < next; spins++) {
                    if (spins > 200) {
                        Thread.yield();
                    } else {
                        Thread.onSpinWait();
                    }
                }
                if (over) {
                    return;
                }
                State[] all = states;
                for (int i = 0; i < all.length; i++) {
                    a.run(all[i]);
                }
                arrived.incrementAndGet();
            }
        }

        boolean everForbidden(Check check) throws InterruptedException {
            Thread[] threads = new Thread[actors.length];
            for (int i = 0; i < threads.length; i++) {
                int number = i;
                threads[i] = new Thread(() -> actor(number));
                threads[i].start();
            }
            boolean seen = false;
            long end = System.nanoTime() + NANOS;
            for (int n = 0; n < 20 || System.nanoTime() < end; n++) {
                State[] all = new State[ROUND];
                for (int i = 0; i < all.length; i++) {
                    all[i] = new State();
                }
                arrived.set(0);
                states = all;
                round++;
                while (arrived.get() < threads.length) {
                    Thread.yield();
                }
                for (State s : all) {
                    seen |= check.forbidden(s);
                }
            }
            over = true;
            round++;
            for (Thread t : threads) {
                t.join();
            }
            return seen;
        }
    }

    static void test(String name, Check forbidden, Actor... actors) throws InterruptedException {
        System.out.println(name + ": " + (new Race(actors).everForbidden(forbidden) ? "FORBIDDEN" : "fine"));
    }

    static void storeBuffering() throws InterruptedException {
        test("store buffering, volatile", s -> s.r1 == 0 && s.r2 == 0,
                s -> { s.x = 1; s.r1 = s.y; },
                s -> { s.y = 1; s.r2 = s.x; });
        test("store buffering, full fence", s -> s.r1 == 0 && s.r2 == 0,
                s -> { PLAIN.setOpaque(s, 1); VarHandle.fullFence(); s.r1 = (int) OPAQUE.getOpaque(s); },
                s -> { OPAQUE.setOpaque(s, 1); VarHandle.fullFence(); s.r2 = (int) PLAIN.getOpaque(s); });
        test("Dekker, exchange", s -> s.r1 == 0 && s.r2 == 0,
                s -> { PLAIN.getAndSet(s, 1); s.r1 = (int) GUARD.getVolatile(s); },
                s -> { GUARD.getAndSet(s, 1); s.r2 = (int) PLAIN.getVolatile(s); });
    }

    static void messagePassing() throws InterruptedException {
        test("message passing, volatile", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; s.x = 1; },
                s -> { s.r1 = s.x; s.r2 = s.plain; });
        test("message passing, release and acquire", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; GUARD.setRelease(s, 1); },
                s -> { s.r1 = (int) GUARD.getAcquire(s); s.r2 = s.plain; });
        test("message passing, fences", s -> s.r1 == 1 && s.r2 != 7,
                s -> { PLAIN.setOpaque(s, 7); VarHandle.releaseFence(); GUARD.setOpaque(s, 1); },
                s -> { s.r1 = (int) GUARD.getOpaque(s); VarHandle.acquireFence(); s.r2 = (int) PLAIN.getOpaque(s); });
        test("message passing, compare and set", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; s.atomic.compareAndSet(0, 1); },
                s -> { s.r1 = s.atomic.get(); s.r2 = s.plain; });
        test("message passing of an object", s -> s.o1 != null && s.r1 != 5,
                s -> { Box b = new Box(5); b.late = 5; s.plain = 1; s.box = b; GUARD.setRelease(s, 1); },
                s -> {
                    if ((int) GUARD.getAcquire(s) == 1) {
                        s.o1 = s.box;
                        s.r1 = s.box.late;
                    }
                });
    }

    static void coherence() throws InterruptedException {
        test("coherence, volatile", s -> s.r1 == 2 && s.r2 == 1,
                s -> { s.x = 1; s.x = 2; },
                s -> { s.r1 = s.x; s.r2 = s.x; });
        test("coherence, opaque", s -> s.r1 == 2 && s.r2 != 2 || s.r1 == 1 && s.r2 == 0,
                s -> { OPAQUE.setOpaque(s, 1); OPAQUE.setOpaque(s, 2); },
                s -> { s.r1 = (int) OPAQUE.getOpaque(s); s.r2 = (int) OPAQUE.getOpaque(s); });
        test("independent reads of independent writes", s -> s.r1 == 1 && s.r2 == 0 && s.r3 == 1 && s.r4 == 0,
                s -> s.x = 1,
                s -> s.y = 1,
                s -> { s.r1 = s.x; s.r2 = s.y; },
                s -> { s.r3 = s.y; s.r4 = s.x; });
        test("write to read causality", s -> s.r1 == 1 && s.r2 == 1 && s.r3 == 0,
                s -> s.x = 1,
                s -> { s.r1 = s.x; s.y = s.r1; },
                s -> { s.r2 = s.y; s.r3 = s.x; });
        test("load buffering, volatile", s -> s.r1 == 1 && s.r2 == 1,
                s -> { s.r1 = s.x; s.y = 1; },
                s -> { s.r2 = s.y; s.x = 1; });
    }

    static void publication() throws InterruptedException {
        test("final fields", s -> s.o1 != null && (s.r1 != 5 || s.r2 != 5 || s.r3 != 6),
                s -> s.box = new Box(5),
                s -> {
                    Box b = s.box;
                    if (b != null) {
                        s.o1 = b;
                        s.r1 = b.a;
                        s.r2 = b.b[0];
                        s.r3 = b.b[1];
                    }
                });
        test("an object's header and fields are there", s -> s.r1 != 0,
                s -> s.o1 = new Box(1),
                s -> {
                    Object o = s.o1;
                    if (o != null && (o.getClass() != Box.class || ((Box) o).late != 0 && ((Box) o).late != 1)) {
                        s.r1 = 1;
                    }
                });
    }

    static void atomicity() throws InterruptedException {
        test("volatile long in one piece", s -> s.l1 != 0 && s.l1 != -1,
                s -> s.wide = -1,
                s -> s.l1 = s.wide);
        test("volatile double in one piece", s -> s.l1 != 0 && s.l1 != Double.doubleToRawLongBits(-Math.PI),
                s -> s.real = -Math.PI,
                s -> s.l1 = Double.doubleToRawLongBits(s.real));
        test("compare and set, one winner", s -> s.r1 + s.r2 + s.r3 != 1,
                s -> s.r1 = s.atomic.compareAndSet(0, 1) ? 1 : 0,
                s -> s.r2 = s.atomic.compareAndSet(0, 2) ? 1 : 0,
                s -> s.r3 = s.atomic.compareAndSet(0, 3) ? 1 : 0);
        test("sums, four threads", s -> s.atomic.get() != 8 || (int) GUARD.getVolatile(s) != 4,
                s -> { s.atomic.getAndAdd(2); GUARD.getAndAdd(s, 1); },
                s -> { s.atomic.getAndAdd(2); GUARD.getAndAddAcquire(s, 1); },
                s -> { s.atomic.updateAndGet(v -> v + 2); GUARD.getAndAddRelease(s, 1); },
                s -> {
                    s.atomic.addAndGet(2);
                    int v;
                    do {
                        v = (int) GUARD.getVolatile(s);
                    } while (!GUARD.weakCompareAndSet(s, v, v + 1));
                });
        test("weak compare and set returns what it did", s -> s.r1 == 1 && s.guard != 9 || s.r1 == 0 && s.guard == 9,
                s -> s.r1 = GUARD.weakCompareAndSetPlain(s, 0, 9) ? 1 : 0,
                s -> s.r2 = (int) GUARD.getVolatile(s));
    }

    static void monitors() throws InterruptedException {
        test("monitors exclude", s -> s.plain != 4 || s.other != 4,
                s -> { synchronized (s.lock) { s.plain++; s.other = s.plain; } },
                s -> { synchronized (s.lock) { s.plain++; s.other++; s.other = s.plain; } },
                s -> { synchronized (s.lock) { s.other++; s.plain++; s.other = s.plain; } },
                s -> { synchronized (s.lock) { s.plain = s.plain + 1; s.other = s.plain; } });
        test("store buffering, monitors", s -> s.r1 == 0 && s.r2 == 0,
                s -> { synchronized (s.lock) { s.plain = 1; s.r1 = s.other; } },
                s -> { synchronized (s.lock) { s.other = 1; s.r2 = s.plain; } });
        test("message passing, monitors", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; synchronized (s.lock) { s.other = 1; } },
                s -> { synchronized (s.lock) { s.r1 = s.other; } if (s.r1 == 1) { s.r2 = s.plain; } });
    }

    public static void main(String[] args) throws InterruptedException {
        storeBuffering();
        messagePassing();
        coherence();
        publication();
        atomicity();
        monitors();
    }
}
