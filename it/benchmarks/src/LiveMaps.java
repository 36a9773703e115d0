import java.util.HashMap;
import java.util.Map;

/**
 * Pauses with maps: each thread keeps a share of the live set in hash maps of boxed keys to short lists, replaces parts of
 * it all the time and makes much garbage; then the whole heap is collected a few times. Arguments: megabytes of live set
 * (on the assumption of 128 bytes an entry), millions of operations, threads, collections. Run it with -Xlog:gc.
 */
public final class LiveMaps {
    static final class Link {
        final Link next;
        final int value;

        Link(int value, Link next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final int MAPS = 64;

    private final Map<Long, Link>[] maps;
    private final int entries;
    private long random;
    private long sum;

    @SuppressWarnings("unchecked")
    private LiveMaps(int entries, long seed) {
        this.entries = entries;
        random = seed;
        maps = new Map[MAPS];
        for (int i = 0; i < MAPS; i++) {
            maps[i] = new HashMap<>();
        }
    }

    private int random(int below) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) ((random >>> 1) % below);
    }

    private static Link links(int from) {
        return new Link(from, new Link(from + 1, new Link(from + 2, null)));
    }

    private void fill() {
        for (int i = 0; i < entries; i++) {
            maps[i % MAPS].put((long) i, links(i));
        }
    }

    private void change(long operations) {
        for (long i = 0; i < operations; i++) {
            int key = random(entries);
            Map<Long, Link> map = maps[key % MAPS];
            Link link = map.get((long) key);
            sum += link.next.next.value - link.value + Long.toString(i).length();
            if ((i & 15) == 0) {
                map.put((long) key, links(key));
            } else if ((i & 127) == 8) {
                map.remove((long) key);
                map.put((long) key, links(key));
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 1024;
        long operations = (args.length > 1 ? Long.parseLong(args[1]) : 20) * 1_000_000;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        int collections = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        LiveMaps[] all = new LiveMaps[threads];
        inEach(threads, t -> {
            all[t] = new LiveMaps((megabytes << 13) / threads, 88172645463325252L + t);
            all[t].fill();
        });
        System.out.println("live");
        inEach(threads, t -> all[t].change(operations / threads));
        long sum = 0;
        for (LiveMaps each : all) {
            sum += each.sum;
        }
        for (int i = 0; i < collections; i++) {
            System.gc();
        }
        System.out.println(sum);
    }

    private interface Part {
        void run(int number);
    }

    private static void inEach(int count, Part part) throws InterruptedException {
        Thread[] threads = new Thread[count];
        for (int t = 0; t < count; t++) {
            int number = t;
            threads[t] = new Thread(() -> part.run(number));
            threads[t].start();
        }
        for (Thread t : threads) {
            t.join();
        }
    }
}
