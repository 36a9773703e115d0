// Names, numbers of threads without a name, priorities, and what is refused.
// level: 5
// expect-exit: 1
package thread;

public class NamesAndPriorities {
    static class Named extends Thread {
        Named(String name) {
            super(name);
        }

        Named() {
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        System.out.println(main.getName() + " " + main.getPriority() + " " + main);
        System.out.println(new Thread().getName() + " " + new Thread(() -> { }).getName() + " " + new Named().getName());
        System.out.println(new Named("mine").getName() + " " + new Thread("empty").getName() + " [" + new Thread("").getName() + "]");
        try {
            new Thread((String) null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Thread t = new Thread(() -> {
            Thread me = Thread.currentThread();
            me.setName("renamed inside");
        }, "first");
        t.setName("second");
        System.out.println(t.getName());
        t.start();
        t.join();
        System.out.println(t.getName());
        try {
            t.setName(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        for (int p : new int[] {Thread.MIN_PRIORITY, Thread.NORM_PRIORITY, Thread.MAX_PRIORITY, 7}) {
            Thread q = new Thread(() -> { });
            q.setPriority(p);
            q.start();
            q.join();
            System.out.print(p == q.getPriority() ? "kept " : "lost ");
        }
        System.out.println();
        for (int p : new int[] {0, 11, -1}) {
            try {
                new Thread().setPriority(p);
            } catch (IllegalArgumentException e) {
                System.out.println(p + " " + e.getMessage());
            }
        }
        main.setPriority(3);
        System.out.println(new Thread().getPriority());
        main.setName("chief");
        System.out.println(Thread.currentThread().getName());
        long one = new Thread().getId();
        long two = new Thread().getId();
        System.out.println(two > one && one > main.getId() ? "ids grow" : one + " " + two);
        throw new IllegalStateException("the new name shows");
    }
}
