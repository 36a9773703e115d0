// Conway's game of life on a torus.
// level: 1
package app;

public class Life {
    public static void main(String[] args) {
        int w = 40, h = 16;
        boolean[][] g = new boolean[h][w];
        int[][] glider = {{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}};
        for (int[] c : glider) g[c[0]][c[1]] = g[c[0] + 5][c[1] + 20] = true;
        for (int i = 10; i < 30; i++) g[12][i] = true;
        for (int gen = 0; gen < 60; gen++) {
            boolean[][] n = new boolean[h][w];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    int c = 0;
                    for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++)
                        if ((dx | dy) != 0 && g[(y + dy + h) % h][(x + dx + w) % w]) c++;
                    n[y][x] = c == 3 || c == 2 && g[y][x];
                }
            }
            g = n;
        }
        StringBuilder sb = new StringBuilder();
        for (boolean[] row : g) {
            for (boolean b : row) sb.append(b ? '#' : '.');
            sb.append('\n');
        }
        System.out.print(sb);
    }
}
