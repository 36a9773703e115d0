// Shortest paths on a generated graph with PriorityQueue and records.
// level: 3
package app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

public class Dijkstra {
    record Edge(int to, int cost) { }

    record Step(int node, long dist) implements Comparable<Step> {
        public int compareTo(Step o) { return dist != o.dist ? Long.compare(dist, o.dist) : Integer.compare(node, o.node); }
    }

    public static void main(String[] args) {
        int n = 500;
        Random r = new Random(11);
        List<List<Edge>> g = new ArrayList<>();
        for (int i = 0; i < n; i++) g.add(new ArrayList<>());
        for (int i = 0; i < 2500; i++) g.get(r.nextInt(n)).add(new Edge(r.nextInt(n), 1 + r.nextInt(100)));
        long[] dist = new long[n];
        int[] from = new int[n];
        Arrays.fill(dist, Long.MAX_VALUE);
        Arrays.fill(from, -1);
        dist[0] = 0;
        PriorityQueue<Step> q = new PriorityQueue<>();
        q.add(new Step(0, 0));
        int pops = 0;
        while (!q.isEmpty()) {
            Step s = q.poll();
            pops++;
            if (s.dist() > dist[s.node()]) continue;
            for (Edge e : g.get(s.node())) {
                long d = s.dist() + e.cost();
                if (d < dist[e.to()]) {
                    dist[e.to()] = d;
                    from[e.to()] = s.node();
                    q.add(new Step(e.to(), d));
                }
            }
        }
        System.out.println(pops + " " + Arrays.stream(dist).filter(d -> d < Long.MAX_VALUE).sum() + " " + Arrays.stream(dist).filter(d -> d < Long.MAX_VALUE).count());
        int far = 0;
        for (int i = 0; i < n; i++) if (dist[i] < Long.MAX_VALUE && dist[i] > dist[far]) far = i;
        Deque<Integer> path = new ArrayDeque<>();
        for (int v = far; v >= 0; v = from[v]) path.addFirst(v);
        System.out.println(dist[far] + " " + path);
    }
}
