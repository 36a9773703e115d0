// Kruskal's minimum spanning tree and a knapsack, on plain arrays.
// level: 1
package app;

public class UnionFind {
    final int[] parent, rank;

    UnionFind(int n) {
        parent = new int[n];
        rank = new int[n];
        for (int i = 0; i < n; i++) parent[i] = i;
    }

    int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }

    boolean union(int a, int b) {
        a = find(a);
        b = find(b);
        if (a == b) return false;
        if (rank[a] < rank[b]) parent[a] = b;
        else {
            parent[b] = a;
            if (rank[a] == rank[b]) rank[a]++;
        }
        return true;
    }

    public static void main(String[] args) {
        int n = 300, m = 3000;
        long[] edges = new long[m];
        int s = 17;
        for (int i = 0; i < m; i++) {
            s = s * 1103515245 + 12345;
            long a = (s >>> 8) % n;
            s = s * 1103515245 + 12345;
            long b = (s >>> 8) % n, w = (s >>> 20) % 1000;
            edges[i] = w << 40 | a << 20 | b;
        }
        java.util.Arrays.sort(edges);
        UnionFind u = new UnionFind(n);
        long cost = 0;
        int used = 0;
        for (long e : edges) if (u.union((int) (e >> 20) & 0xfffff, (int) e & 0xfffff)) {
            cost += e >> 40;
            used++;
        }
        System.out.println(cost + " " + used);
        int[] best = new int[1001];
        for (int i = 1; i <= 50; i++) {
            int weight = 10 + i * 37 % 91, value = 20 + i * 53 % 97;
            for (int c = best.length - 1; c >= weight; c--) best[c] = Math.max(best[c], best[c - weight] + value);
        }
        System.out.println(best[1000] + " " + best[500] + " " + best[9]);
    }
}
