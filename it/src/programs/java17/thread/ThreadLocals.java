// level: 5
package thread;

public class ThreadLocals {
    static final ThreadLocal<StringBuilder> LOG = ThreadLocal.withInitial(() -> new StringBuilder("init"));
    static final ThreadLocal<Integer> PLAIN = new ThreadLocal<>();
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override protected String childValue(String p) { return "child of " + p; }
    };

    public static void main(String[] args) throws InterruptedException {
        LOG.get().append("-main");
        PLAIN.set(5);
        INHERITED.set("main");
        String[] seen = new String[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            Thread t = new Thread(() -> {
                LOG.get().append(id);
                seen[id] = LOG.get() + " " + PLAIN.get() + " " + INHERITED.get();
                PLAIN.set(id);
                INHERITED.set("changed");
            });
            t.start();
            t.join();
        }
        for (String s : seen) System.out.println(s);
        System.out.println(LOG.get() + " " + PLAIN.get() + " " + INHERITED.get());
        LOG.remove();
        PLAIN.remove();
        System.out.println(LOG.get() + " " + PLAIN.get());
        ThreadLocal<?>[] many = new ThreadLocal<?>[200];
        int sum = 0;
        for (int i = 0; i < many.length; i++) {
            int v = i;
            many[i] = ThreadLocal.withInitial(() -> v);
            sum += (Integer) many[i].get();
        }
        System.out.println(sum);
    }
}
