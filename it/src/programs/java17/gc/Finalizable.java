// Objects reachable only through a cleared path can come back by finalize; deprecated but still specified.
// level: 5
package gc;

public class Finalizable {
    static volatile Finalizable revived;
    static volatile int finalized;
    final int id;

    Finalizable(int id) { this.id = id; }

    @SuppressWarnings({"deprecation", "removal"})
    @Override protected void finalize() {
        finalized++;
        if (id == 7) revived = this;
    }

    static void make() {
        for (int i = 0; i < 20; i++) new Finalizable(i);
    }

    static int deep(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }

    public static void main(String[] args) throws InterruptedException {
        make();
        deep(300);
        for (int i = 0; i < 100 && (finalized < 15); i++) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.println(finalized >= 15);
    }
}
