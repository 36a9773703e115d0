import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A mixed load for as many seconds as the first argument says: a large set of live objects that keeps changing, eight
 * threads that allocate, lock, hand over and throw, timers, and short threads by the thousand. Everything is counted
 * twice, so that lost objects and updates show. Says {@code steady} if the memory in use did not grow after the first third.
 */
public class Soak {
    private static final int LIVE = 200_000;
    private static final int KEYS = 10_000;

    /** An object of the live set: it knows what its parts must be. */
    record Node(int id, String text, int[] numbers, Node next) {
        static Node of(int id, Random random, Node next) {
            int[] numbers = new int[random.nextInt(20)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = id + i;
            }
            return new Node(id, "node " + id, numbers, next);
        }

        void check() {
            boolean right = text.equals("node " + id);
            for (int i = 0; i < numbers.length; i++) {
                right &= numbers[i] == id + i;
            }
            if (!right) {
                throw new AssertionError(this);
            }
        }
    }

    private static volatile boolean over;
    private static final List<Throwable> failures = new ArrayList<>();
    private static final Object monitor = new Object();
    private static long underMonitor;
    private static final AtomicLong underMonitorToo = new AtomicLong();
    private static final ConcurrentHashMap<Integer, Integer> shared = new ConcurrentHashMap<>();
    private static final AtomicInteger sharedAdded = new AtomicInteger();
    private static final LinkedBlockingQueue<Node> handedOver = new LinkedBlockingQueue<>(100);
    private static final AtomicInteger given = new AtomicInteger();
    private static final AtomicInteger taken = new AtomicInteger();
    private static final AtomicInteger ticks = new AtomicInteger();
    private static final AtomicInteger caught = new AtomicInteger();
    private static final AtomicInteger shortOnes = new AtomicInteger();

    interface Step {
        void run(int turn) throws Exception;
    }

    private static Thread repeat(String name, Step step) {
        Thread t = new Thread(() -> {
            try {
                for (int turn = 0; !over; turn++) {
                    step.run(turn);
                }
            } catch (Throwable e) {
                fail(e);
            }
        }, name);
        t.start();
        return t;
    }

    private static void fail(Throwable e) {
        synchronized (failures) {
            failures.add(e);
        }
        over = true;
    }

    /** Replaces random members of a large array; what is replaced stays reachable from younger ones for a while. */
    private static Step churn(int seed) {
        Random random = new Random(seed);
        Node[] live = new Node[LIVE / 2];
        return turn -> {
            int at = random.nextInt(live.length);
            Node old = live[at];
            if (old != null) {
                old.check();
            }
            live[at] = Node.of(turn, random, turn % 7 == 0 || old == null ? null : new Node(old.id, old.text, old.numbers, null));
        };
    }

    private static Step maps() {
        Map<String, List<Integer>> map = new HashMap<>();
        return turn -> {
            map.computeIfAbsent("key " + turn % KEYS, k -> new ArrayList<>()).add(turn);
            if (turn % (20 * KEYS) == 0) {
                map.forEach((k, list) -> {
                    for (int n : list) {
                        if (!k.equals("key " + n % KEYS)) {
                            throw new AssertionError(k + " " + n);
                        }
                    }
                });
                map.clear();
            }
        };
    }

    private static Step locks() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        return turn -> {
            synchronized (monitor) {
                underMonitor++;
                if (turn % 1000 == 0) {
                    monitor.notifyAll();
                } else if (turn % 1000 == 500) {
                    monitor.wait(1);
                }
            }
            underMonitorToo.incrementAndGet();
            lock.writeLock().lock();
            try {
                shared.merge(turn % KEYS, 1, Integer::sum);
                sharedAdded.incrementAndGet();
            } finally {
                lock.writeLock().unlock();
            }
        };
    }

    private static int deep(int n) {
        if (n == 0) {
            throw new IllegalStateException("bottom");
        }
        return 1 + deep(n - 1);
    }

    private static int endless(int n) {
        return 1 + endless(n + 1);
    }

    private static void exceptions(int turn) {
        try {
            deep(turn % 50);
        } catch (IllegalStateException e) {
            if (e.getStackTrace().length < turn % 50) {
                throw new AssertionError(e);
            }
            caught.incrementAndGet();
        }
        if (turn % 2000 == 0) {
            try {
                endless(0);
            } catch (StackOverflowError e) {
                caught.incrementAndGet();
            }
        }
        try {
            Object o = turn % 2 == 0 ? "text" : null;
            caught.addAndGet(((Integer) o).intValue());
        } catch (ClassCastException | NullPointerException e) {
            caught.incrementAndGet();
        }
    }

    private static void shortThreads(int turn) throws InterruptedException {
        Thread[] all = new Thread[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = Starter.start(() -> {
                byte[] b = new byte[1000];
                shortOnes.addAndGet(b.length / 1000);
            });
        }
        for (Thread t : all) {
            t.join();
        }
    }

    /** Memory of this process that is in use now, in KB. */
    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS");
    }

    private static void expect(String what, boolean right) {
        if (!right) {
            fail(new AssertionError(what));
        }
    }

    public static void main(String[] args) throws Exception {
        long seconds = Long.parseLong(args[0]);
        List<Thread> threads = new ArrayList<>();
        threads.add(repeat("churn 1", churn(1)));
        threads.add(repeat("churn 2", churn(2)));
        threads.add(repeat("maps", maps()));
        threads.add(repeat("locks 1", locks()));
        threads.add(repeat("locks 2", locks()));
        threads.add(repeat("exceptions", Soak::exceptions));
        threads.add(repeat("short threads", Soak::shortThreads));
        threads.add(repeat("giver", turn -> {
            if (handedOver.offer(Node.of(turn, new Random(turn), null), 10, TimeUnit.MILLISECONDS)) {
                given.incrementAndGet();
            }
        }));
        threads.add(repeat("taker", turn -> {
            Node n = handedOver.poll(10, TimeUnit.MILLISECONDS);
            if (n != null) {
                n.check();
                taken.incrementAndGet();
            }
        }));
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        for (int i = 1; i <= 10; i++) {
            timer.scheduleAtFixedRate(ticks::incrementAndGet, i, i, TimeUnit.MILLISECONDS);
        }
        long early = 0;
        long late = 0;
        for (long s = 0; s < seconds * 10 && !over; s++) {
            Thread.sleep(100);
            if (s < seconds * 10 / 3) {
                early = Math.max(early, resident());
            } else {
                late = Math.max(late, resident());
            }
        }
        over = true;
        for (Thread t : threads) {
            t.join();
        }
        timer.shutdown();
        expect("timer ends", timer.awaitTermination(10, TimeUnit.SECONDS));
        expect("monitor", underMonitor == underMonitorToo.get());
        expect("map", shared.values().stream().mapToInt(Integer::intValue).sum() == sharedAdded.get());
        expect("queue", given.get() == taken.get() + handedOver.size());
        expect("ticks", ticks.get() > seconds * 100);
        expect("short threads", shortOnes.get() > 0 && shortOnes.get() % 20 == 0);
        for (Throwable e : failures) {
            e.printStackTrace();
        }
        System.out.println(failures.isEmpty() ? "no error" : failures.size() + " errors");
        System.out.println(late < early + early / 4 + 20_000 ? "steady" : "grown from " + early + " KB to " + late + " KB");
        System.exit(failures.isEmpty() ? 0 : 1);
    }
}
