// What one thread wrote before a release is seen after the acquire: monitors, volatiles, start, join, final fields.
// level: 5
package monitor;

public class Publication {
    static final class Holder {
        final int a;
        final int[] b;
        int c;

        Holder(int n) {
            a = n;
            b = new int[] {n, n + 1};
            c = n + 2;
        }

        boolean whole() {
            return b != null && b[0] == a && b[1] == a + 1;
        }
    }

    static Holder racy;
    static volatile boolean done;
    static int plain;
    static volatile int flag;
    static long guarded;

    public static void main(String[] args) throws InterruptedException {
        int[] broken = new int[1];
        Thread reader = new Thread(() -> {
            int n = 0;
            while (!done) {
                Holder h = racy;
                if (h != null && !h.whole()) {
                    broken[0]++;
                }
                n++;
            }
        });
        reader.start();
        for (int i = 0; i < 300_000; i++) {
            racy = new Holder(i);
        }
        done = true;
        reader.join();
        System.out.println("broken objects " + broken[0]);

        int[] stale = new int[1];
        Thread follower = new Thread(() -> {
            for (int i = 1; i <= 300; i++) {
                while (flag != i) {
                    Thread.onSpinWait();
                }
                if (plain != i * 3) {
                    stale[0]++;
                }
                flag = -i;
            }
        });
        plain = 5;
        follower.start();
        for (int i = 1; i <= 300; i++) {
            plain = i * 3;
            flag = i;
            while (flag != -i) {
                Thread.onSpinWait();
            }
        }
        follower.join();
        System.out.println("stale reads " + stale[0] + " " + plain);
        Thread[] adders = new Thread[4];
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new Thread(() -> {
                for (int k = 0; k < 10_000; k++) {
                    synchronized (Publication.class) {
                        guarded = (guarded >>> 1) + (guarded & 1) * 3 + k;
                        guarded = k;
                        plain++;
                    }
                }
            });
            adders[i].start();
        }
        for (Thread t : adders) {
            t.join();
        }
        System.out.println(plain);
    }
}
