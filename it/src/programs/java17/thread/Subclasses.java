// Subclasses of Thread and ThreadGroup that override what can be overridden: who calls which override.
// level: 5
package thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

public class Subclasses {
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    static class Chatty extends Thread {
        boolean interruptSeen;

        Chatty(ThreadGroup g, Runnable r, String name) {
            super(g, r, name);
        }

        @Override
        public long getId() {
            return -7;
        }

        @Override
        public void interrupt() {
            interruptSeen = true;
            LOG.add("interrupt of " + getName());
            super.interrupt();
        }

        @Override
        public boolean isInterrupted() {
            return interruptSeen;
        }

        @Override
        public UncaughtExceptionHandler getUncaughtExceptionHandler() {
            LOG.add("asked for the handler by " + (Thread.currentThread() == this));
            return (t, e) -> LOG.add("own handler " + t.getName() + " " + e);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {new StackTraceElement("made", "up", null, -2)};
        }

        @Override
        public State getState() {
            return super.getState() == State.TERMINATED ? State.TERMINATED : State.RUNNABLE;
        }

        @Override
        public ClassLoader getContextClassLoader() {
            return null;
        }

        @Override
        public String toString() {
            return "chatty " + getName() + " " + getPriority();
        }
    }

    static class Loud extends ThreadGroup {
        Loud(ThreadGroup parent, String name) {
            super(parent, name);
        }

        @Override
        public void uncaughtException(Thread t, Throwable e) {
            LOG.add("group " + getName() + " got " + e.getMessage() + " of " + t.getName());
            if (e.getMessage().startsWith("up")) {
                super.uncaughtException(t, e);
            }
            if (e.getMessage().startsWith("again")) {
                throw new IllegalStateException("the handler fails itself");
            }
        }
    }

    static Thread run(Thread t) throws InterruptedException {
        t.start();
        t.join();
        return t;
    }

    static String all(Thread t) {
        return Arrays.toString(Thread.getAllStackTraces().get(t));
    }

    static Runnable throwing(String message) {
        return () -> {
            throw new IllegalArgumentException(message);
        };
    }

    public static void main(String[] args) throws InterruptedException {
        Loud outer = new Loud(Thread.currentThread().getThreadGroup(), "outer");
        Loud inner = new Loud(outer, "inner");
        Chatty c = new Chatty(inner, throwing("own"), "c");
        System.out.println(c + " " + c.getId() + " " + c.getContextClassLoader());
        run(c);
        System.out.println(c.getThreadGroup() + " " + c.getState() + " " + c.isAlive() + " " + c.getStackTrace().length);
        run(new Thread(inner, throwing("stays"), "t1"));
        run(new Thread(inner, throwing("up to outer"), "t2"));
        run(new Thread(inner, throwing("again"), "t3"));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> LOG.add("default " + t.getName() + " " + e.getMessage()));
        run(new Thread(outer, throwing("up to root"), "t4"));
        Thread own = new Thread(outer, throwing("set"), "t5");
        own.setUncaughtExceptionHandler((t, e) -> {
            LOG.add("set handler " + t.getThreadGroup().getName());
            throw new Error("vanishes");
        });
        run(own);
        System.out.println((own.getUncaughtExceptionHandler() == null) + " " + own.getThreadGroup());
        Thread.setDefaultUncaughtExceptionHandler(null);

        Thread[] stuck = new Thread[3];
        for (int i = 0; i < stuck.length; i++) {
            Runnable r = () -> {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    LOG.add("woken " + Thread.currentThread().getName() + " " + Thread.currentThread().isInterrupted());
                }
            };
            stuck[i] = i == 1 ? new Chatty(inner, r, "s1") : new Thread(i == 0 ? outer : inner, r, "s" + i);
            stuck[i].start();
            while (!(i == 1 ? all(stuck[i]).contains("sleep") : stuck[i].getState() == Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }
        }
        System.out.println(outer.activeCount() + " " + outer.activeGroupCount() + " " + inner.activeCount() + " " + outer.parentOf(inner));
        Thread[] some = new Thread[2];
        System.out.println(outer.enumerate(some) + " " + some[0].getName());
        Thread[] more = new Thread[10];
        System.out.println(inner.enumerate(more, false) + " " + more[2] + " " + outer.enumerate(more, false));
        ThreadGroup[] groups = new ThreadGroup[4];
        System.out.println(outer.enumerate(groups) + " " + groups[0].getName() + " " + outer.getMaxPriority());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        System.out.println(Arrays.toString(all.get(stuck[1])).contains("made.up") + " " + all.containsKey(stuck[2]));
        outer.interrupt();
        for (Thread t : stuck) {
            t.join();
        }
        Runnable plain = new Thread("as a task") {
            @Override
            public void run() {
                LOG.add("ran in " + Thread.currentThread().getName() + ", own " + getName() + " " + getState());
            }
        };
        run(new Thread(plain, "carrier"));
        Thread twice = new Thread(() -> LOG.add("run directly in " + Thread.currentThread().getName()));
        twice.run();
        twice.run();
        Thread local = new Thread(new Thread(() -> LOG.add("inner target")));
        run(local);
        List<String> log = new ArrayList<>(LOG);
        List<String> woken = log.stream().filter(s -> s.startsWith("woken")).sorted().toList();
        log.removeAll(woken);
        log.forEach(System.out::println);
        System.out.println(woken);
        outer.setMaxPriority(3);
        Thread capped = new Thread(inner, () -> { });
        capped.setPriority(9);
        System.out.println(capped.getPriority() + " " + inner.getMaxPriority() + " " + inner.isDaemon() + " " + inner.getParent().getName());
        for (Runnable bad : new Runnable[] {() -> new Thread((String) null), () -> c.setName(null), () -> c.setPriority(11),
                c::start, () -> new ThreadGroup(null, "x"), () -> Thread.currentThread().setDaemon(true)}) {
            try {
                bad.run();
                System.out.println("fine");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
