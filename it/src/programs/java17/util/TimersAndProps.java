// java.util.Timer, Locale-independent case mapping, IntSummaryStatistics, StringTokenizer leftovers, Observable-free events.
// level: 5
package util;

import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class TimersAndProps {
    public static void main(String[] args) throws InterruptedException {
        Timer t = new Timer("timer", true);
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger n = new AtomicInteger();
        t.schedule(new TimerTask() {
            @Override public void run() {
                n.incrementAndGet();
                three.countDown();
            }
        }, 5, 5);
        three.await();
        t.cancel();
        System.out.println(n.get() >= 3);
        try {
            t.schedule(new TimerTask() { @Override public void run() { } }, 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        DoubleSummaryStatistics d = new DoubleSummaryStatistics();
        for (double x : new double[] {1.5, -2, 0.25}) d.accept(x);
        LongSummaryStatistics l = new LongSummaryStatistics();
        l.accept(5);
        l.accept(7L);
        l.combine(new LongSummaryStatistics());
        System.out.println(d + " " + l + " " + new DoubleSummaryStatistics().getAverage());
        Date a = new Date(0), b = new Date(1000);
        System.out.println(a.before(b) + " " + a.compareTo(b) + " " + b.getTime() + " " + a.toInstant() + " " + a.equals(new Date(0)));
    }
}
