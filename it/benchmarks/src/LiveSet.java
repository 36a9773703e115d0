/**
 * Pauses: a large live set of small linked objects, of which a few are replaced all the time, and much garbage. Arguments:
 * megabytes of live set (on the assumption of 64 bytes an entry), millions of operations, and how often the whole heap is
 * collected in the end. Run it with -Xlog:gc.
 */
public final class LiveSet {
    static final class Entry {
        Entry next;
        final long key;
        final byte[] value;

        Entry(long key, Entry next) {
            this.key = key;
            this.next = next;
            value = new byte[16];
            value[0] = (byte) key;
        }
    }

    private static long random = 88172645463325252L;

    private static long random() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return random >>> 1;
    }

    public static void main(String[] args) {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 1024;
        long operations = (args.length > 1 ? Long.parseLong(args[1]) : 20) * 1_000_000;
        int collections = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        Entry[] table = new Entry[megabytes << 12];
        int chain = 4;
        for (int i = 0; i < table.length; i++) {
            for (int k = 0; k < chain; k++) {
                table[i] = new Entry(k, table[i]);
            }
        }
        System.out.println("live");
        long sum = 0;
        for (long i = 0; i < operations; i++) {
            int at = (int) (random() % table.length);
            Entry e = table[at];
            long[] garbage = new long[(int) (i & 7)];
            sum += e.key + e.value[0] + garbage.length;
            if ((i & 15) == 0) {
                table[at] = new Entry(e.key + 1, e.next);
            } else if ((i & 15) == 8) {
                e.next = new Entry(i, e.next.next);
            }
        }
        for (int i = 0; i < collections; i++) {
            System.gc();
        }
        System.out.println(sum + table[0].key);
    }
}
