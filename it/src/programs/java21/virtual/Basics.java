// Virtual threads: what they say of themselves, how they are made, what is refused.
// level: 5
package virtual;

import java.util.concurrent.ThreadFactory;

public class Basics {
    public static void main(String[] args) throws InterruptedException {
        Thread v = Thread.ofVirtual().name("first").unstarted(() -> {
            Thread me = Thread.currentThread();
            System.out.println(me.getName() + " " + me.isVirtual() + " " + me.isDaemon() + " " + me.getPriority() + " "
                    + me.getThreadGroup().getName() + " " + me.isAlive() + " " + me.getState());
        });
        System.out.println(v.getState() + " " + v.isVirtual() + " " + v.isAlive());
        v.start();
        v.join();
        System.out.println(v.getState() + " " + v.isAlive() + " " + v.getThreadGroup());
        Thread unnamed = Thread.startVirtualThread(() -> System.out.println("[" + Thread.currentThread().getName() + "]"));
        unnamed.join();
        Thread.Builder.OfVirtual numbered = Thread.ofVirtual().name("v-", 5);
        for (int i = 0; i < 3; i++) {
            Thread t = numbered.start(() -> System.out.println(Thread.currentThread().getName()));
            t.join();
        }
        ThreadFactory factory = Thread.ofVirtual().name("made-", 0).factory();
        Thread a = factory.newThread(() -> { });
        Thread b = factory.newThread(() -> { });
        System.out.println(a.getName() + " " + b.getName() + " " + a.isVirtual());
        a.setDaemon(true);
        try {
            a.setDaemon(false);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        a.setPriority(Thread.MAX_PRIORITY);
        System.out.println(a.getPriority());
        a.start();
        a.join();
        try {
            a.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice");
        }
        try {
            Thread.ofVirtual().unstarted(null);
        } catch (NullPointerException e) {
            System.out.println("no task");
        }
        System.out.println(a.threadId() != b.threadId());
        Thread platform = Thread.ofPlatform().name("platform").daemon().priority(7).start(() -> { });
        platform.join();
        System.out.println(platform.isVirtual() + " " + platform.isDaemon() + " " + platform.getName());
        Thread.startVirtualThread(() -> {
            Thread inner = Thread.startVirtualThread(() -> System.out.println("from within"));
            try {
                inner.join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }).join();
    }
}
