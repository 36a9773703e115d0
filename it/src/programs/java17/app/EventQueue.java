// A discrete-event simulation with interfaces, lambdas and a priority queue.
// level: 3
package app;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;

public class EventQueue {
    private record Event(double at, int seq, Runnable action) implements Comparable<Event> {
        public int compareTo(Event o) {
            int c = Double.compare(at, o.at);
            return c != 0 ? c : Integer.compare(seq, o.seq);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private double now;
    private int seq;

    void in(double delay, Runnable r) { events.add(new Event(now + delay, seq++, r)); }

    void run(double until) {
        while (!events.isEmpty() && events.peek().at() <= until) {
            Event e = events.poll();
            now = e.at();
            e.action().run();
        }
    }

    public static void main(String[] args) {
        EventQueue sim = new EventQueue();
        Random rnd = new Random(5);
        Queue<Double> waiting = new ArrayDeque<>();
        int[] served = {0}, free = {2}, maxQueue = {0};
        double[] totalWait = {0};
        Runnable[] start = new Runnable[1];
        start[0] = () -> {
            while (free[0] > 0 && !waiting.isEmpty()) {
                totalWait[0] += sim.now - waiting.poll();
                free[0]--;
                sim.in(1 + rnd.nextInt(30) / 10.0, () -> {
                    free[0]++;
                    served[0]++;
                    start[0].run();
                });
            }
        };
        Runnable[] arrive = new Runnable[1];
        arrive[0] = () -> {
            waiting.add(sim.now);
            maxQueue[0] = Math.max(maxQueue[0], waiting.size());
            start[0].run();
            sim.in(rnd.nextInt(25) / 10.0, arrive[0]);
        };
        sim.in(0, arrive[0]);
        sim.run(1000);
        System.out.println(served[0] + " " + maxQueue[0] + " " + Math.round(totalWait[0] * 1000) + " " + waiting.size());
    }
}
