// Allocation in bulk: more garbage than a small heap holds, with a few survivors.
// level: 0
// heap: 32m
package lang;

public class Allocation0 {
    static final class Node {
        int value;
        Node next;
        int[] payload;
    }

    public static void main(String[] args) {
        Node keep = null;
        long checksum = 0;
        for (int i = 0; i < 300000; i++) {
            Node n = new Node();
            n.value = i;
            n.payload = new int[i % 50];
            if (n.payload.length > 0) n.payload[n.payload.length - 1] = i;
            checksum += n.payload.length;
            if (i % 1000 == 0) {
                n.next = keep;
                keep = n;
            }
        }
        System.out.println(checksum);
        int count = 0;
        long sum = 0;
        for (Node n = keep; n != null; n = n.next) {
            count++;
            sum += n.value;
            if (n.payload.length > 0 && n.payload[n.payload.length - 1] != n.value) System.out.println("corrupt");
            if (n.payload.length != n.value % 50) System.out.println("length");
        }
        System.out.println(count);
        System.out.println(sum);
    }
}
