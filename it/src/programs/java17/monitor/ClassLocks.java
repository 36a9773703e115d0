// Static synchronized methods lock the class, instance methods the object; locks on arrays, strings, classes.
// level: 5
package monitor;

public class ClassLocks {
    static synchronized String statically() {
        return Thread.holdsLock(ClassLocks.class) + " " + Thread.holdsLock(Sub.class);
    }

    synchronized String instance() {
        return Thread.holdsLock(this) + " " + Thread.holdsLock(ClassLocks.class);
    }

    static class Sub extends ClassLocks {
        static synchronized String subStatically() {
            return statically() + " " + Thread.holdsLock(Sub.class);
        }

        @Override
        synchronized String instance() {
            return super.instance() + " " + Thread.holdsLock(getClass());
        }
    }

    static boolean blocksOthers(Object lock) throws InterruptedException {
        boolean[] entered = new boolean[1];
        Thread t = new Thread(() -> {
            synchronized (lock) {
                entered[0] = true;
            }
        });
        boolean before;
        synchronized (lock) {
            t.start();
            while (t.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            before = entered[0];
        }
        t.join();
        return !before && entered[0];
    }

    enum Colour { RED }

    record Point(int x) {
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(statically() + " | " + new ClassLocks().instance());
        System.out.println(Sub.subStatically() + " | " + new Sub().instance());
        Object[] locks = {new int[0], new String[2][2], "literal", ClassLocks.class, int.class, Colour.RED, new Point(1),
            new Thread(), new StringBuilder(), (Runnable) () -> { }, Thread.currentThread(), new Error()};
        for (Object o : locks) {
            System.out.print(blocksOthers(o) + " ");
        }
        System.out.println();
        boolean free;
        synchronized (ClassLocks.class) {
            Thread t = new Thread(() -> new ClassLocks().instance());
            t.start();
            t.join();
            free = !t.isAlive();
        }
        System.out.println("instances do not need the class: " + free);
        synchronized ("literal") {
            System.out.println(Thread.holdsLock("lit" + "eral") + " " + Thread.holdsLock(new String("literal")));
        }
    }
}
