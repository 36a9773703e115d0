/** Allocates as many gigabytes as the first argument says (default 20), a small part of it live at any time. */
public final class AllocateMuch {
    private static final class Node {
        Node next;
        byte[] payload;
    }

    public static void main(String[] a) {
        long left = (a.length > 0 ? Long.parseLong(a[0]) : 20) << 30;
        Node[] ring = new Node[1 << 12];
        int seed = 1;
        long made = 0;
        long check = 0;
        while (left > 0) {
            seed = seed * 1103515245 + 12345;
            int size = 16 + (seed >>> 20);
            Node n = new Node();
            n.payload = new byte[size];
            n.payload[size - 1] = (byte) seed;
            int slot = (seed >>> 8) & (ring.length - 1);
            Node old = ring[slot];
            if (old != null) {
                check += old.payload[old.payload.length - 1];
                old.next = null;
            }
            n.next = ring[(slot + 1) & (ring.length - 1)];
            if (n.next != null) {
                n.next.next = null;
            }
            ring[slot] = n;
            left -= size + 40;
            made++;
        }
        System.out.println("AllocateMuch " + made + " " + check);
    }
}
