// Litmus tests of the memory model (JLS 17.4, VarHandle's access modes): short races, run many times; outcomes that the
// model forbids must not be seen. Which of the allowed ones are is not printed. The shapes have the names they have in
// Alglave, Maranget, Tautschnig, Herding Cats (TOPLAS 2014), in brackets. Arguments: milliseconds for each test, and a
// regex; tests whose name it is found in are left out.
// level: 5
// skip-gc-stress
// time-out: 180
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

public class Litmus {
    static final int ROUND = 500;
    static long nanos = 50_000_000;
    static Pattern leftOut;

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
        volatile int updated;
        long plainWide;
        float plainFloat;
        char plainChar;
        short plainShort;
        byte b0;
        byte b1;
        byte b2;
        byte b3;
        Box box;
        volatile Box safe;
        final Object lock = new Object();
        final AtomicInteger atomic = new AtomicInteger();
        /** What the test's setup made for this race. */
        Object tool;
        int r1;
        int r2;
        int r3;
        int r4;
        long l1;
        Object o1;
        Object o2;

        class Inner {
            State outer() {
                return State.this;
            }
        }
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

    static class Derived extends Box {
        final String c;

        Derived(int v) {
            super(v);
            c = v == 5 ? "five" : "other";
        }
    }

    record Pair(int a, String b) {
    }

    interface Actor {
        void run(State s);
    }

    interface Check {
        boolean forbidden(State s);
    }

    static final VarHandle PLAIN;
    static final VarHandle GUARD;
    static final VarHandle OPAQUE;
    static final VarHandle WIDE;
    static final VarHandle BYTE;
    static final VarHandle BOX;
    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    static final VarHandle VIEW = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final AtomicIntegerFieldUpdater<State> UPDATED =
            AtomicIntegerFieldUpdater.newUpdater(State.class, "updated");

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            PLAIN = l.findVarHandle(State.class, "plain", int.class);
            GUARD = l.findVarHandle(State.class, "guard", int.class);
            OPAQUE = l.findVarHandle(State.class, "opaque", int.class);
            WIDE = l.findVarHandle(State.class, "plainWide", long.class);
            BYTE = l.findVarHandle(State.class, "b1", byte.class);
            BOX = l.findVarHandle(State.class, "box", Box.class);
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

        /** How many races ended as they must not. */
        int forbidden(Function<State, Object> setup, Check check) throws InterruptedException {
            Thread[] threads = new Thread[actors.length];
            for (int i = 0; i < threads.length; i++) {
                int number = i;
                threads[i] = new Thread(() -> actor(number));
                threads[i].start();
            }
            int seen = 0;
            long end = System.nanoTime() + nanos;
            for (int n = 0; n < 20 || System.nanoTime() < end; n++) {
                State[] all = new State[ROUND];
                for (int i = 0; i < all.length; i++) {
                    all[i] = new State();
                    all[i].tool = setup.apply(all[i]);
                }
                arrived.set(0);
                states = all;
                round++;
                while (arrived.get() < threads.length) {
                    Thread.yield();
                }
                for (State s : all) {
                    seen += check.forbidden(s) ? 1 : 0;
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
        testOn(name, s -> null, forbidden, actors);
    }

    /** A test on something that {@code setup} makes for each race. */
    static void testOn(String name, Function<State, Object> setup, Check forbidden, Actor... actors)
            throws InterruptedException {
        if (leftOut != null && leftOut.matcher(name).find()) {
            return;
        }
        int seen = new Race(actors).forbidden(setup, forbidden);
        System.out.println(name + ": " + (seen == 0 ? "fine" : seen + " FORBIDDEN"));
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
        test("store buffering, volatile by handle", s -> s.r1 == 0 && s.r2 == 0,
                s -> { PLAIN.setVolatile(s, 1); s.r1 = (int) GUARD.getVolatile(s); },
                s -> { GUARD.setVolatile(s, 1); s.r2 = (int) PLAIN.getVolatile(s); });
        test("store buffering, compare and set", s -> s.r1 == 0 && s.r2 == 0,
                s -> { s.atomic.compareAndSet(0, 1); s.r1 = UPDATED.get(s); },
                s -> { UPDATED.compareAndSet(s, 0, 1); s.r2 = s.atomic.get(); });
        testOn("store buffering, array elements", s -> new AtomicIntegerArray(2), s -> s.r1 == 0 && s.r2 == 0,
                s -> { AtomicIntegerArray a = (AtomicIntegerArray) s.tool; a.set(0, 1); s.r1 = a.get(1); },
                s -> { AtomicIntegerArray a = (AtomicIntegerArray) s.tool; a.set(1, 1); s.r2 = a.get(0); });
        test("a write, then one that a reader overtakes [R]", s -> s.y == 2 && s.r1 == 0,
                s -> { s.x = 1; s.y = 1; },
                s -> { s.y = 2; s.r1 = s.x; });
        test("two writes each [2+2W]", s -> s.x == 1 && s.y == 1,
                s -> { s.x = 1; s.y = 2; },
                s -> { s.y = 1; s.x = 2; });
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
        test("message passing, store and load fences", s -> s.r1 == 1 && s.r2 != 7,
                s -> { PLAIN.setOpaque(s, 7); VarHandle.storeStoreFence(); GUARD.setOpaque(s, 1); },
                s -> {
                    s.r1 = (int) GUARD.getOpaque(s);
                    VarHandle.loadLoadFence();
                    s.r2 = (int) PLAIN.getOpaque(s);
                });
        test("message passing, lazy set", s -> s.r1 == 1 && s.r2 != 7 || s.r3 == 1 && s.r4 != 8,
                s -> { s.plain = 7; s.atomic.lazySet(1); s.other = 8; UPDATED.lazySet(s, 1); },
                s -> { s.r1 = s.atomic.get(); s.r2 = s.plain; s.r3 = UPDATED.get(s); s.r4 = s.other; });
        test("message passing, a compare and set that fails", s -> s.r1 == 1 && s.r2 != 7 || s.guard != 1,
                s -> { s.plain = 7; GUARD.setVolatile(s, 1); },
                s -> { s.r1 = (int) GUARD.compareAndExchange(s, 5, 6); s.r2 = s.plain; },
                s -> GUARD.compareAndExchangeAcquire(s, 5, 6));
        test("message passing, adding", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; GUARD.getAndAddRelease(s, 1); },
                s -> { s.r1 = (int) GUARD.getAndAddAcquire(s, 0); s.r2 = s.plain; });
        testOn("message passing, array elements", s -> new int[2], s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; INTS.setRelease((int[]) s.tool, 1, 1); },
                s -> { s.r1 = (int) INTS.getAcquire((int[]) s.tool, 1); s.r2 = s.plain; });
        testOn("message passing, a map", s -> new ConcurrentHashMap<String, Box>(), s -> s.o1 != null && s.r1 != 6,
                s -> { Box b = new Box(5); b.late = 6; Litmus.<ConcurrentHashMap<String, Box>>tool(s).put("k", b); },
                s -> {
                    Box b = Litmus.<ConcurrentHashMap<String, Box>>tool(s).get("k");
                    s.o1 = b;
                    s.r1 = b == null ? 0 : b.late;
                });
        testOn("message passing, a queue", s -> new ConcurrentLinkedQueue<Box>(), s -> s.o1 != null && s.r1 != 6,
                s -> { Box b = new Box(5); b.late = 6; Litmus.<ConcurrentLinkedQueue<Box>>tool(s).offer(b); },
                s -> {
                    Box b = Litmus.<ConcurrentLinkedQueue<Box>>tool(s).poll();
                    s.o1 = b;
                    s.r1 = b == null ? 0 : b.late;
                });
        testOn("message passing, a semaphore", s -> new Semaphore(0), s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; Litmus.<Semaphore>tool(s).release(); },
                s -> { s.r1 = Litmus.<Semaphore>tool(s).tryAcquire() ? 1 : 0; s.r2 = s.plain; });
        test("message passing over another thread [ISA2]", s -> s.r1 == 1 && s.r2 != 7,
                s -> { s.plain = 7; GUARD.setRelease(s, 1); },
                s -> OPAQUE.setRelease(s, (int) GUARD.getAcquire(s)),
                s -> { s.r1 = (int) OPAQUE.getAcquire(s); s.r2 = s.plain; });
    }

    @SuppressWarnings("unchecked")
    static <T> T tool(State s) {
        return (T) s.tool;
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
        test("own write read back [CoWR], volatile", s -> s.r1 == 0 || s.r1 == 2 && s.x != 2,
                s -> { s.x = 1; s.r1 = s.x; },
                s -> s.x = 2);
        test("own write read back [CoWR], opaque", s -> s.r1 == 0 || s.r1 == 2 && s.opaque != 2,
                s -> { OPAQUE.setOpaque(s, 1); s.r1 = (int) OPAQUE.getOpaque(s); },
                s -> OPAQUE.setOpaque(s, 2));
        test("a read before a write [CoRW], opaque", s -> s.r1 == 1 || s.r1 == 2 && s.opaque == 2,
                s -> { s.r1 = (int) OPAQUE.getOpaque(s); OPAQUE.setOpaque(s, 1); },
                s -> OPAQUE.setOpaque(s, 2));
        test("the last write stays [CoWW]", s -> s.plain != 2 || s.opaque != 2 || s.x != 2,
                s -> { s.plain = 1; OPAQUE.setOpaque(s, 1); s.x = 1; s.plain = 2; OPAQUE.setOpaque(s, 2); s.x = 2; },
                s -> s.r1 = s.plain + (int) OPAQUE.getOpaque(s) + s.x);
    }

    static void causality() throws InterruptedException {
        test("independent reads, volatile by handle [IRIW]", s -> s.r1 == 1 && s.r2 == 0 && s.r3 == 1 && s.r4 == 0,
                s -> PLAIN.setVolatile(s, 1),
                s -> GUARD.setVolatile(s, 1),
                s -> { s.r1 = (int) PLAIN.getVolatile(s); s.r2 = (int) GUARD.getVolatile(s); },
                s -> { s.r3 = (int) GUARD.getVolatile(s); s.r4 = (int) PLAIN.getVolatile(s); });
        test("independent reads, full fences [IRIW]", s -> s.r1 == 1 && s.r2 == 0 && s.r3 == 1 && s.r4 == 0,
                s -> PLAIN.setOpaque(s, 1),
                s -> GUARD.setOpaque(s, 1),
                s -> { s.r1 = (int) PLAIN.getOpaque(s); VarHandle.fullFence(); s.r2 = (int) GUARD.getOpaque(s); },
                s -> { s.r3 = (int) GUARD.getOpaque(s); VarHandle.fullFence(); s.r4 = (int) PLAIN.getOpaque(s); });
        test("read to write causality [RWC]", s -> s.r1 == 1 && s.r2 == 0 && s.r3 == 0,
                s -> s.x = 1,
                s -> { s.r1 = s.x; s.r2 = s.y; },
                s -> { s.y = 1; s.r3 = s.x; });
        test("write to read causality, release and acquire [WRC]", s -> s.r1 == 1 && s.r2 == 1 && s.r3 == 0,
                s -> PLAIN.setRelease(s, 1),
                s -> { s.r1 = (int) PLAIN.getAcquire(s); GUARD.setRelease(s, 1); },
                s -> { s.r2 = (int) GUARD.getAcquire(s); s.r3 = (int) PLAIN.getAcquire(s); });
        test("a write after a read [S]", s -> s.r1 == 1 && s.plain != 1,
                s -> { s.plain = 2; GUARD.setRelease(s, 1); },
                s -> {
                    s.r1 = (int) GUARD.getAcquire(s);
                    if (s.r1 == 1) {
                        s.plain = 1;
                    }
                });
        test("load buffering, release and acquire [LB]", s -> s.r1 == 1 && s.r2 == 1,
                s -> { s.r1 = (int) PLAIN.getAcquire(s); GUARD.setRelease(s, 1); },
                s -> { s.r2 = (int) GUARD.getAcquire(s); PLAIN.setRelease(s, 1); });
        test("nothing out of thin air", s -> s.r1 != 0 || s.r2 != 0 || s.plain != 0 || s.other != 0,
                s -> { s.r1 = s.plain; s.other = s.r1; },
                s -> { s.r2 = s.other; s.plain = s.r2; });
        test("data race free, so in order", s -> s.r1 == 1 || s.r2 == 1 || s.plain != 0 || s.other != 0,
                s -> { if (s.plain != 0) { s.other = 1; s.r1 = 1; } },
                s -> { if (s.other != 0) { s.plain = 1; s.r2 = 1; } });
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
        finalIn("final fields of super classes", s -> new Derived(5 + s.other),
                o -> ((Derived) o).a == 5 && ((Derived) o).c.equals("five") && ((Derived) o).b[1] == 6);
        finalIn("captured variables", s -> capturing(5 + s.other), o -> ((IntSupplier) o).getAsInt() == 5);
        finalIn("record components", s -> new Pair(5 + s.other, "n" + s.other),
                o -> o.toString().equals("Pair[a=5, b=n0]"));
        finalIn("boxed values", s -> Integer.valueOf(1000 + s.other), o -> (Integer) o == 1000);
        finalIn("strings", s -> "n" + (12 + s.other), o -> o.equals("n12") && o.hashCode() == "n12".hashCode());
        finalIn("unmodifiable lists", s -> List.of("a", s.other), o -> o.toString().equals("[a, 0]"));
        finalIn("enclosing instances", s -> s.new Inner(), o -> ((State.Inner) o).outer() != null);
        finalIn("lengths and default values of arrays", s -> {
            long[] a = new long[40 + s.other];
            a[39] = -1;
            return a;
        }, o -> ((long[]) o).length == 40 && ((long[]) o)[0] == 0 && ((long[]) o)[39] >= -1 && ((long[]) o)[39] <= 0);
        finalIn("arrays of arrays", s -> new int[2][3 + s.other], o -> {
            int[] row = ((int[][]) o)[1];
            return ((int[][]) o).length == 2 && (row == null || row.length == 3);
        });
        finalIn("copies of arrays", s -> List.of(new int[] {5, 6 + s.other}.clone(), new Object[] {"a", s}.clone()),
                o -> ((int[]) ((List<?>) o).get(0))[1] == 6 && ((Object[]) ((List<?>) o).get(1))[0].equals("a"));
        finalIn("locks and hashes of what has just been made", s -> new Box(s.other), o -> {
            int hash = o.hashCode();
            synchronized (o) {
                return o.hashCode() == hash && o.getClass() == Box.class;
            }
        });
    }

    /** Published by a race; those who see the object must see it as it was made. */
    static void finalIn(String name, Function<State, Object> make, Function<Object, Boolean> right)
            throws InterruptedException {
        Actor reader = s -> {
            Object o = s.o1;
            if (o != null && !right.apply(o)) {
                s.r1 = 1;
            }
        };
        test(name, s -> s.r1 != 0, s -> s.o1 = make.apply(s), reader, reader);
    }

    static IntSupplier capturing(int v) {
        return () -> v;
    }

    /** One object for all who ask, however they ask; what was written to it before is seen. */
    static void singletons() throws InterruptedException {
        single("double-checked, volatile", s -> {
            Box b = s.safe;
            if (b == null) {
                synchronized (s.lock) {
                    b = s.safe;
                    if (b == null) {
                        b = new Box(5);
                        b.late = 6;
                        s.safe = b;
                    }
                }
            }
            return b;
        });
        single("double-checked, release and acquire", s -> {
            Box b = (Box) BOX.getAcquire(s);
            if (b == null) {
                synchronized (s.lock) {
                    b = s.box;
                    if (b == null) {
                        b = new Box(5);
                        b.late = 6;
                        BOX.setRelease(s, b);
                    }
                }
            }
            return b;
        });
        single("compare and set", s -> {
            Box b = (Box) BOX.getVolatile(s);
            if (b == null) {
                b = new Box(5);
                b.late = 6;
                Box first = (Box) BOX.compareAndExchange(s, (Box) null, b);
                b = first == null ? b : first;
            }
            return b;
        });
    }

    static void single(String name, Function<State, Box> get) throws InterruptedException {
        test("a single object, " + name, s -> s.o1 != s.o2 || s.o1 == null || s.r1 != 6 || s.r2 != 6,
                s -> { Box b = get.apply(s); s.o1 = b; s.r1 = b.late; },
                s -> { Box b = get.apply(s); s.o2 = b; s.r2 = b.late; });
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
        test("opaque long in one piece", s -> s.l1 != 0 && s.l1 != -1,
                s -> WIDE.setOpaque(s, -1L),
                s -> s.l1 = (long) WIDE.getOpaque(s));
        testOn("elements of long arrays in one piece", s -> new long[3], s -> s.l1 != 0 && s.l1 != -1,
                s -> LONGS.setRelease((long[]) s.tool, 1, -1L),
                s -> s.l1 = (long) LONGS.getAcquire((long[]) s.tool, 1));
        ByteBuffer buffer = ByteBuffer.allocateDirect(8 * ROUND + 8).alignedSlice(8);
        AtomicInteger at = new AtomicInteger();
        testOn("longs of a buffer in one piece", s -> {
            int index = at.getAndIncrement() % ROUND * 8;
            buffer.putLong(index, 0);
            return index;
        }, s -> s.l1 != 0 && s.l1 != -1,
                s -> VIEW.setVolatile(buffer, (int) s.tool, -1L),
                s -> s.l1 = (long) VIEW.getVolatile(buffer, (int) s.tool));
        test("plain int, float, char, short in one piece", s -> s.r1 != 0,
                s -> { s.plain = -1; s.plainFloat = -1.1f; s.plainChar = '\uffff'; s.plainShort = -1; },
                s -> {
                    int i = s.plain;
                    float f = s.plainFloat;
                    char c = s.plainChar;
                    short h = s.plainShort;
                    s.r1 = (i == 0 || i == -1) && (f == 0 || f == -1.1f) && (c == 0 || c == '\uffff')
                            && (h == 0 || h == -1) ? 0 : 1;
                });
        test("neighbouring fields", s -> s.b0 != 3 || s.b1 != 3 || s.b2 != 3 || s.b3 != 3,
                s -> { s.b0 = 1; s.b0 = 2; s.b0 = 3; },
                s -> { BYTE.getAndAdd(s, (byte) 1); BYTE.getAndAdd(s, (byte) 1); BYTE.getAndAdd(s, (byte) 1); },
                s -> { s.b2 = 1; s.b2 = 2; s.b2 = 3; },
                s -> { for (int i = 0; i < 3; i++) { s.b3++; } });
        testOn("neighbouring elements", s -> new byte[4], s -> {
            byte[] b = (byte[]) s.tool;
            return b[0] != 3 || b[1] != 2 || b[2] != 9 || b[3] != 7;
        },
                s -> { for (int i = 0; i < 3; i++) { ((byte[]) s.tool)[0]++; } },
                s -> { for (int i = 0; i < 2; i++) { BYTES.getAndAdd((byte[]) s.tool, 1, (byte) 1); } },
                s -> { while (!BYTES.compareAndSet((byte[]) s.tool, 2, (byte) 0, (byte) 9)) { s.r1++; } },
                s -> BYTES.getAndBitwiseOr((byte[]) s.tool, 3, (byte) 7));
        testOn("neighbouring booleans", s -> new boolean[3], s -> {
            boolean[] b = (boolean[]) s.tool;
            return !b[0] || !b[1] || !b[2];
        },
                s -> ((boolean[]) s.tool)[0] = true,
                s -> ((boolean[]) s.tool)[1] = true,
                s -> ((boolean[]) s.tool)[2] = true);
        testOn("copied elements in one piece",
                s -> new Object[][] {{"a", "a", "a", "a", "a"}, {"b", "b", "b", "b", "b"}}, s -> s.r1 != 0,
                s -> System.arraycopy(Litmus.<Object[][]>tool(s)[0], 0, Litmus.<Object[][]>tool(s)[1], 0, 5),
                s -> {
                    for (Object o : Litmus.<Object[][]>tool(s)[1].clone()) {
                        s.r1 |= o == "a" || o == "b" ? 0 : 1;
                    }
                });
        testOn("copied ints in one piece", s -> new int[][] {{-1, -1, -1, -1, -1, -1, -1}, new int[8]},
                s -> s.r1 != 0,
                s -> System.arraycopy(Litmus.<int[][]>tool(s)[0], 0, Litmus.<int[][]>tool(s)[1], 1, 7),
                s -> {
                    for (int i : Litmus.<int[][]>tool(s)[1]) {
                        s.r1 |= i == 0 || i == -1 ? 0 : 1;
                    }
                });
        test("bits, two threads", s -> s.guard != 0b1011 || s.opaque != 0b0111,
                s -> {
                    GUARD.getAndBitwiseOr(s, 1);
                    GUARD.getAndBitwiseXorAcquire(s, 2);
                    OPAQUE.getAndBitwiseOrRelease(s, 3);
                },
                s -> {
                    GUARD.getAndBitwiseOrRelease(s, 8);
                    OPAQUE.getAndBitwiseXor(s, 12);
                    OPAQUE.getAndBitwiseAnd(s, ~8);
                });
        testOn("adders", s -> new LongAdder(),
                s -> Litmus.<LongAdder>tool(s).sum() != 6 || (long) WIDE.getVolatile(s) != 6,
                s -> { Litmus.<LongAdder>tool(s).add(1); WIDE.getAndAdd(s, 1L); },
                s -> { Litmus.<LongAdder>tool(s).add(2); WIDE.getAndAdd(s, 2L); },
                s -> {
                    Litmus.<LongAdder>tool(s).add(3);
                    long v;
                    do {
                        v = (long) WIDE.getOpaque(s);
                    } while ((long) WIDE.compareAndExchange(s, v, v + 3) != v);
                });
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

    static void locks() throws InterruptedException {
        lock("reentrant lock", s -> new ReentrantLock());
        lock("write lock", s -> new ReentrantReadWriteLock().writeLock());
        lock("stamped lock", s -> new StampedLock().asWriteLock());
        testOn("read and write locks", s -> new ReentrantReadWriteLock(), s -> s.r1 != s.r2,
                s -> {
                    Lock l = Litmus.<ReentrantReadWriteLock>tool(s).writeLock();
                    l.lock();
                    s.plain = 1;
                    s.other = 1;
                    l.unlock();
                },
                s -> {
                    Lock l = Litmus.<ReentrantReadWriteLock>tool(s).readLock();
                    l.lock();
                    s.r1 = s.plain;
                    s.r2 = s.other;
                    l.unlock();
                });
        testOn("optimistic reads", s -> new StampedLock(), s -> s.r3 == 1 && s.r1 != s.r2,
                s -> {
                    StampedLock l = tool(s);
                    long stamp = l.writeLock();
                    s.plain = 1;
                    s.other = 1;
                    l.unlockWrite(stamp);
                },
                s -> {
                    StampedLock l = tool(s);
                    long stamp = l.tryOptimisticRead();
                    s.r1 = s.plain;
                    s.r2 = s.other;
                    s.r3 = stamp != 0 && l.validate(stamp) ? 1 : 0;
                });
    }

    static void lock(String name, Function<State, Object> make) throws InterruptedException {
        Actor twice = s -> {
            Lock l = tool(s);
            for (int i = 0; i < 2; i++) {
                l.lock();
                s.plain++;
                s.other = s.plain;
                l.unlock();
            }
        };
        testOn("exclusion, " + name, make, s -> s.plain != 6 || s.other != 6, twice, twice, twice);
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0) {
            nanos = Long.parseLong(args[0]) * 1_000_000;
        }
        if (args.length > 1) {
            leftOut = Pattern.compile(args[1]);
        }
        storeBuffering();
        messagePassing();
        coherence();
        causality();
        publication();
        singletons();
        atomicity();
        monitors();
        locks();
    }
}
