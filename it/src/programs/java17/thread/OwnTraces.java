// What a thread sees of its own stack through each interface, and that overriding Thread's methods changes none of it.
// level: 5
package thread;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;

public class OwnTraces {
    static class Lying extends Thread {
        Lying(Runnable r) {
            super(r, "liar");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {new StackTraceElement("made", "up", null, -2)};
        }

        @Override
        public State getState() {
            return State.NEW;
        }

        @Override
        public long getId() {
            return 77_777_777;
        }
    }

    static void show(String what, StackTraceElement[] trace) {
        System.out.println(what);
        for (StackTraceElement e : trace) {
            boolean own = e.getClassName().startsWith("thread.");
            if (!e.getMethodName().equals("runWith") && !e.getMethodName().contains("lambda") && !e.getClassName().contains("$$Lambda")) {
                System.out.println("  " + (own ? e.getMethodName() + ":" + e.getLineNumber() : e.getClassName() + "." + e.getMethodName()
                        + (e.isNativeMethod() ? " native" : "")));
            }
        }
    }

    static void all() {
        Thread me = Thread.currentThread();
        show("getStackTrace", me.getStackTrace());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        show("getAllStackTraces", all.get(me));
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        for (ThreadInfo i : bean.dumpAllThreads(false, false)) {
            if (i.getThreadName().equals(me.getName())) {
                show("dumpAllThreads " + i.getThreadState(), i.getStackTrace());
                show("by id", bean.getThreadInfo(i.getThreadId(), Integer.MAX_VALUE).getStackTrace());
                show("two by id", bean.getThreadInfo(i.getThreadId(), 2).getStackTrace());
                show("none by id", bean.getThreadInfo(i.getThreadId()).getStackTrace());
                show("by ids", bean.getThreadInfo(new long[] {i.getThreadId()}, true, true)[0].getStackTrace());
                System.out.println(bean.getThreadCpuTime(i.getThreadId()) >= 0);
            }
        }
        System.out.println(bean.getThreadInfo(77_777_777));
        System.out.println(Arrays.stream(bean.getAllThreadIds()).filter(l -> l == 77_777_777).count());
    }

    public static void main(String[] args) throws InterruptedException {
        all();
        Thread liar = new Lying(OwnTraces::all);
        liar.start();
        liar.join();
    }
}
