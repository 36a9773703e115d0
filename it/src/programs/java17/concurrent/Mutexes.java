// Mutual exclusion and publication made from single accesses, as textbooks have it (Herlihy and Shavit, The Art of
// Multiprocessor Programming): every lock guards plain fields, so one access out of order loses a count.
// level: 5
// skip-gc-stress
// time-out: 120
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

public class Mutexes {
    static final int TIMES = 6000;

    /** A lock for threads that are numbered from 0. */
    interface Mutex {
        void lock(int me);

        void unlock(int me);
    }

    interface Body {
        void run(int me) throws InterruptedException;
    }

    /** Waits a moment; there may be fewer processors than threads. */
    static int pause(int spins) {
        if (spins > 50) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        return spins + 1;
    }

    static void inThreads(int threads, Body body) throws InterruptedException {
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int me = i;
            all[i] = new Thread(() -> {
                try {
                    body.run(me);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }

    static int count;
    static long sum;
    static int[] cells = new int[3];

    static void exclude(String name, int threads, Mutex mutex) throws InterruptedException {
        count = 0;
        sum = 0;
        cells = new int[3];
        inThreads(threads, me -> {
            for (int i = 0; i < TIMES; i++) {
                mutex.lock(me);
                count++;
                sum += count;
                cells[i % 3] += 2;
                mutex.unlock(me);
            }
        });
        long n = (long) threads * TIMES;
        boolean right = count == n && sum == n * (n + 1) / 2 && cells[0] + cells[1] + cells[2] == 2 * n;
        System.out.println(name + ": " + (right ? "fine" : "FORBIDDEN: " + count + " of " + n + ", " + sum));
    }

    static class Dekker implements Mutex {
        volatile boolean wants0;
        volatile boolean wants1;
        volatile int turn;

        boolean wants(int who) {
            return who == 0 ? wants0 : wants1;
        }

        void want(int who, boolean v) {
            if (who == 0) {
                wants0 = v;
            } else {
                wants1 = v;
            }
        }

        public void lock(int me) {
            int spins = 0;
            want(me, true);
            while (wants(1 - me)) {
                if (turn != me) {
                    want(me, false);
                    while (turn != me) {
                        spins = pause(spins);
                    }
                    want(me, true);
                }
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            turn = 1 - me;
            want(me, false);
        }
    }

    static class Peterson implements Mutex {
        final AtomicIntegerArray interested = new AtomicIntegerArray(2);
        volatile int victim;

        public void lock(int me) {
            interested.set(me, 1);
            victim = me;
            for (int spins = 0; interested.get(1 - me) == 1 && victim == me; ) {
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            interested.set(me, 0);
        }
    }

    /** Peterson's with nothing but opaque accesses and fences. */
    static class FencedPeterson implements Mutex {
        static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
        final int[] interested = new int[3];

        public void lock(int me) {
            ELEMENT.setOpaque(interested, me, 1);
            VarHandle.storeStoreFence();
            ELEMENT.setOpaque(interested, 2, me);
            VarHandle.fullFence();
            int spins = 0;
            while ((int) ELEMENT.getOpaque(interested, 1 - me) == 1 && (int) ELEMENT.getOpaque(interested, 2) == me) {
                spins = pause(spins);
            }
            VarHandle.acquireFence();
        }

        public void unlock(int me) {
            VarHandle.releaseFence();
            ELEMENT.setOpaque(interested, me, 0);
        }
    }

    /** Peterson's for any number of threads: all but one pass each level. */
    static class Filter implements Mutex {
        final AtomicIntegerArray level;
        final AtomicIntegerArray victim;

        Filter(int threads) {
            level = new AtomicIntegerArray(threads);
            victim = new AtomicIntegerArray(threads);
        }

        public void lock(int me) {
            for (int l = 1; l < level.length(); l++) {
                level.set(me, l);
                victim.set(l, me);
                for (int spins = 0; victim.get(l) == me && othersAt(l, me); ) {
                    spins = pause(spins);
                }
            }
        }

        boolean othersAt(int l, int me) {
            for (int k = 0; k < level.length(); k++) {
                if (k != me && level.get(k) >= l) {
                    return true;
                }
            }
            return false;
        }

        public void unlock(int me) {
            level.set(me, 0);
        }
    }

    /** Lamport's: draw a number, lowest goes first. */
    static class Bakery implements Mutex {
        final AtomicIntegerArray choosing;
        final AtomicIntegerArray number;

        Bakery(int threads) {
            choosing = new AtomicIntegerArray(threads);
            number = new AtomicIntegerArray(threads);
        }

        public void lock(int me) {
            choosing.set(me, 1);
            int highest = 0;
            for (int k = 0; k < number.length(); k++) {
                highest = Math.max(highest, number.get(k));
            }
            number.set(me, highest + 1);
            choosing.set(me, 0);
            int spins = 0;
            for (int k = 0; k < number.length(); k++) {
                while (choosing.get(k) == 1) {
                    spins = pause(spins);
                }
                while (goesBefore(k, me, highest + 1)) {
                    spins = pause(spins);
                }
            }
        }

        boolean goesBefore(int other, int me, int mine) {
            int n = number.get(other);
            return n != 0 && (n < mine || n == mine && other < me);
        }

        public void unlock(int me) {
            number.set(me, 0);
        }
    }

    static class TestAndSet implements Mutex {
        final AtomicBoolean taken = new AtomicBoolean();

        public void lock(int me) {
            int spins = 0;
            while (taken.getAcquire() || taken.getAndSet(true)) {
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            taken.lazySet(false);
        }
    }

    static class CompareAndSet implements Mutex {
        static final VarHandle TAKEN;
        byte taken;

        static {
            try {
                TAKEN = MethodHandles.lookup().findVarHandle(CompareAndSet.class, "taken", byte.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        public void lock(int me) {
            int spins = 0;
            while (!TAKEN.weakCompareAndSetAcquire(this, (byte) 0, (byte) 1)) {
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            TAKEN.setRelease(this, (byte) 0);
        }
    }

    static class Ticket implements Mutex {
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger served = new AtomicInteger();

        public void lock(int me) {
            int mine = next.getAndIncrement();
            for (int spins = 0; served.getAcquire() != mine; ) {
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            served.setRelease(served.getPlain() + 1);
        }
    }

    /** Craig, Landin and Hagersten: each waits on the node of the one before. */
    static class Clh implements Mutex {
        static class Node {
            volatile boolean locked;
        }

        final AtomicReference<Node> tail = new AtomicReference<>(new Node());
        final Node[] mine;
        final Node[] before;

        Clh(int threads) {
            mine = new Node[threads];
            before = new Node[threads];
            for (int i = 0; i < threads; i++) {
                mine[i] = new Node();
            }
        }

        public void lock(int me) {
            mine[me].locked = true;
            before[me] = tail.getAndSet(mine[me]);
            for (int spins = 0; before[me].locked; ) {
                spins = pause(spins);
            }
        }

        public void unlock(int me) {
            Node n = mine[me];
            mine[me] = before[me];
            n.locked = false;
        }
    }

    /** Mellor-Crummey and Scott: the one before clears what this one waits on. Handles order plain fields. */
    static class Mcs implements Mutex {
        static class Node {
            boolean waits;
            Node next;
        }

        static final VarHandle WAITS;
        static final VarHandle NEXT;
        static final VarHandle TAIL;
        Node tail;
        final ThreadLocal<Node> node = ThreadLocal.withInitial(Node::new);

        static {
            try {
                MethodHandles.Lookup l = MethodHandles.lookup();
                WAITS = l.findVarHandle(Node.class, "waits", boolean.class);
                NEXT = l.findVarHandle(Node.class, "next", Node.class);
                TAIL = l.findVarHandle(Mcs.class, "tail", Node.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        public void lock(int me) {
            Node n = node.get();
            n.waits = true;
            n.next = null;
            Node before = (Node) TAIL.getAndSet(this, n);
            if (before != null) {
                NEXT.setRelease(before, n);
                for (int spins = 0; (boolean) WAITS.getAcquire(n); ) {
                    spins = pause(spins);
                }
            }
        }

        public void unlock(int me) {
            Node n = node.get();
            Node after = (Node) NEXT.getAcquire(n);
            if (after == null) {
                if (TAIL.compareAndSet(this, n, null)) {
                    return;
                }
                int spins = 0;
                while ((after = (Node) NEXT.getAcquire(n)) == null) {
                    spins = pause(spins);
                }
            }
            WAITS.setRelease(after, false);
        }
    }

    /** Boehm, Can Seqlocks Get Along With Programming Language Memory Models (2012): readers that never write. */
    static class SequenceLock {
        static final VarHandle A;
        static final VarHandle B;
        volatile int sequence;
        long a;
        long b;

        static {
            try {
                MethodHandles.Lookup l = MethodHandles.lookup();
                A = l.findVarHandle(SequenceLock.class, "a", long.class);
                B = l.findVarHandle(SequenceLock.class, "b", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        void write(long v) {
            sequence = sequence + 1;
            VarHandle.storeStoreFence();
            A.setOpaque(this, v);
            B.setOpaque(this, -v);
            sequence = sequence + 1;
        }

        /** What must be 0; waits for a moment at which nobody writes. */
        long read() {
            for (int spins = 0; ; spins = pause(spins)) {
                int before = sequence;
                long x = (long) A.getOpaque(this);
                long y = (long) B.getOpaque(this);
                VarHandle.loadLoadFence();
                if ((before & 1) == 0 && sequence == before) {
                    return x + y;
                }
            }
        }
    }

    static void sequenceLock() throws InterruptedException {
        SequenceLock pair = new SequenceLock();
        AtomicInteger wrong = new AtomicInteger();
        inThreads(3, me -> {
            for (int i = 1; i <= 3 * TIMES; i++) {
                if (me == 0) {
                    pair.write(i * 0x1_0000_0001L);
                } else if (pair.read() != 0) {
                    wrong.incrementAndGet();
                }
            }
        });
        System.out.println("sequence lock: " + (wrong.get() == 0 ? "fine" : wrong + " FORBIDDEN"));
    }

    /** Lamport's queue for one who puts and one who takes: plain elements between lazy indices. */
    static void ring() throws InterruptedException {
        int[][] elements = new int[16][];
        AtomicInteger head = new AtomicInteger();
        AtomicInteger tail = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        inThreads(2, me -> {
            int spins = 0;
            for (int i = 0; i < 4 * TIMES; i++) {
                if (me == 0) {
                    while (i - head.getAcquire() == elements.length) {
                        spins = pause(spins);
                    }
                    elements[i % elements.length] = new int[] {i, -i};
                    tail.lazySet(i + 1);
                } else {
                    while (tail.getAcquire() == i) {
                        spins = pause(spins);
                    }
                    int[] e = elements[i % elements.length];
                    elements[i % elements.length] = null;
                    if (e == null || e[0] != i || e[1] != -i) {
                        wrong.incrementAndGet();
                    }
                    head.lazySet(i + 1);
                }
            }
        });
        System.out.println("ring: " + (wrong.get() == 0 ? "fine" : wrong + " FORBIDDEN"));
    }

    /** Treiber's: plain next and value, one reference compared and set. */
    static void stack() throws InterruptedException {
        record Node(int value, Node next) {
        }
        AtomicReference<Node> top = new AtomicReference<>();
        AtomicIntegerArray seen = new AtomicIntegerArray(2 * TIMES);
        inThreads(4, me -> {
            for (int i = 0; i < TIMES; i++) {
                if (me < 2) {
                    Node old;
                    do {
                        old = top.getPlain();
                    } while (!top.weakCompareAndSetRelease(old, new Node(me * TIMES + i, old)));
                } else {
                    int spins = 0;
                    for (Node n = top.getAcquire(); ; n = top.getAcquire()) {
                        if (n != null && top.compareAndSet(n, n.next())) {
                            seen.getAndIncrement(n.value());
                            break;
                        }
                        spins = pause(spins);
                    }
                }
            }
        });
        int wrong = 0;
        for (int i = 0; i < seen.length(); i++) {
            wrong += seen.get(i) == 1 ? 0 : 1;
        }
        System.out.println("stack: " + (wrong == 0 && top.get() == null ? "fine" : wrong + " FORBIDDEN"));
    }

    /** Michael and Scott's queue: what one thread puts comes out in its order. */
    static void queue() throws InterruptedException {
        class Node {
            int value;
            final AtomicReference<Node> next = new AtomicReference<>();
        }
        AtomicReference<Node> head = new AtomicReference<>(new Node());
        AtomicReference<Node> tail = new AtomicReference<>(head.get());
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        inThreads(4, me -> {
            int[] last = {-1, -1};
            int spins = 0;
            for (int i = 0; i < TIMES && me < 2; i++) {
                Node n = new Node();
                n.value = 2 * i + me;
                for (Node t = tail.get(); ; t = tail.get()) {
                    Node next = t.next.get();
                    if (next != null) {
                        tail.compareAndSet(t, next);
                    } else if (t.next.compareAndSet(null, n)) {
                        tail.compareAndSet(t, n);
                        break;
                    }
                }
            }
            while (me >= 2 && taken.get() < 2 * TIMES) {
                Node h = head.get();
                Node t = tail.get();
                Node next = h.next.get();
                if (next == null) {
                    spins = pause(spins);
                } else if (h == t) {
                    tail.compareAndSet(t, next);
                } else if (head.compareAndSet(h, next)) {
                    int by = next.value % 2;
                    if (next.value <= last[by]) {
                        wrong.incrementAndGet();
                    }
                    last[by] = next.value;
                    taken.incrementAndGet();
                }
            }
        });
        System.out.println("queue: " + (wrong.get() == 0 ? "fine" : wrong + " FORBIDDEN"));
    }

    public static void main(String[] args) throws InterruptedException {
        exclude("Dekker", 2, new Dekker());
        exclude("Peterson", 2, new Peterson());
        exclude("Peterson, fences", 2, new FencedPeterson());
        exclude("filter", 3, new Filter(3));
        exclude("bakery", 3, new Bakery(3));
        exclude("test and set", 4, new TestAndSet());
        exclude("compare and set of a byte", 4, new CompareAndSet());
        exclude("ticket", 3, new Ticket());
        exclude("queue of nodes", 3, new Clh(3));
        exclude("queue of nodes, plain fields", 3, new Mcs());
        sequenceLock();
        ring();
        stack();
        queue();
    }
}
